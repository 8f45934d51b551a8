package dev.silkwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class InternalAddressesTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/fetch/internal-addresses.csv")
  void tellsInternalFromPublic(String address, boolean internal, String why)
      throws UnknownHostException {
    assertThat(InternalAddresses.contains(InetAddress.getByName(address)))
        .as("%s: %s", address, why)
        .isEqualTo(internal);
  }
}
