package dev.silkwire.ingest.extract.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for the charset a page declares about itself in its first bytes (HTML Standard §13.2.3.2,
 * "prescan a byte stream to determine its encoding"; also the encoding of an XML declaration).
 */
final class MetaPrescan {
  /** The standard looks at 1024 bytes; long heads put the declaration later, so we read on. */
  private static final int FIRST = 1_024;

  private static final int LATEST = 16 * 1_024;

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern META_CHARSET =
      Pattern.compile(
          "<meta\\b[^>]{0,500}?\\bcharset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_DECLARATION =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})");

  private MetaPrescan() {}

  static Optional<Charset> charset(byte[] body) {
    Optional<Charset> early = scan(body, FIRST);
    return early.isPresent() ? early : scan(body, LATEST);
  }

  private static Optional<Charset> scan(byte[] body, int length) {
    String head =
        COMMENT
            .matcher(
                new String(body, 0, Math.min(body.length, length), StandardCharsets.ISO_8859_1))
            .replaceAll("");
    for (Pattern pattern : new Pattern[] {META_CHARSET, XML_DECLARATION}) {
      Matcher declared = pattern.matcher(head);
      while (declared.find()) {
        Optional<Charset> charset =
            EncodingLabels.charset(declared.group(1)).map(MetaPrescan::asciiCompatible);
        if (charset.isPresent()) {
          return charset;
        }
      }
    }
    return Optional.empty();
  }

  /** A declaration that could be read byte by byte cannot be in UTF-16: the standard says UTF-8. */
  private static Charset asciiCompatible(Charset declared) {
    return declared.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : declared;
  }
}
