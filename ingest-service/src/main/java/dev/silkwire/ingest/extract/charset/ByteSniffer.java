package dev.silkwire.ingest.extract.charset;

import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.ingest.extract.charset.PageText.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells by content type and first bytes that something is no HTML page (MIME Sniffing §7). */
final class ByteSniffer {
  private static final Set<String> HTML_TYPES =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          // servers that do not know better; the bytes decide
          "text/plain",
          "text/xml",
          "application/xml",
          "application/octet-stream",
          "application/unknown",
          "unknown/unknown",
          "*/*");

  private static final Map<String, String> MAGIC =
      Map.ofEntries(
          Map.entry("%PDF-", "PDF"),
          Map.entry("\u0089PNG", "PNG picture"),
          Map.entry("GIF8", "GIF picture"),
          Map.entry("\u00FF\u00D8\u00FF", "JPEG picture"),
          Map.entry("PK\u0003\u0004", "ZIP archive"),
          Map.entry("\u001F\u008B", "gzip data"),
          Map.entry("Rar!", "RAR archive"),
          Map.entry("7z\u00BC\u00AF", "7-Zip archive"),
          Map.entry("\u00D0\u00CF\u0011\u00E0", "old Office document"),
          Map.entry("{\\rtf", "RTF document"),
          Map.entry("%!PS", "PostScript"),
          Map.entry("OggS", "Ogg file"),
          Map.entry("ID3", "MP3 file"),
          Map.entry("RIFF", "RIFF file"));

  private ByteSniffer() {}

  static Optional<Refused> refuse(byte[] body, @Nullable String contentType) {
    String head = new String(body, 0, Math.min(body.length, 2_048), StandardCharsets.ISO_8859_1);
    if (head.isBlank()) {
      return Optional.of(new Refused(Reason.EMPTY_PAGE, "the answer has no bytes to read"));
    }
    if (contentType != null && !contentType.isBlank()) {
      String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      if (type.contains("/") && !HTML_TYPES.contains(type)) {
        return Optional.of(new Refused(Reason.NOT_HTML, "content type " + type));
      }
    }
    for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
      if (head.startsWith(magic.getKey())) {
        return Optional.of(new Refused(Reason.NOT_HTML, "the bytes are a " + magic.getValue()));
      }
    }
    String lower = head.stripLeading().toLowerCase(Locale.ROOT);
    if (lower.startsWith("{") || lower.startsWith("[{")) {
      return Optional.of(new Refused(Reason.NOT_HTML, "the bytes look like JSON"));
    }
    if (lower.startsWith("<?xml")
        && (lower.contains("<rss")
            || lower.contains("<feed")
            || lower.contains("<urlset")
            || lower.contains("<sitemapindex")
            || lower.contains("<rdf:rdf"))) {
      return Optional.of(new Refused(Reason.NOT_HTML, "the bytes are a feed or a sitemap"));
    }
    return isBinary(body, head)
        ? Optional.of(new Refused(Reason.UNREADABLE, "the bytes are binary data, no text"))
        : Optional.empty();
  }

  /** Control characters never stand in text; UTF-16 is full of zeros, at every second place. */
  private static boolean isBinary(byte[] body, String head) {
    int controls = 0;
    int zeros = 0;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c == 0) {
        zeros++;
      } else if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u001B') {
        controls++;
      }
    }
    boolean utf16 =
        body.length >= 2
            && ((body[0] == (byte) 0xFE && body[1] == (byte) 0xFF)
                || (body[0] == (byte) 0xFF && body[1] == (byte) 0xFE));
    boolean utf16WithoutMark =
        zeros * 5 >= head.length() * 2 && zeros * 5 <= head.length() * 3 && controls == 0;
    return controls * 20 > head.length()
        || (zeros * 20 > head.length() && !utf16 && !utf16WithoutMark);
  }
}
