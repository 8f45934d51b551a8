package dev.silkwire.ingest.discover;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages a sitemap announces: urlset, sitemapindex, news extension, text, feeds used as
 * sitemaps, all of them packed or not (sitemaps.org protocol 0.9).
 *
 * <p>As the protocol says, a sitemap speaks for its own site only: other addresses are refused.
 * Entries with a date come first, newest first. XML is read piece by piece by jsoup's parser, which
 * knows no DTD and no external entity and reads broken sitemaps up to their end.
 */
public final class SitemapReader {
  private static final int MOST_ENTRIES = 50_000;
  private static final int MOST_REFUSED = 1_000;
  private static final int LARGEST = 50 * 1024 * 1024; // sitemaps.org: 50 MB, unpacked
  private static final int DEEPEST = 200;

  private SitemapReader() {}

  /**
   * Reads a sitemap.
   *
   * @param on the address it came from, after redirects
   * @param contentType the Content-Type header as sent, where there was one
   * @param body the bytes, content coding removed; a packed file may still be packed
   */
  public static Listing read(CanonicalUrl on, @Nullable String contentType, byte[] body) {
    byte[] unpacked;
    try {
      unpacked = packed(body) ? unpack(body) : body;
    } catch (IOException e) {
      return unreadable("broken gzip: " + e.getMessage());
    }
    if (unpacked.length > LARGEST) {
      return new Listing.Unreadable(
          JournalEntry.Reason.TOO_LARGE,
          "larger than 50 MB unpacked, the most a sitemap may have; split it");
    }
    String text = ListingText.decode(contentType, unpacked).strip();
    if (text.isEmpty()) {
      return new Listing.Unreadable(JournalEntry.Reason.EMPTY_PAGE, "the sitemap is empty");
    }
    return text.startsWith("<") ? readXml(on, text) : readLines(on, text);
  }

  private static Listing readXml(CanonicalUrl on, String text) {
    if (FeedReader.declaresEntities(text)) {
      return unreadable("the document type declares entities (entity bomb or XXE): refused unread");
    }
    Found found = new Found(on);
    boolean isSitemap = false;
    try (StreamParser parser = new StreamParser(Parser.xmlParser().setMaxDepth(DEEPEST))) {
      Iterator<Element> elements = parser.parse(text, on.value()).iterator();
      while (elements.hasNext() && !found.full()) {
        Element element = elements.next();
        switch (FeedReader.local(element)) {
          case "url" -> {
            isSitemap = true;
            found.page(element);
            element.remove(); // what was read is let go: memory does not grow with the sitemap
          }
          case "sitemap" -> {
            isSitemap = true;
            found.sitemap(element);
            element.remove();
          }
          case "urlset", "sitemapindex" -> isSitemap = true;
          case "rss", "feed", "item", "entry" -> {
            return feed(on, text);
          }
          case "html", "body", "head" -> {
            return unreadable(
                "an HTML page, not a sitemap; list it under sections if it lists articles");
          }
          default -> {} // loc, lastmod and the like are read with their url
        }
      }
    } catch (UncheckedIOException e) {
      return unreadable("broken XML: " + e.getMessage());
    }
    return isSitemap
        ? found.listing()
        : unreadable("neither urlset nor sitemapindex, nor a list of addresses: not a sitemap");
  }

  private static Listing feed(CanonicalUrl on, String text) {
    return switch (FeedReader.readXml(on, text)) {
      case Listing.Unreadable unreadable -> unreadable;
      case Listing.Read read -> {
        Found found = new Found(on);
        read.entries().forEach(entry -> found.take(entry, null));
        yield found.listing();
      }
    };
  }

