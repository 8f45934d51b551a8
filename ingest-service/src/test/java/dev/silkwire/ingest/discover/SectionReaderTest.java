package dev.silkwire.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class SectionReaderTest {
  private static final CanonicalUrl ON = new CanonicalUrl("https://quay.example/news/index.html");

  @ParameterizedTest
  @MethodSource
  void listsAreFoundAsExpected(Path fixture) throws IOException {
    CanonicalUrl on = ExpectedListing.foundOn(fixture);

    Listing listing = SectionReader.read(on, "text/html", ExpectedListing.bytes(fixture));

    assertThat(ExpectedListing.written(on, listing)).isEqualTo(ExpectedListing.expected(fixture));
  }

  static Stream<Path> listsAreFoundAsExpected() throws IOException {
    return ExpectedListing.fixtures("sections");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvFileSource(resources = "/discover/pagination.csv", numLinesToSkip = 1)
  void laterPagesOfAListAreKnownByTheirAddress(
      String on, String link, String expected, String why) {
    assertThat(Pagination.forward(new CanonicalUrl(on), new CanonicalUrl(link)).isPresent())
        .as(why)
        .isEqualTo(expected.equals("forward"));
  }

  @Test
  void charsetOfTheHeaderIsBelieved() {
    String page =
        "<ul>"
            + item("Мост открыт для движения", 1)
            + item("Паром снова ходит", 2)
            + item("Школа получила новый автобус", 3)
            + "</ul>";

    Listing listing =
        SectionReader.read(
            ON, "text/html; charset=windows-1251", page.getBytes(Charset.forName("windows-1251")));

    assertThat(((Listing.Read) listing).entries())
        .extracting(Listing.Entry::title)
        .containsExactly(
            "Мост открыт для движения", "Паром снова ходит", "Школа получила новый автобус");
  }

  @Test
  void nestedElementsWithoutEndAreReadInBoundedTime() {
    byte[] bomb =
        ("<div>".repeat(200_000) + item("The boat at the bottom of the sea", 4))
            .getBytes(StandardCharsets.UTF_8);

    Listing listing =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> SectionReader.read(ON, "text/html", bomb));

    assertThat(((Listing.Read) listing).entries()).hasSize(1);
  }

  @Test
  void pageOfTwoHundredThousandLinksIsReadInBoundedTime() {
    StringBuilder page = new StringBuilder("<ul>");
    for (int i = 0; i < 200_000; i++) {
      page.append(item("One of very many headlines", i));
    }
    byte[] body = page.toString().getBytes(StandardCharsets.UTF_8);

    Listing listing =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> SectionReader.read(ON, "text/html", body));

    assertThat(((Listing.Read) listing).entries()).hasSize(3_000);
  }

  @Test
  void whatIsNoPageIsNamed() {
    assertThat(SectionReader.read(ON, "application/pdf", new byte[] {1}))
        .isInstanceOfSatisfying(
            Listing.Unreadable.class,
            pdf -> assertThat(pdf.reason()).isEqualTo(JournalEntry.Reason.NOT_HTML));
    assertThat(SectionReader.read(ON, "text/html", " ".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Listing.Unreadable.class,
            empty -> assertThat(empty.reason()).isEqualTo(JournalEntry.Reason.EMPTY_PAGE));
    assertThat(
            SectionReader.read(
                ON, "text/html", "<rss><channel/></rss>".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Listing.Unreadable.class,
            feed -> assertThat(feed.message()).contains("list it under feeds"));
  }

  private static String item(String title, int number) {
    return "<li><a href=\"/news/2026/"
        + (1000 + number)
        + ".html\">"
        + title
        + "</a> 12.05.2026</li>";
  }
}
