package dev.silkwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordPlaceTest {
  @ParameterizedTest
  @CsvSource({
    "news.articles.v1/2/1,              news.articles.v1/2/1",
    "' news.articles.v1/2/1 ',          news.articles.v1/2/1",
    "news.articles.v1-2@1,              news.articles.v1/2/1",
    "news.articles.enriched.v1-dlt/0/9, news.articles.enriched.v1-dlt/0/9",
    "news.articles.v1-dlt-0@9,          news.articles.v1-dlt/0/9",
    "news.example/2026/11,              ", // an address without its scheme
    "https://news.example/2026/11,      ",
    "news.articles.v1/2,                ",
    "news.articles.v1/2/x,              ",
    "news.articles.v1/9999999/1,        ",
    "news.articles.v1/2/9999999999999999999,"
  })
  void placeIsReadInBothNotationsAndAnAddressIsNone(String written, String place) {
    assertThat(RecordPlace.parse(written).map(RecordPlace::toString).orElse(null)).isEqualTo(place);
  }
}