  private static Listing readLines(CanonicalUrl on, String text) {
    Found found = new Found(on);
    boolean any = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      Optional<CanonicalUrl> url = CanonicalUrl.parse(line);
      any |= url.isPresent();
      url.ifPresent(page -> found.take(new Listing.Entry(page, null, null), null));
      if (found.full()) {
        break;
      }
    }
    return any ? found.listing() : unreadable("neither XML nor a list of addresses");
  }

  private static boolean packed(byte[] body) {
    return body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
  }

  /** At most one byte more than is allowed; a file cut short gives what there is. */
  private static byte[] unpack(byte[] body) throws IOException {
    byte[] buffer = new byte[Math.min(LARGEST + 1, Math.max(64 * 1024, body.length * 4))];
    int size = 0;
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body), 16 * 1024)) {
      for (int n; size <= LARGEST && (n = in.read(buffer, size, buffer.length - size)) > 0; ) {
        size += n;
        if (size == buffer.length && size <= LARGEST) {
          buffer =
              java.util.Arrays.copyOf(buffer, (int) Math.min(LARGEST + 1L, buffer.length * 2L));
        }
      }
    } catch (EOFException | ZipException cut) {
      if (size == 0) {
        throw cut;
      }
    }
    return java.util.Arrays.copyOf(buffer, size);
  }

  private static Listing.Unreadable unreadable(String message) {
    return new Listing.Unreadable(JournalEntry.Reason.UNREADABLE, message);
  }

  /** Collects what a sitemap names, each URL once. */
  private static final class Found {
    private record Dated(Listing.Entry entry, Instant changed) {}

    private final CanonicalUrl on;
    private final Site site;
    private final List<Dated> entries = new ArrayList<>();
    private final List<Listing.RefusedLink> refused = new ArrayList<>();
    private final List<CanonicalUrl> more = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    Found(CanonicalUrl on) {
      this.on = on;
      this.site = Site.of(on);
      seen.add(on.value());
    }

    boolean full() {
      return entries.size() >= MOST_ENTRIES || more.size() >= MOST_ENTRIES;
    }

    void page(Element url) {
      String loc = null;
      String lastmod = null;
      String title = null;
      String published = null;
      for (Element part : url.getAllElements()) {
        switch (FeedReader.local(part)) {
          case "loc" -> {
            // image:loc and video:player_loc are not the page
            if (loc == null && url.equals(part.parent())) {
              loc = part.text().strip();
            }
          }
          case "lastmod" -> lastmod = part.text().strip();
          case "publication_date" -> {
            if (inNews(part)) {
              published = part.text().strip();
            }
          }
          case "title" -> {
            if (inNews(part)) {
              title = FeedReader.plain(part.text());
            }
          }
          default -> {} // changefreq, priority, images: no use
        }
      }
      if (loc == null || loc.isEmpty()) {
        return;
      }
      Optional<CanonicalUrl> page = on.resolve(loc);
      if (page.isEmpty()) {
        refuse(loc, JournalEntry.Reason.NOT_HTTP);
        return;
      }
      String date = published == null || published.isEmpty() ? null : published;
      take(new Listing.Entry(page.get(), title, date), lastmod == null ? date : lastmod);
    }

    private static boolean inNews(Element part) {
      Element parent = part.parent();
      return parent != null && FeedReader.local(parent).equals("news");
    }

    void take(Listing.Entry entry, @Nullable String changed) {
      if (!seen.add(entry.url().value())) {
        return;
      }
      if (ours(entry.url())) {
        entries.add(new Dated(entry, instant(changed)));
      } else {
        refuse(entry.url().value(), JournalEntry.Reason.OFF_SITE);
      }
    }

    void sitemap(Element sitemap) {
      for (Element part : sitemap.children()) {
        if (!FeedReader.local(part).equals("loc")) {
          continue;
        }
        Optional<CanonicalUrl> url = on.resolve(part.text());
        if (url.isEmpty()) {
          refuse(part.text().strip(), JournalEntry.Reason.NOT_HTTP);
        } else if (!ours(url.get())) {
          refuse(url.get().value(), JournalEntry.Reason.OFF_SITE);
        } else if (seen.add(url.get().value())) {
          more.add(url.get());
        }
      }
    }

    private boolean ours(CanonicalUrl url) {
      return url.host().equals(on.host()) || Site.of(url).equals(site);
    }

    private void refuse(String link, JournalEntry.Reason reason) {
      if (refused.size() < MOST_REFUSED) {
        String shown = link.length() > 2_000 ? link.substring(0, 2_000) : link;
        refused.add(new Listing.RefusedLink(shown, reason));
      }
    }

    Listing listing() {
      List<Listing.Entry> newestFirst =
          entries.stream()
              .sorted(Comparator.comparing(Dated::changed).reversed())
              .map(Dated::entry)
              .toList();
      return new Listing.Read(newestFirst, refused, more);
    }

    /** W3C date and time notation, as far as it orders entries; the distant past where it fails. */
    private static Instant instant(@Nullable String date) {
      if (date == null || date.length() < 10) {
        return Instant.MIN;
      }
      try {
        return date.length() == 10
            ? LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant()
            : OffsetDateTime.parse(date).toInstant();
      } catch (DateTimeException notW3c) {
        try {
          return LocalDate.parse(date.substring(0, 10)).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException noDate) {
          return Instant.MIN;
        }
      }
    }
  }
}
