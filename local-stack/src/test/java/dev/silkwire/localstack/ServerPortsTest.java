package dev.silkwire.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerPortsTest {
  @TempDir Path folder;

  @Test
  void takenPortIsNamedWithItsHolder() throws Exception {
    try (ServerSocket other = listen(0)) {
      int port = other.getLocalPort();
      assertThatThrownBy(() -> ServerPorts.choose("kafka", folder, OptionalInt.of(port)))
          .isInstanceOfSatisfying(
              LocalStackException.PortTaken.class, e -> assertThat(e.port()).isEqualTo(port))
          .hasMessageContaining("Port " + port + ", wanted for kafka, is taken")
          .hasMessageContaining("choose another port");
      if (Files.exists(Path.of("/proc/net/tcp"))) {
        assertThat(PortHolder.describe(port))
            .hasValueSatisfying(
                holder -> assertThat(holder).contains("process " + ProcessHandle.current().pid()));
      }
    }
  }

  @Test
  void portsOfTheLastRunAreTakenAgain() throws Exception {
    ServerPorts first = ServerPorts.choose("kafka", folder, OptionalInt.empty());
    assertThat(first.clients()).isNotEqualTo(first.internal());
    assertThat(ServerPorts.choose("kafka", folder, OptionalInt.empty())).isEqualTo(first);
  }

  @Test
  void anotherPortIsChosenWhenThatOfTheLastRunIsTaken() throws Exception {
    ServerPorts first = ServerPorts.choose("kafka", folder, OptionalInt.empty());
    try (ServerSocket other = listen(first.clients())) {
      ServerPorts second = ServerPorts.choose("kafka", folder, OptionalInt.empty());
      assertThat(second.clients()).isNotEqualTo(other.getLocalPort());
      assertThat(second.internal()).isEqualTo(first.internal());
    }
  }

  @Test
  void damagedPortsFileIsIgnored() throws Exception {
    Files.writeString(folder.resolve("ports.properties"), "clients=99999\ninternal=-1\n");
    ServerPorts ports = ServerPorts.choose("kafka", folder, OptionalInt.empty());
    assertThat(ports.clients()).isBetween(20_000, 32_000);
    assertThat(ports.internal()).isBetween(20_000, 32_000);
  }

  private static ServerSocket listen(int port) throws Exception {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
