package dev.silkwire.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeedReaderTest {
  private static final CanonicalUrl ON = new CanonicalUrl("https://quay.example/feed.xml");

  @ParameterizedTest
  @MethodSource
  void feedsAreReadAsExpected(Path fixture) throws IOException {
    CanonicalUrl on = ExpectedListing.foundOn(fixture);

    Listing listing = FeedReader.read(on, null, ExpectedListing.bytes(fixture));

    assertThat(ExpectedListing.written(on, listing)).isEqualTo(ExpectedListing.expected(fixture));
  }

  static Stream<Path> feedsAreReadAsExpected() throws IOException {
    return ExpectedListing.fixtures("feeds");
  }

  @Test
  void charsetOfTheHeaderIsBelieved() {
    String feed =
        "<rss><channel><item><title>Жаңа көпір</title><link>/1</link></item></channel></rss>";
    byte[] body =
        feed.replace("Жаңа көпір", "Новый мост").getBytes(Charset.forName("windows-1251"));

    Listing listing = FeedReader.read(ON, "text/xml; charset=windows-1251", body);

    assertThat(((Listing.Read) listing).entries().getFirst().title()).isEqualTo("Новый мост");
  }

  @Test
  void byteOrderMarkIsStrongerThanTheHeader() {
    byte[] body =
        "\uFEFF<rss><channel><item><title>Жаңа</title><link>/1</link></item></channel></rss>"
            .getBytes(StandardCharsets.UTF_16LE);

    Listing listing = FeedReader.read(ON, "text/xml; charset=utf-8", body);

    assertThat(((Listing.Read) listing).entries().getFirst().title()).isEqualTo("Жаңа");
  }

  @Test
  void endlessFeedIsCut() {
    String body = "<rss><channel>" + item().repeat(1) + numbered(5_000) + "</channel></rss>";

    Listing listing = FeedReader.read(ON, null, body.getBytes(StandardCharsets.UTF_8));

    assertThat(((Listing.Read) listing).entries()).hasSize(2_000);
  }

  @Test
  void deeplyNestedFeedIsReadInBoundedTime() {
    byte[] body =
        ("<rss><channel>" + "<item>".repeat(200_000) + "<link>https://quay.example/deep</link>")
            .getBytes(StandardCharsets.UTF_8);

    Listing listing =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> FeedReader.read(ON, null, body));

    assertThat(listing).isInstanceOf(Listing.Read.class);
  }

  private static String item() {
    return "<item><link>https://quay.example/first</link></item>";
  }

  private static String numbered(int items) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < items; i++) {
      all.append("<item><link>https://quay.example/").append(i).append("</link></item>");
    }
    return all.toString();
  }
}
