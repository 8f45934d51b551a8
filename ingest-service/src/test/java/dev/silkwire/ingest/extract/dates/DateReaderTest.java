package dev.silkwire.ingest.extract.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/extract/written-dates.csv", numLinesToSkip = 1, delimiter = ';')
  void datesAreReadAsPreciselyAsTheyAreWritten(String text, @Nullable String expected, String why) {
    assertThat(DateReader.first(text, DateCustoms.DAY_FIRST).map(WrittenDate::value).orElse(null))
        .as(text + " " + why)
        .isEqualTo(expected);
  }

  @Test
  void bareNumbersFollowTheOrderOfTheCountry() {
    assertThat(DateReader.first("03/04/2024", DateCustoms.DAY_FIRST).orElseThrow().value())
        .isEqualTo("2024-04-03");
    assertThat(DateReader.first("03/04/2024", new DateCustoms(true, "us")).orElseThrow().value())
        .isEqualTo("2024-03-04");
  }

  @ParameterizedTest
  @CsvSource({
    "14.03.2024 10:30 CST, cn, 2024-03-14T10:30:00+08:00",
    "14.03.2024 10:30 CST, us, 2024-03-14T10:30:00-06:00",
    "14.03.2024 10:30 IST, in, 2024-03-14T10:30:00+05:30",
    "14.07.2024 10:30 IST, ie, 2024-07-14T10:30:00+01:00",
    "14.07.2024 10:30 BST, bd, 2024-07-14T10:30:00+06:00",
  })
  void ambiguousZoneNamesAreThoseOfTheCountry(String text, String country, String expected) {
    assertThat(DateReader.first(text, new DateCustoms(false, country)).orElseThrow().value())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Updated: 14, UPDATED",
    "First published , PUBLISHED",
    "Дата публикации: , PUBLISHED",
    "обновлено , UPDATED",
    "Жарияланған күні: , PUBLISHED",
    "жаңартылды , UPDATED",
    "发布时间：, PUBLISHED",
    "更新时间：, UPDATED",
    "最終更新日：, UPDATED",
    "公開日：, PUBLISHED",
    "Veröffentlicht am , PUBLISHED",
    "zuletzt aktualisiert am , UPDATED",
    "Publié le , PUBLISHED",
    "Mis à jour le , UPDATED",
    "Publicado el , PUBLISHED",
    "Última actualización: , UPDATED",
    "Atualizado em , UPDATED",
    "Yayınlanma tarihi: , PUBLISHED",
    "Son güncelleme: , UPDATED",
    "تاريخ النشر: , PUBLISHED",
    "آخر تحديث: , UPDATED",
    "Published 3 May 2024. Updated , UPDATED",
    "Дата проведения: , EVENT",
  })
  void theNearestLabelSaysWhatADateIs(String before, DateLabels expected) {
    assertThat(DateLabels.last(before)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "datePublished, PUBLISHED",
    "firstPublicationDate, PUBLISHED",
    "w-published-date, PUBLISHED",
    "article.posted_at, PUBLISHED",
    "lastModified, MODIFIED",
    "publish_updated_time, MODIFIED",
    "publisher, ",
    "unpublishDate, ",
    "publication_year, ",
    "commentPublishedAt, ",
  })
  void namesOfFieldsTellTheirDates(String name, DateCandidate.@Nullable Kind expected) {
    assertThat(DateKeys.kind(name)).isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "3 hours ago; 2024-06-02",
        "vor 2 Tagen; 2024-06-01",
        "5小时前; 2024-06-02",
        "2時間前; 2024-06-03",
        "3 часа назад; 2024-06-02",
        "2 күн бұрын; 2024-06-01",
        "il y a 4 jours; 2024-05-30",
        "hace 2 días; 2024-06-01",
        "há 30 minutos; 2024-06-03T01:30:00Z",
        "3 gün önce; 2024-05-31",
        "منذ 3 ساعات; 2024-06-02",
        "вчера, 14:05; 2024-06-02T14:05",
        "Кеше, 18:20; 2024-06-02T18:20",
        "昨天 09:30; 2024-06-02T09:30",
        "今天 08:30; 2024-06-03T08:30",
        "Heute, 14:30 Uhr; 2024-06-03T14:30",
        "вчера в 09:15; 2024-06-02T09:15",
        "yesterday at 9:15 pm; 2024-06-02T21:15",
        "позавчера; 2024-06-01",
        "сегодня в 01:10; 2024-06-03T01:10",
        "Вчера в порт пришли два буксира; -",
        "today is a good day; -",
        "two hours of talks; -",
        "5 hourglasses were sold; -",
      })
  void relativeDatesCountFromTheFetch(String line, @Nullable String expected) {
    Instant fetched = Instant.parse("2024-06-03T02:00:00Z");
    assertThat(
            RelativeDates.read(line, fetched, DateCustoms.DAY_FIRST)
                .map(WrittenDate::value)
                .orElse(null))
        .isEqualTo(expected);
  }

  @Test
  void relativeDatesAreThoseOfTheCountrysClock() {
    Instant late = Instant.parse("2024-06-03T20:00:00Z");
    assertThat(RelativeDates.read("вчера, 14:05", late, new DateCustoms(false, "kz")))
        .hasValueSatisfying(date -> assertThat(date.value()).isEqualTo("2024-06-03T14:05"));
  }

  @Test
  void epochStampsAreInstants() {
    assertThat(EpochStamp.read("1717408800").orElseThrow().value())
        .isEqualTo("2024-06-03T10:00:00Z");
    assertThat(EpochStamp.read("1717408800000").orElseThrow().value())
        .isEqualTo("2024-06-03T10:00:00Z");
    assertThat(EpochStamp.read("171740")).isEmpty();
  }

  @Test
  void aLineThatIsOnlyADateIsToldFromASentenceWithOne() {
    assertThat(ArticleDates.isDateLine("Updated: 13 May 2024, 08:15")).isTrue();
    assertThat(ArticleDates.isDateLine("14 мамыр 2024")).isTrue();
    assertThat(ArticleDates.isDateLine("The bridge was opened on 13 May 2024.")).isFalse();
  }
}
