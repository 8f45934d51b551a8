package dev.silkwire.ingest.extract.charset;

import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.ingest.extract.charset.PageText.Decoded;
import dev.silkwire.ingest.extract.charset.PageText.Evidence;
import dev.silkwire.ingest.extract.charset.PageText.Refused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes a page by the rules of the web: byte order mark, header, declaration in the page, and
 * where all are silent or wrong, statistics (HTML Standard §13.2.3.2, Encoding Standard).
 */
public final class PageDecoder {
  /** Far beyond any article; an HTML page larger than this is a dump or an attack. */
  private static final int LARGEST = 16 * 1024 * 1024;

  private static final int ENOUGH_FOR_STATISTICS = 256 * 1024;

  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

  private static final Pattern HEADER_CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);

  private PageDecoder() {}

  public static PageText decode(byte[] body, @Nullable String contentType) {
    Optional<Refused> refused = ByteSniffer.refuse(body, contentType);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (body.length > LARGEST) {
      return new Refused(
          Reason.TOO_LARGE, "page of " + body.length + " bytes; at most " + LARGEST + " are read");
    }
    if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
      return decoded(body, 3, StandardCharsets.UTF_8, Evidence.BYTE_ORDER_MARK);
    }
    if (startsWith(body, 0xFE, 0xFF)) {
      return decoded(body, 2, StandardCharsets.UTF_16BE, Evidence.BYTE_ORDER_MARK);
    }
    if (startsWith(body, 0xFF, 0xFE)) {
      return decoded(body, 2, StandardCharsets.UTF_16LE, Evidence.BYTE_ORDER_MARK);
    }
    Optional<Charset> header = headerCharset(contentType);
    Optional<Charset> declared = header.isPresent() ? header : MetaPrescan.charset(body);
    Evidence evidence = header.isPresent() ? Evidence.HEADER : Evidence.META;
    boolean sixteenBits = declared.isPresent() && declared.get().name().startsWith("UTF-16");
    if (sixteenBits) {
      return decoded(body, 0, declared.get(), evidence);
    }
    Utf8 utf8 = Utf8.count(body);
    if (utf8.certain()) {
      boolean said = declared.isPresent() && declared.get().equals(StandardCharsets.UTF_8);
      return decoded(body, 0, StandardCharsets.UTF_8, said ? evidence : Evidence.VALID_UTF8);
    }
    boolean believable =
        declared.isPresent()
            && (!declared.get().equals(StandardCharsets.UTF_8)
                || utf8.broken() == 0
                || utf8.likely());
    if (believable) {
      return decoded(body, 0, declared.get(), evidence);
    }
    if (utf8.likely()) {
      return decoded(body, 0, StandardCharsets.UTF_8, Evidence.VALID_UTF8);
    }
    if (utf8.broken() == 0) { // plain ASCII, or one odd character
      return decoded(body, 0, StandardCharsets.UTF_8, Evidence.NOTHING);
    }
    return statistics(body)
        .map(charset -> decoded(body, 0, charset, Evidence.STATISTICS))
        .orElseGet(() -> decoded(body, 0, Charset.forName("windows-1252"), Evidence.NOTHING));
  }

  private static Optional<Charset> headerCharset(@Nullable String contentType) {
    if (contentType == null) {
      return Optional.empty();
    }
    Matcher label = HEADER_CHARSET.matcher(contentType);
    return label.find() ? EncodingLabels.charset(label.group(1)) : Optional.empty();
  }

  private static Optional<Charset> statistics(byte[] body) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(body, 0, Math.min(body.length, ENOUGH_FOR_STATISTICS));
    detector.dataEnd();
    String found = detector.getDetectedCharset();
    if (found == null) {
      return Optional.empty();
    }
    Optional<Charset> charset = EncodingLabels.charset(found.toLowerCase(Locale.ROOT));
    return charset.isPresent() || !Charset.isSupported(found)
        ? charset
        : Optional.of(Charset.forName(found));
  }

  private static PageText decoded(byte[] body, int from, Charset named, Evidence evidence) {
    Charset charset =
        named.equals(WINDOWS_1251) ? KazakhCodePages.behindWindows1251(body).orElse(named) : named;
    String text =
        charset.equals(StandardCharsets.UTF_8)
            ? Utf8.decode(body, from)
            : new String(body, from, body.length - from, charset);
    return new Decoded(text, charset, evidence);
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
