package dev.silkwire.ingest.discover;

import crawlercommons.domains.EffectiveTldFinder;
import dev.silkwire.contracts.CanonicalUrl;

/**
 * The site a page belongs to: its registrable domain by the Public Suffix List, so that {@code
 * www.} and {@code en.} of one publisher are one site and two blogs of one host are two.
 *
 * @param name the registrable domain; host and port where there is none, as for an IP address, an
 *     internal name or an unknown suffix
 */
public record Site(String name) {

  /** The site of a page. */
  public static Site of(CanonicalUrl url) {
    String host = url.uri().getHost();
    boolean address = host.startsWith("[") || host.matches("[0-9.]+");
    String domain = address ? null : EffectiveTldFinder.getAssignedDomain(host, true, false);
    return new Site(domain == null || domain.isEmpty() ? url.host() : domain);
  }

  /** Whether two pages belong to one site. */
  public static boolean sameSite(CanonicalUrl a, CanonicalUrl b) {
    return a.host().equals(b.host()) || of(a).equals(of(b));
  }
}
