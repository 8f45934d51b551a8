package dev.silkwire.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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

  /** "?from=rss": says where the reader came from, not what is read. */
  private static final Pattern REFERRAL =
      Pattern.compile(
          "(?:from|ref|src|source|via|rss|feed|medium)=(?:rss|feed|atom|newsletter|email|share|"
              + "social|twitter|facebook|telegram|vk|main|homepage)",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> SESSION =
      Set.of("phpsessid", "jsessionid", "aspsessionid", "sessionid", "cfid", "cftoken");

  private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");
  private static final Pattern AUTHORITY =
      Pattern.compile("([^@:\\[\\]]+|\\[[0-9a-fA-F:.]+])(?::(\\d{0,5}))?");
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*");
  private static final int LONGEST_HOST = 253; // RFC 1035 §2.3.4
  private static final int LONGEST_LABEL = 63;
  private static final Pattern NUMBER_LAST = Pattern.compile("(?:^|\\.)(?:\\d+|0x[0-9a-f]*)$");
  private static final Pattern DOTTED_QUAD = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
  private static final String UNRESERVED_MARKS = "-._~"; // RFC 3986 §2.3
  private static final String UNSAFE = "\"<>\\^`{|}";

  @JsonCreator
  public CanonicalUrl {
    value = normalise(Required.field(value, "url"));
  }

  /** Reads an address that may be no http(s) URL at all, such as a link found on a page. */
  public static Optional<CanonicalUrl> parse(String url) {
    try {
      return Optional.of(new CanonicalUrl(url));
    } catch (IllegalArgumentException notAUrl) {
      return Optional.empty();
    }
  }

  /**
   * Resolves a link found on this page (RFC 3986 §5.2); empty where it is no http(s) address.
   *
   * @param link as written, white space around and inside it included
   */
  public Optional<CanonicalUrl> resolve(String link) {
    String clean = tidy(link);
    if (clean.isEmpty()) {
      return Optional.empty();
    }
    if (SCHEME.matcher(clean).find()) {
      return parse(clean);
    }
    String scheme = value.substring(0, value.indexOf(':') + 1);
    int pathStart = value.indexOf('/', scheme.length() + 2);
    int queryStart = value.indexOf('?');
    String withoutQuery = queryStart < 0 ? value : value.substring(0, queryStart);
    if (clean.startsWith("//")) {
      return parse(scheme + clean);
    }
    return switch (clean.charAt(0)) {
      case '/' -> parse(value.substring(0, pathStart) + clean);
      case '?' -> parse(withoutQuery + clean);
      case '#' -> Optional.of(this);
      default -> parse(withoutQuery.substring(0, withoutQuery.lastIndexOf('/') + 1) + clean);
    };
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
    String clean = tidy(url);
    if (clean.length() > LONGEST) {
      throw new IllegalArgumentException(
          "URL of " + clean.length() + " characters; at most " + LONGEST + " are taken");
    }
    String lower = clean.substring(0, Math.min(8, clean.length())).toLowerCase(Locale.ROOT);
    boolean secure = lower.startsWith("https://");
    if (!secure && !lower.startsWith("http://")) {
      throw new IllegalArgumentException("not an http or https URL: " + shorten(clean));
    }
    String rest = clean.substring(secure ? 8 : 7);
    int fragment = rest.indexOf('#');
    rest = fragment < 0 ? rest : rest.substring(0, fragment);
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    rest = question < 0 ? rest : rest.substring(0, question);
    int slash = rest.indexOf('/');
    String path = slash < 0 ? "/" : rest.substring(slash);
    String authority = authority(slash < 0 ? rest : rest.substring(0, slash), secure, clean);
    String sessionless =
        path.indexOf(';') < 0 ? path : SESSION_IN_PATH.matcher(path).replaceAll("");
    String normal =
        (secure ? "https://" : "http://")
            + authority
            + withoutDotSegments(escaped(sessionless))
            + withoutTracking(query);
    try {
      if (new URI(normal).getHost() != null) {
        return normal;
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a URL: " + shorten(clean), e);
    }
    throw new IllegalArgumentException("URL without a plain host: " + shorten(clean));
  }

  /**
   * Browsers take a link without the white space around it, without line ends and tabs in it, and
   * with backslashes for slashes (WHATWG URL §4.4).
   */
  private static String tidy(String link) {
    if (link.indexOf('\n') < 0
        && link.indexOf('\r') < 0
        && link.indexOf('\t') < 0
        && link.indexOf('\\') < 0) {
      return link.strip();
    }
    StringBuilder tidy = new StringBuilder(link.length());
    boolean inPath = true;
    for (int i = 0; i < link.length(); i++) {
      char c = link.charAt(i);
      inPath = inPath && c != '?' && c != '#';
      if (c != '\n' && c != '\r' && c != '\t') {
        tidy.append(c == '\\' && inPath ? '/' : c);
      }
    }
    return tidy.toString().strip();
  }

  /** Host in lower case and ASCII, and the port where it is not the scheme's. */
  private static String authority(String written, boolean secure, String url) {
    if (isPlainName(written)) {
      return written;
    }
    Matcher parts = AUTHORITY.matcher(written);
    if (!parts.matches()) { // credentials, too: they are neither kept nor sent
      throw new IllegalArgumentException("URL without a plain host: " + shorten(url));
    }
    String host = parts.group(1).toLowerCase(Locale.ROOT);
    if (!host.startsWith("[")) {
      try {
        host = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT); // RFC 3490
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("not a host name: " + shorten(url), e);
      }
      host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
      // WHATWG URL §3.5: a host that ends in a number is an address, and 127.1 is a trick
      boolean trick = NUMBER_LAST.matcher(host).find() && !DOTTED_QUAD.matcher(host).matches();
      if (host.length() > LONGEST_HOST || !HOST.matcher(host).matches() || trick) {
        throw new IllegalArgumentException("not a host name: " + shorten(url));
      }
    }
    String port = parts.group(2);
    if (port == null || port.isEmpty()) {
      return host;
    }
    int number = Integer.parseInt(port);
    if (number == 0 || number > 65_535) {
      throw new IllegalArgumentException("no such port: " + shorten(url));
    }
    return number == (secure ? 443 : 80) ? host : host + ":" + number;
  }

  /** Whether a host is written as nearly all are, in its normal form: "www.example.com". */
  private static boolean isPlainName(String host) {
    int label = 0; // length of the label so far
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean plain = c >= 'a' && c <= 'z' || label > 0 && (c >= '0' && c <= '9' || c == '-');
      if (c == '.' && label > 0 && host.charAt(i - 1) != '-') {
        label = 0;
      } else if (!plain || ++label > LONGEST_LABEL) {
        return false;
      }
    }
    return label > 0 && !host.endsWith("-") && host.length() <= LONGEST_HOST;
  }

  /** RFC 3986 §5.2.4; doubled slashes are one, as servers take them. */
  private static String withoutDotSegments(String path) {
    if (!path.contains("/.") && !path.contains("//")) {
      return path;
    }
    Deque<String> kept = new ArrayDeque<>();
    boolean folder = true;
    for (String segment : path.split("/", -1)) {
      folder = segment.isEmpty() || segment.equals(".") || segment.equals("..");
      if (segment.equals("..")) {
        kept.pollLast();
      } else if (!folder) {
        kept.addLast(segment);
      }
    }
    String joined = "/" + String.join("/", kept);
    return folder && joined.length() > 1 ? joined + "/" : joined;
  }

  private static String withoutTracking(String query) {
    if (query.isEmpty()) {
      return "";
    }
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
      boolean noise =
          parameter.isEmpty()
              || TRACKING.contains(name)
              || SESSION.contains(name)
              || name.startsWith("aspsessionid")
              || REFERRAL.matcher(parameter).matches()
              || TRACKING_PREFIX.matcher(name).matches();
      if (!noise) {
        kept.add(escaped(parameter));
      }
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  /**
   * Escapes what RFC 3986 wants escaped and browsers do not, in upper case; unescapes what needs no
   * escape (§6.2.2.2).
   */
  private static String escaped(String part) {
    if (isPlain(part)) {
      return part;
    }
    StringBuilder out = new StringBuilder(part.length() + 16);
    for (int i = 0; i < part.length(); ) {
      int c = part.codePointAt(i);
      i += Character.charCount(c);
      if (c == '%') {
        int high = i + 1 < part.length() ? Character.digit(part.charAt(i), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(part.charAt(i + 1), 16);
        if (low < 0) {
          out.append("%25");
        } else {
          int octet = high * 16 + low;
          i += 2;
          if (isUnreserved(octet)) {
            out.append((char) octet);
          } else {
            escape(out, octet);
          }
        }
      } else if (c <= ' ' || c == 0x7F || c > 0x7F || UNSAFE.indexOf(c) >= 0) {
        for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          escape(out, octet & 0xFF);
        }
      } else {
        out.append((char) c);
      }
    }
    return out.toString();
  }

  /** Whether there is nothing to escape, and no escape to undo. */
  private static boolean isPlain(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c <= ' ' || c >= 0x7F || c == '%' || UNSAFE.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static void escape(StringBuilder out, int octet) {
    out.append('%')
        .append(Character.toUpperCase(Character.forDigit(octet >> 4, 16)))
        .append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
  }

  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c < 0x7F && UNRESERVED_MARKS.indexOf(c) >= 0);
  }

  private static String shorten(String url) {
    return url.length() <= 120 ? url : url.substring(0, 120) + "…";
  }
}
