package dev.silkwire.ingest.fetch;

import dev.silkwire.contracts.CanonicalUrl;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves host names and keeps every internal address from being connected to. It decides on the
 * resolved address, the very one the connection then uses, so a name that changes its address
 * between two look-ups (DNS rebinding) gains nothing.
 */
final class AddressGuard implements DnsResolver {
  /** Where web servers listen; anything else is a way to talk to other services. */
  private static final Set<Integer> WEB_PORTS = Set.of(80, 443, 8080, 8443);

  private final Set<String> allowedInternal;
  private final DnsResolver names;

  /**
   * @param allowedInternal single "host:port" pairs that may be internal, for demos and tests
   */
  AddressGuard(Set<String> allowedInternal, DnsResolver names) {
    this.allowedInternal = Set.copyOf(allowedInternal);
    this.names = names;
  }

  /** Whether the operator opened this host and port although it is internal. */
  boolean opens(CanonicalUrl url) {
    return allowedInternal.contains(url.uri().getHost() + ":" + port(url));
  }

  boolean isWebPort(CanonicalUrl url) {
    return WEB_PORTS.contains(port(url)) || opens(url);
  }

  static int port(CanonicalUrl url) {
    int port = url.uri().getPort();
    return port >= 0 ? port : url.uri().getScheme().equals("https") ? 443 : 80;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    InetAddress[] addresses =
        allowedInternal.contains(host + ":" + port) ? names.resolve(host) : resolve(host);
    return Arrays.stream(addresses).map(address -> new InetSocketAddress(address, port)).toList();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.resolve(host);
    InetAddress[] open =
        Arrays.stream(addresses)
            .filter(address -> !InternalAddresses.contains(address))
            .toArray(InetAddress[]::new);
    if (open.length == 0) {
      throw new InternalAddress(host, addresses);
    }
    return open;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** A name has none but internal addresses. */
  static final class InternalAddress extends UnknownHostException {
    private static final long serialVersionUID = 1;

    InternalAddress(String host, InetAddress[] addresses) {
      super(host + " is internal: " + Arrays.toString(addresses));
    }
  }
}
