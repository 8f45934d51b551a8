package dev.silkwire.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SitemapReaderTest {
  private static final CanonicalUrl ON = new CanonicalUrl("https://m.example.com/sitemap.xml");

  @ParameterizedTest
  @MethodSource
  void sitemapsAreReadAsExpected(Path fixture) throws IOException {
    CanonicalUrl on = ExpectedListing.foundOn(fixture);

    Listing listing = SitemapReader.read(on, null, ExpectedListing.bytes(fixture));

    assertThat(ExpectedListing.written(on, listing)).isEqualTo(ExpectedListing.expected(fixture));
  }

  static Stream<Path> sitemapsAreReadAsExpected() throws IOException {
    return ExpectedListing.fixtures("sitemaps");
  }

  @Test
  void gzipBombIsStoppedAtTheCapAndNamed() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int mebibyte = 0; mebibyte < 300; mebibyte++) {
        gzip.write(blanks);
      }
    }

    Listing listing = SitemapReader.read(ON, "application/gzip", packed.toByteArray());

    assertThat(listing)
        .isInstanceOfSatisfying(
            Listing.Unreadable.class,
            unreadable -> {
              assertThat(unreadable.reason()).isEqualTo(JournalEntry.Reason.TOO_LARGE);
              assertThat(unreadable.message()).contains("50 MB");
            });
  }

  @Test
  void entriesAreBoundedByTheProtocol() {
    StringBuilder sitemap = new StringBuilder("<urlset>");
    for (int i = 0; i < 50_500; i++) {
      sitemap.append("<url><loc>https://m.example.com/").append(i).append("</loc></url>");
    }

    Listing listing =
        SitemapReader.read(ON, null, sitemap.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(((Listing.Read) listing).entries()).hasSize(50_000);
  }
}
