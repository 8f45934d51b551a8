package dev.silkwire.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.silkwire.contracts.CanonicalUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages that are broken, at random or cut off anywhere: a result or a named refusal each time. */
class TagSoupTest {
  private static final Path GOLDEN = Path.of("src/test/resources/extract/pages");
  private static final int SOUPS = 1_500;
  private static final int PIECES = 120;

  /** A page is cut at every so many bytes, at a place of its own. */
  private static final int STEP = 211;

  private static final List<String> TAGS =
      List.of(
          "a",
          "b",
          "i",
          "nobr",
          "font",
          "p",
          "div",
          "span",
          "h1",
          "h2",
          "ul",
          "li",
          "dl",
          "dd",
          "table",
          "tbody",
          "tr",
          "td",
          "th",
          "caption",
          "colgroup",
          "form",
          "input",
          "button",
          "select",
          "option",
          "textarea",
          "br",
          "hr",
          "img",
          "pre",
          "blockquote",
          "article",
          "section",
          "main",
          "nav",
          "header",
          "footer",
          "aside",
          "figure",
          "figcaption",
          "time",
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "svg",
          "math",
          "mi",
          "foreignObject",
          "desc",
          "title",
          "meta",
          "link",
          "base",
          "head",
          "body",
          "html",
          "frameset",
          "frame",
          "marquee",
          "applet",
          "address",
          "details",
          "dialog",
          "video");

  private static final List<String> ATTRIBUTES =
      List.of(
          " class='article-body byline date'",
          " class=\"comments share\"",
          " id=headline",
          " itemprop='author datePublished headline articleBody'",
          " itemscope",
          " href='http://[::bad/%zz'",
          " href=\"?page=2\"",
          " rel='next canonical author'",
          " datetime='2024-13-45T99:99'",
          " content='2024-05-12'",
          " property=og:title",
          " name=author",
          " name='description' content='&#0;&bogus;'",
          " style='display:none;text-align:right'",
          " hidden",
          " src=x.jpg width=-1 height=99999999999",
          " lang=x-\u0000",
          " type='application/ld+json'",
          " =",
          " \"",
          " '<",
          "/");

  private static final List<String> TEXTS =
      List.of(
          "A sentence that an article might have, with a comma, and an end. ",
          "By Jane Doe and John Roe",
          "12 May 2024, 10:61 | Society",
          "记者 张三 2024年13月45日",
          "АСТАНА. КазИнформ — ",
          "\u0000\u0001\uFFFD\u202E\uD83D",
          "&#xD800;&#1114112;&lt;&ampamp;&nosuch",
          "Home > News / ",
          "{\"@type\":\"NewsArticle\",\"headline\":[{}],\"author\":{\"@id\":1},\"datePublished\":[]}",
          "{\"@graph\":[null,1,\"x\",[[]],{\"@type\":[1,null]}]}",
          "]]>",
          "<!--",
          "-->",
          "<!",
          "<![CDATA[",
          "<?xml version='1.0'?>",
          "<!DOCTYPE html>",
          "</",
          "<",
          "\r\r\n\f\t\u00A0\u3000\u3000");

  @Test
  void soupOfTagsIsReadOrRefused() {
    for (int seed = 0; seed < SOUPS; seed++) {
      String soup = soup(new Random(seed));
      assertThatCode(() -> read(soup.getBytes(StandardCharsets.UTF_8)))
          .as("soup of seed " + seed + ": " + soup)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void pagesCutOffAnywhereAreReadOrRefused() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
      assertThat(pages).isNotEmpty();
      int start = 0;
      for (Path page : pages) {
        byte[] whole = Files.readAllBytes(page);
        for (int end = start++ % STEP; end < whole.length; end += STEP) {
          byte[] cut = Arrays.copyOf(whole, end);
          assertThatCode(() -> read(cut))
              .as(page + " cut after " + cut.length + " bytes")
              .doesNotThrowAnyException();
        }
      }
    }
  }

  private static void read(byte[] body) {
    RawPage page =
        new RawPage(
            new CanonicalUrl("http://news.example/2024/05/a.html"),
            null,
            body,
            Instant.parse("2024-05-20T12:00:00Z"));
    assertThat(new ArticleExtractor().read(page)).isNotNull();
  }

  private static String soup(Random random) {
    StringBuilder soup = new StringBuilder();
    for (int i = 0; i < PIECES; i++) {
      switch (random.nextInt(5)) {
        case 0, 1 -> {
          soup.append('<').append(any(TAGS, random));
          for (int k = random.nextInt(4); k > 0; k--) {
            soup.append(any(ATTRIBUTES, random));
          }
          soup.append('>');
        }
        case 2 -> soup.append("</").append(any(TAGS, random)).append('>');
        default -> soup.append(any(TEXTS, random));
      }
    }
    return soup.toString();
  }

  private static String any(List<String> things, Random random) {
    return things.get(random.nextInt(things.size()));
  }
}
