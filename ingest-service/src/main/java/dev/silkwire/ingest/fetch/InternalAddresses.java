package dev.silkwire.ingest.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells addresses of the public internet from all others: loopback, private, link-local, shared,
 * documentation, multicast and reserved ranges of the IANA special-purpose registries (RFC 6890),
 * also where they hide inside an IPv6 address (mapped, NAT64, 6to4, Teredo).
 */
final class InternalAddresses {
  private static final List<Range> IPV4 =
      Range.all(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private, RFC 1918
          "100.64.0.0/10", // shared by carriers, RFC 6598
          "127.0.0.0/8", // loopback
          "169.254.0.0/16", // link-local, cloud metadata
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.31.196.0/24", // AS112
          "192.52.193.0/24", // AMT
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "192.175.48.0/24", // AS112
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, broadcast

  private static final List<Range> IPV6 =
      Range.all(
          "::/96", // unspecified, loopback, IPv4-compatible
          "::ffff:0:0:0/96", // IPv4-translated
          "64:ff9b:1::/48", // local NAT64
          "100::/64", // discard
          "2001::/23", // protocol assignments, Teredo, ORCHID
          "2001:db8::/32", // documentation
          "3fff::/20", // documentation
          "5f00::/16", // segment routing
          "fc00::/7", // unique local
          "fe80::/10", // link-local
          "fec0::/10", // site-local
          "ff00::/8"); // multicast

  private static final Range GLOBAL_UNICAST = Range.of("2000::/3");
  private static final Range NAT64 = Range.of("64:ff9b::/96");
  private static final Range SIX_TO_FOUR = Range.of("2002::/16");

  private InternalAddresses() {}

  /** Whether a connection to this address would stay off the public internet. */
  static boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    return switch (address) {
      case Inet4Address _ -> within(IPV4, bytes);
      case Inet6Address _ -> containsIpv6(bytes);
      default -> true;
    };
  }

  private static boolean containsIpv6(byte[] bytes) {
    if (isMapped(bytes)) {
      return within(IPV4, tail(bytes, 12));
    }
    if (NAT64.holds(bytes)) {
      return within(IPV4, tail(bytes, 12));
    }
    if (SIX_TO_FOUR.holds(bytes)) {
      return within(IPV4, tail(bytes, 2));
    }
    return within(IPV6, bytes) || !GLOBAL_UNICAST.holds(bytes);
  }

  private static boolean isMapped(byte[] bytes) {
    for (int i = 0; i < 10; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return bytes[10] == -1 && bytes[11] == -1;
  }

  private static byte[] tail(byte[] bytes, int from) {
    return java.util.Arrays.copyOfRange(bytes, from, from + 4);
  }

  private static boolean within(List<Range> ranges, byte[] bytes) {
    return ranges.stream().anyMatch(range -> range.holds(bytes));
  }

  /** A block of addresses in CIDR notation (RFC 4632). */
  @SuppressWarnings("ArrayRecordComponent") // ranges are never compared
  private record Range(byte[] prefix, int bits) {
    static List<Range> all(String... cidrs) {
      return java.util.Arrays.stream(cidrs).map(Range::of).toList();
    }

    static Range of(String cidr) {
      int slash = cidr.indexOf('/');
      try {
        return new Range(
            InetAddress.getByName(cidr.substring(0, slash)).getAddress(),
            Integer.parseInt(cidr, slash + 1, cidr.length(), 10));
      } catch (UnknownHostException e) {
        throw new AssertionError("a literal needs no look-up: " + cidr, e);
      }
    }

    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
