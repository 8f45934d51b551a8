package dev.silkwire.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.silkwire.contracts.CanonicalUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Reads the entrances of the example site, where it lies beside the project. */
class ExampleSiteTest {
  private static final String BASE = "http://portal.example";

  @Test
  void sectionListHasItsTwentySevenEntriesAndNothingBesides() throws IOException {
    Path site = site();
    List<Listing.RefusedLink> refused = new ArrayList<>();
    TreeSet<String> entries = new TreeSet<>();
    List<Integer> perPage = new ArrayList<>();
    for (String page : List.of("index", "index_2", "index_3")) {
      Listing.Read read = section(site, "/news/" + page + ".html");
      refused.addAll(read.refused());
      read.entries().forEach(entry -> entries.add(entry.url().pathAndQuery()));
      perPage.add(
          (int) read.entries().stream().filter(entry -> entry.published() != null).count()
              + read.refused().size());
    }

    assertThat(perPage).containsExactly(9, 9, 9); // the entries with a date: the list itself
    assertThat(refused)
        .extracting(link -> link.reason().word())
        .containsExactlyInAnyOrder("off-site", "off-site", "not-http");
    // 24 entries are links of the site, and two of them spellings of an address that is there
    assertThat(entries).hasSize(22).allMatch(path -> !path.contains("index"));
  }

  @Test
  void pagesOfTheListAreWalkedForwardsOnly() throws IOException {
    Path site = site();

    assertThat(section(site, "/news/index.html").more())
        .extracting(CanonicalUrl::pathAndQuery)
        .containsExactly("/news/index_2.html", "/news/index_3.html");
    assertThat(section(site, "/news/index_2.html").more())
        .extracting(CanonicalUrl::pathAndQuery)
        .containsExactly("/news/index_3.html");
    assertThat(section(site, "/news/index_3.html").more()).isEmpty();
  }

  @Test
  void homePageGivesItsFourHeadlines() throws IOException {
    assertThat(section(site(), "/index.html").entries()).hasSize(4);
  }

  @Test
  void servicePagesListNothing() throws IOException {
    Path site = site();
    for (String page : List.of("/photo/index.html", "/sitemap.html", "/services/visas.html")) {
      assertThat(section(site, page).entries()).as(page).isEmpty();
    }
  }

  @Test
  void feedsAndSitemapsGiveWhatTheReadmeSays() throws IOException {
    Path site = site();

    assertThat(entries(FeedReader.read(url("/feed.xml"), null, bytes(site, "/feed.xml"))))
        .hasSize(2);
    assertThat(entries(FeedReader.read(url("/atom.xml"), null, bytes(site, "/atom.xml"))))
        .hasSize(3);
    assertThat(entries(SitemapReader.read(url("/sitemap.xml"), null, bytes(site, "/sitemap.xml"))))
        .hasSize(10);
    Listing index =
        SitemapReader.read(url("/sitemap_index.xml"), null, bytes(site, "/sitemap_index.xml"));
    assertThat(((Listing.Read) index).more()).hasSize(2);
  }

  private static Listing.Read section(Path site, String path) throws IOException {
    return (Listing.Read) SectionReader.read(url(path), "text/html", bytes(site, path));
  }

  private static List<Listing.Entry> entries(Listing listing) {
    return ((Listing.Read) listing).entries();
  }

  private static CanonicalUrl url(String path) {
    return new CanonicalUrl(BASE + path);
  }

  private static byte[] bytes(Path site, String path) throws IOException {
    return Files.readAllBytes(site.resolve(path.substring(1)));
  }

  /** The folder {@code shared/example-site} beside the project's root. */
  private static Path site() {
    Path folder = Path.of("").toAbsolutePath();
    Optional<Path> found = Optional.empty();
    for (; folder != null && found.isEmpty(); folder = folder.getParent()) {
      found = Optional.of(folder.resolve("shared/example-site")).filter(Files::isDirectory);
    }
    assumeTrue(found.isPresent(), "skipped: no shared/example-site beside the project");
    return found.orElseThrow();
  }
}
