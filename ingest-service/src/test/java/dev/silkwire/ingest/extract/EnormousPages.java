package dev.silkwire.ingest.extract;

import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Pages that have far too much of one thing, each built only when it is asked for. */
enum EnormousPages {
  NESTED_BOLD(() -> body(times(200_000, "<b>") + prose())),
  NESTED_LISTS(() -> body(times(100_000, "<ul><li>") + prose())),
  NESTED_NAMES(
      () ->
          body(
              times(500, "<div class='byline date header standfirst breadcrumb'>")
                  + times(200_000, "text <b></b>"))),
  NESTED_MICRODATA(
      () ->
          body(
              times(500, "<div itemprop='author datePublished headline alternativeHeadline'>")
                  + times(200_000, "text <b></b>"))),
  NESTED_SIGNATURES(() -> body(times(500, "<div align=right>") + times(200_000, "text <b></b>"))),
  NESTED_HEADLINES(() -> body(times(100_000, "<div><h1>") + prose())),
  NESTED_TABLES_OF_DATA(
      () ->
          body(
              times(120, "<table><tr><td>a</td></tr><tr><td>")
                  + "<table>"
                  + times(100_000, "<tr><td>1</td><td>2</td></tr>"))),
  MILLION_SIBLINGS(() -> body(times(1_000_000, "<b>x</b>"))),
  MILLION_EMPTY_BOXES(() -> body(times(1_000_000, "<div></div>") + prose())),
  LINKS(() -> body(each(100_000, i -> "<a href='/a/" + i + "'>Link number " + i + "</a> "))),
  LINKS_TO_NEXT_PAGES(
      () -> body(each(100_000, i -> "<a rel=next href='?page=" + i + "'>" + i % 100 + "</a>"))),
  LINKED_ITEMS_AFTER_A_LONG_PARAGRAPH(
      () ->
          body(
              "<article><h1>T</h1><p>"
                  + times(
                      6_000, "The harbour office has bought two tugs for the winter, all said. ")
                  + "</p><ul>"
                  + times(20_000, "<li><a href=x>Tugs</a></li>")
                  + "</ul><p>"
                  + times(
                      6_000, "The harbour office has bought two tugs for the winter, all said. ")
                  + "</p></article>")),
  CHAIN_OF_LINKS(() -> body(times(100_000, "<a href=x>Home</a> &gt; ") + prose())),
  LINE_BREAKS(() -> body("<h1>T</h1>" + times(100_000, "text here, and more.<br><br>"))),
  WORD_OF_A_MEGABYTE(() -> body("<h1>T</h1><p>" + times(1_000_000, "x"))),
  DIGITS(() -> body("<h1>T</h1><p>" + times(1_000_000, "12/") + prose())),
  CAPITAL_WORDS(() -> body("<h1>T</h1><p>" + times(500_000, "Jane ") + prose())),
  REPORTERS(() -> body("<h1>题</h1><p>" + times(300_000, "记者张三李四王五，") + prose())),
  SEPARATORS(() -> body("<h1>T</h1><p>" + times(500_000, " - | > ") + prose())),
  TITLE(() -> "<title>" + times(500_000, "word - ") + "</title>" + body(prose())),
  HEADLINE(() -> body("<h1>" + times(500_000, "word - ") + "</h1>" + prose())),
  HEADLINES(
      () -> body(each(50_000, i -> "<h1>Heading number " + i + " of the page</h1>") + prose())),
  TIMES(() -> body("<h1>T</h1>" + times(50_000, "<time>3 June 2020</time> ") + prose())),
  METAS(() -> each(100_000, i -> "<meta name=k" + i + " content='2020-01-01'>") + body(prose())),
  META_OF_AUTHORS(
      () -> "<meta name=author content='" + times(1_000_000, "a b and ") + "'>" + body(prose())),
  LINK_RELATIONS(
      () -> "<link rel='" + each(200_000, i -> "r" + i + " ") + "' href=x>" + body(prose())),
  JSON_LD_OF_MEGABYTES(
      () ->
          jsonLd("{\"@type\":\"NewsArticle\",\"articleBody\":\"" + times(2_000_000, "x ") + "\"}")),
  JSON_LD_SCRIPTS(
      () -> times(50_000, jsonLd("{\"@type\":\"WebPage\",\"name\":\"x\"}")) + body(prose())),
  JSON_LD_NODES(
      () ->
          jsonLd("[" + times(40_000, "{\"@type\":\"NewsArticle\",\"@id\":\"x\"},") + "{}]")
              + body(prose())),
  JSON_LD_DEEP(() -> jsonLd(times(100_000, "{\"mainEntity\":")) + body(prose())),
  JSON_LD_AUTHOR(
      () ->
          jsonLd(
                  "{\"@type\":\"NewsArticle\",\"headline\":\"h\",\"author\":\""
                      + times(300_000, "A B, ")
                      + "\"}")
              + body(prose())),
  JSON_LD_THEN_SEMICOLONS(() -> jsonLd("{}" + times(1_900_000, ";")) + body(prose())),
  CLASS_NAMES(
      () ->
          body(
              times(300, "<div class='" + times(2_000, "foo-bar baz_qux ") + "'>x</div>")
                  + prose())),
  STYLES(() -> body(times(3_000, "<div style='" + times(200, "color: red; ") + "'>") + prose())),
  TAGS_FULL_OF_ATTRIBUTES(
      () -> body(times(1_000, "<p " + each(500, i -> "a" + i + "=x ") + ">") + prose())),
  OPEN_COMMENT(() -> body(prose() + "<!-- " + times(8_000_000, "x"))),
  COMMENTS(() -> body(times(500_000, "<!--x-->") + prose())),
  ENTITIES(() -> body(times(200_000, "&am&#x;&#99999999;&notanentity") + prose())),
  UNCLOSED_FORMATTING(() -> body(times(10_000, "<b><i><u><p>x") + prose())),
  TEXT_IN_TABLES(() -> body("<table>" + times(50_000, "x<p><tr><i>y<td><u>") + prose())),
  FORMS(() -> body(times(50_000, "<form><div><input>") + prose())),
  DRAWINGS(() -> body(times(50_000, "<svg><g><title>x</title>") + prose())),
  FORMULAS(() -> body(times(50_000, "<math><mi><p>") + prose())),
  TEMPLATES(() -> body(times(50_000, "<template><p>") + prose())),
  PICTURES(() -> body("<h1>T</h1>" + times(100_000, "<img src=x.jpg>") + prose())),
  PLAINTEXT(() -> body("<h1>T</h1><plaintext>" + times(5_000, prose()))),
  OPEN_TEXTAREA(() -> body("<h1>T</h1><textarea>" + times(5_000, prose()))),
  FRAMES(() -> "<frameset>" + times(100_000, "<frame src=a>")),
  TOO_LARGE(() -> body(times(54_000, prose())));

  private final Supplier<String> html;

  EnormousPages(Supplier<String> html) {
    this.html = html;
  }

  String html() {
    return html.get();
  }

  private static String prose() {
    return times(
        10,
        "<p>This is a fair paragraph of text that an article might begin with, and it ends properly.</p>");
  }

  private static String body(String inside) {
    return "<html><body>" + inside;
  }

  private static String jsonLd(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  private static String times(int count, String text) {
    return text.repeat(count);
  }

  private static String each(int count, IntFunction<String> text) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(text.apply(i));
    }
    return all.toString();
  }
}
