package dev.silkwire.ingest.discover;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Reads the bytes of a feed or sitemap as text: byte order mark, then the header's charset, then
 * the XML declaration (RFC 7303 §3), then UTF-8 where the bytes are that, then statistics. Pages of
 * HTML are read by {@link dev.silkwire.ingest.extract.charset.PageDecoder}.
 */
final class ListingText {
  private static final int HEAD = 4_096;
  private static final Pattern PARAMETER =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECLARED =
      Pattern.compile(
          "<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  /** Labels that mean another encoding than Java's charset of that name (WHATWG Encoding §4.2). */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "windows-874"),
          Map.entry("tis-620", "windows-874"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("cp1251", "windows-1251"),
          Map.entry("win-1251", "windows-1251"),
          Map.entry("x-cp1251", "windows-1251"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("utf-16", "UTF-16LE"));

  private ListingText() {}

  static String decode(@Nullable String contentType, byte[] body) {
    if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
      return text(body, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(body, 0xFE, 0xFF)) {
      return text(body, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(body, 0xFF, 0xFE)) {
      return text(body, 2, StandardCharsets.UTF_16LE);
    }
    Charset charset =
        fromHeader(contentType)
            .or(() -> fromDeclaration(body))
            .orElseGet(() -> fromStatistics(body));
    return text(body, 0, charset);
  }

  private static Optional<Charset> fromHeader(@Nullable String contentType) {
    if (contentType == null) {
      return Optional.empty();
    }
    Matcher parameter = PARAMETER.matcher(contentType);
    return parameter.find() ? named(parameter.group(1)) : Optional.empty();
  }

  private static Optional<Charset> fromDeclaration(byte[] body) {
    String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    if (!declared.find()) {
      return Optional.empty();
    }
    // that an ASCII declaration could be read proves it is not UTF-16 (WHATWG HTML §13.2.3.2)
    return named(declared.group(1))
        .map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
  }

  private static Charset fromStatistics(byte[] body) {
    try {
      var _ =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException notUtf8) {
      UniversalDetector detector = new UniversalDetector();
      detector.handleData(body, 0, Math.min(body.length, 64 * 1024));
      detector.dataEnd();
      return Optional.ofNullable(detector.getDetectedCharset())
          .flatMap(ListingText::named)
          .orElse(Charset.forName("windows-1252"));
    }
  }

  private static Optional<Charset> named(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(MEANT.getOrDefault(lower, lower)));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static String text(byte[] body, int from, Charset charset) {
    return new String(body, from, body.length - from, charset);
  }

  private static boolean startsWith(byte[] body, int... mark) {
    if (body.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((body[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
