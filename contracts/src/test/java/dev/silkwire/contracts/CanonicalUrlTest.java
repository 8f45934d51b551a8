package dev.silkwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The tables {@code canonical-urls.csv} and {@code links.csv} say what is promised. */
class CanonicalUrlTest {
  private static final String REFUSED = "REFUSED";

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/canonical-urls.csv", numLinesToSkip = 1)
  void addressHasItsNormalForm(String input, String expected, String why) {
    String actual = CanonicalUrl.parse(unescaped(input)).map(CanonicalUrl::value).orElse(REFUSED);

    assertThat(actual).as(why).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/canonical-urls.csv", numLinesToSkip = 1)
  void normalisingTwiceChangesNothing(String input, String expected, String why) {
    CanonicalUrl.parse(unescaped(input))
        .ifPresent(once -> assertThat(new CanonicalUrl(once.value())).as(why).isEqualTo(once));
  }

  @ParameterizedTest(name = "{1} on {0}")
  @CsvFileSource(resources = "/links.csv", numLinesToSkip = 1)
  void linkIsResolvedAgainstItsPage(String page, String link, String expected, String why) {
    String actual =
        new CanonicalUrl(page).resolve(unescaped(link)).map(CanonicalUrl::value).orElse(REFUSED);

    assertThat(actual).as(why).isEqualTo(expected);
  }

  @Test
  void spellingsOfOneAddressShareTheirId() {
    assertThat(new CanonicalUrl("HTTP://News.Example:80/a/../b?utm_source=x#top").id())
        .isEqualTo(new CanonicalUrl("http://news.example/b").id())
        .matches("[0-9a-f]{32}");
  }

  @Test
  void portBelongsToTheUnitOfPoliteness() {
    assertThat(new CanonicalUrl("http://127.0.0.1:8099/a").host()).isEqualTo("127.0.0.1:8099");
    assertThat(new CanonicalUrl("https://news.example:443/a").host()).isEqualTo("news.example");
  }

  @Test
  void pathAndQueryIsAtLeastASlash() {
    assertThat(new CanonicalUrl("http://news.example").pathAndQuery()).isEqualTo("/");
    assertThat(new CanonicalUrl("http://news.example/a?b=1#c").pathAndQuery()).isEqualTo("/a?b=1");
  }

  @Test
  void overlongAddressIsRefusedWithItsLength() {
    String overlong = "http://news.example/" + "a".repeat(2_000);

    assertThatThrownBy(() -> new CanonicalUrl(overlong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2020 characters")
        .hasMessageContaining("2000");
  }

  @Test
  void refusalQuotesTheAddressShortened() {
    assertThatThrownBy(() -> new CanonicalUrl("gopher://" + "a".repeat(500)))
        .hasMessageContaining("gopher://aaa")
        .hasMessageEndingWith("…");
  }

  /** Tables are readable text: {@code \\t} and {@code \\n} in them stand for tab and line end. */
  private static String unescaped(String cell) {
    return cell.replace("\\t", "\t").replace("\\n", "\n");
  }
}
