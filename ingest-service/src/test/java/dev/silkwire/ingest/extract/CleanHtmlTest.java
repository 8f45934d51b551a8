package dev.silkwire.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Block;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.ingest.extract.Extraction.ArticlePage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The article as HTML says what its blocks say, and can be shown without further cleaning. */
class CleanHtmlTest {
  /** What jsoup lets through has nothing in it that runs or restyles. */
  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "blockquote", "pre")
          .addTags(
              "table",
              "caption",
              "tbody",
              "tr",
              "th",
              "td",
              "figure",
              "figcaption",
              "img",
              "a",
              "br")
          .addTags("strong", "em", "cite", "q", "sub", "sup", "code", "del", "ins", "mark", "u")
          .addAttributes("a", "href")
          .addAttributes("img", "src", "alt")
          .addProtocols("a", "href", "http", "https")
          .addProtocols("img", "src", "http", "https");

  private static final String HOSTILE =
      """
      <html><body><article><h1>Ferry line opens at Reed Bay</h1>
      <p onclick="steal()" style="position:fixed">The <b>first ferry</b> left
      <a href="javascript:steal()" onmouseover="steal()">Reed Bay</a> at six, said
      <a href="/harbour" style="x">the harbour office</a>&nbsp;&lt;script&gt;alert(1)&lt;/script&gt;,
      and the <i>second<br>one</i> at nine in the morning, with forty wagons for the mills.</p>
      <img src="javascript:steal()" alt="x"><img src="/ferry.jpg" alt='"><script>steal()</script>'>
      <p>It carries <b>grain<br><br>and timber</b> to the mills<script>steal()</script> on the other
      bank of the bay, where a new quay was built over the last two summers by the port.</p>
      <ul><li>Monday <u>six</u></li><li>Friday nine</li></ul>
      </article></body></html>
      """;

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.silkwire.ingest.extract.GoldenPagesTest#pages")
  void saysWhatTheBlocksSay(String page) throws IOException {
    byte[] body = Files.readAllBytes(Path.of("src/test/resources/extract/pages").resolve(page));
    if (read(body) instanceof ArticlePage found) {
      List<Block> blocks = found.article().blocks();
      assertThat(found.article().html()).hasSameSizeAs(blocks);
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i).type() != Block.Type.TABLE) {
          assertThat(shown(found.article().html().get(i))).isEqualTo(folded(blocks.get(i).text()));
        }
      }
      assertThat(Jsoup.isValid(found.article().cleanHtml(), ALLOWED)).as("safe to show").isTrue();
    }
  }

  @Test
  void nothingThatRunsIsLeft() {
    ArticlePage found = (ArticlePage) read(HOSTILE.getBytes(StandardCharsets.UTF_8));
    Document shown = Jsoup.parse(found.article().cleanHtml());

    assertThat(Jsoup.isValid(found.article().cleanHtml(), ALLOWED)).isTrue();
    assertThat(shown.select("script, [onclick], [style], [onmouseover]")).isEmpty();
    assertThat(shown.select("a").eachAttr("href"))
        .containsExactly("https://reedbay.example/harbour");
    assertThat(shown.select("img").eachAttr("src"))
        .containsExactly("https://reedbay.example/ferry.jpg");
    assertThat(shown.text()).contains("<script>alert(1)</script>"); // text, as the page shows it
  }

  @Test
  void meaningIsKeptAndBoldWordsGoOnAfterABreak() {
    ArticlePage found = (ArticlePage) read(HOSTILE.getBytes(StandardCharsets.UTF_8));

    assertThat(found.article().cleanHtml())
        .contains("The <strong>first ferry</strong> left Reed Bay at six")
        .contains("<em>second<br>one</em>")
        .contains("<p>It carries <strong>grain</strong></p>")
        .contains("<p><strong>and timber</strong> to the mills on the other bank")
        .contains("<ul>\n<li>Monday <u>six</u></li>\n<li>Friday nine</li>\n</ul>");
  }

  @Test
  void tablesKeepTheirCaptionAndTheNamesOfTheirColumns() {
    String page =
        "<html><body><article><h1>Tugs of the bay</h1>"
            + "<p>The harbour office of Reed Bay has published how far its tugs went this year.</p>"
                .repeat(4)
            + "<table><caption>Miles of <b>each</b> tug</caption><thead><tr><th></th><th>May</th></tr></thead>"
            + "<tr><th>Anna | Berta</th><td>120</td></tr><tr><th>Clara</th><td></td></tr></table>"
            + "</article></body></html>";

    ArticlePage found = (ArticlePage) read(page.getBytes(StandardCharsets.UTF_8));

    assertThat(found.article().cleanHtml())
        .contains("<table>\n<caption>Miles of each tug</caption>\n<tbody>\n")
        .contains("<tr><th></th><th>May</th></tr>\n<tr><th>Anna | Berta</th><td>120</td></tr>\n")
        .contains("<tr><th>Clara</th><td></td></tr>");
    assertThat(found.article().captions()).containsExactly("Miles of each tug");
  }

  private static Extraction read(byte[] body) {
    return new ArticleExtractor()
        .read(
            new RawPage(
                new CanonicalUrl("https://reedbay.example/news/1"),
                "text/html; charset=utf-8",
                body,
                Instant.parse("2026-05-20T12:00:00Z")));
  }

  private static String shown(String html) {
    Document piece = Jsoup.parseBodyFragment(html.replace("<br>", " "));
    piece.select("figure:has(img)").forEach(Element::remove);
    return folded(piece.text());
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
