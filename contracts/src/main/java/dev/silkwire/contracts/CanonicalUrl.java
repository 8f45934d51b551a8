package dev.silkwire.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The address of a page in its one normal form: scheme and host in lower case and ASCII, no default
 * port, no fragment, no dot segments, no tracking or session parameters (RFC 3986 §6.2.2). Two
 * spellings of one address are equal here, and have the same {@link #id()}.
 *
 * @param value the normalised URL, always http or https
 */
public record CanonicalUrl(@JsonValue String value) {
  private static final int LONGEST = 2_000;
  private static final Pattern SESSION_IN_PATH =
      Pattern.compile(";(?:jsessionid|phpsessid|sid)=[^/?;]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern TRACKING_PREFIX =
      Pattern.compile("(?:utm_|mtm_|pk_|hsa_|at_).+", Pattern.CASE_INSENSITIVE);
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "yclid",
          "msclkid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "ysclid",
          "_openstat",
          "twclid",
          "wbraid",
          "gbraid",
          "vero_id",
          "spm",
          "cmpid",
          "ocid");
  private static final Set<String> SESSION =
      Set.of("phpsessid", "jsessionid", "aspsessionid", "sessionid", "cfid", "cftoken");

  private static final BasicURLNormalizer NORMALIZER =
      BasicURLNormalizer.newBuilder()
          .idnNormalization(BasicURLNormalizer.IdnNormalization.PUNYCODE)
          .build();

  @JsonCreator
  public CanonicalUrl {
    value = normalise(value);
  }

  /** Reads an address that may be no http(s) URL at all, such as a link found on a page. */
  public static Optional<CanonicalUrl> parse(String url) {
    try {
      return Optional.of(new CanonicalUrl(url));
    } catch (IllegalArgumentException notAUrl) {
      return Optional.empty();
    }
  }

  /** Resolves a link found on this page; empty where it is no http(s) address. */
  public Optional<CanonicalUrl> resolve(String link) {
    String trimmed = link.strip();
    if (trimmed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return parse(URI.create(value).resolve(encodeUnsafe(trimmed)).toString());
    } catch (IllegalArgumentException notALink) {
      return Optional.empty();
    }
  }

  /** The key of this URL on the topics: 32 hex digits. The same as the id of the article there. */
  public String id() {
    return Hashes.of(value);
  }

  public URI uri() {
    return URI.create(value);
  }

  /** The host, with the port where it is not the scheme's own: the unit of politeness. */
  public String host() {
    URI uri = uri();
    String host = uri.getHost();
    return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
  }

  /** Path and query, for rules that do not look at the host; at least "/". */
  public String pathAndQuery() {
    URI uri = uri();
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  @Override
  public String toString() {
    return value;
  }

  private static String normalise(String url) {
    String trimmed = url.strip();
    if (trimmed.length() > LONGEST) {
      throw new IllegalArgumentException(
          "URL of " + trimmed.length() + " characters; at most " + LONGEST + " are taken");
    }
    String lower = trimmed.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      throw new IllegalArgumentException("not an http or https URL: " + shorten(trimmed));
    }
    String clean;
    try {
      clean = NORMALIZER.filter(SESSION_IN_PATH.matcher(encodeUnsafe(trimmed)).replaceAll(""));
    } catch (RuntimeException e) { // crawler-commons #559, #587
      throw new IllegalArgumentException("not a URL: " + shorten(trimmed), e);
    }
    if (clean == null) {
      throw new IllegalArgumentException("not a URL: " + shorten(trimmed));
    }
    try {
      URI uri = new URI(clean);
      if (uri.getHost() == null || uri.getHost().isEmpty() || uri.getRawUserInfo() != null) {
        throw new IllegalArgumentException("URL without a plain host: " + shorten(trimmed));
      }
      return withoutTracking(clean, uri.getRawQuery());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a URL: " + shorten(trimmed), e);
    }
  }

  private static String withoutTracking(
      String url, @org.jspecify.annotations.Nullable String query) {
    String bare = url.contains("#") ? url.substring(0, url.indexOf('#')) : url;
    if (query == null) {
      return bare;
    }
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&")) {
      String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
      boolean noise =
          name.isEmpty()
              || TRACKING.contains(name)
              || SESSION.contains(name)
              || TRACKING_PREFIX.matcher(name).matches();
      if (!noise) {
        kept.add(parameter);
      }
    }
    String path = bare.substring(0, bare.indexOf('?'));
    return kept.isEmpty() ? path : path + "?" + String.join("&", kept);
  }

  /** Browsers accept spaces, quotes and letters of any script in a link; RFC 3986 does not. */
  private static String encodeUnsafe(String url) {
    StringBuilder out = null;
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      boolean unsafe = c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0;
      boolean loosePercent =
          c == '%'
              && !(i + 2 < url.length()
                  && Character.digit(url.charAt(i + 1), 16) >= 0
                  && Character.digit(url.charAt(i + 2), 16) >= 0);
      if (unsafe || loosePercent) {
        if (out == null) {
          out = new StringBuilder(url.length() + 16).append(url, 0, i);
        }
        if (c == '\\') {
          out.append('/');
        } else if (c != '\n' && c != '\r' && c != '\t') {
          out.append('%').append(String.format("%02X", (int) c));
        }
      } else if (out != null) {
        out.append(c);
      }
    }
    return out == null ? url : out.toString();
  }

  private static String shorten(String url) {
    return url.length() <= 120 ? url : url.substring(0, 120) + "…";
  }
}
