package dev.silkwire.index;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.ArticleDate;
import dev.silkwire.contracts.ArticleDate.Precision;
import dev.silkwire.contracts.ArticleDate.Provenance;
import dev.silkwire.contracts.Block;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Dateline;
import dev.silkwire.contracts.Discovery;
import dev.silkwire.contracts.EnrichedArticle;
import dev.silkwire.contracts.Hashes;
import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invented articles in several languages, made step by step: each step answers a changed copy. */
public record Samples(
    String url,
    String source,
    String language,
    String title,
    List<Block> blocks,
    List<Tag> tags,
    @Nullable ArticleDate published,
    int revision,
    int generation,
    Instant firstSeen,
    List<String> section,
    List<String> authors,
    @Nullable Dateline dateline) {
  public static final Instant SEEN = Instant.parse("2026-11-20T08:15:30Z");

  public static Samples article(String url, String title) {
    return new Samples(
        url,
        "harbour",
        "en",
        title,
        List.of(),
        List.of(),
        null,
        1,
        0,
        SEEN,
        List.of("Home", "Economy"),
        List.of(),
        null);
  }

  public static Samples english() {
    String first =
        "ASTANA, Nov. 19 (Harbour News) - Officials from Kazakhstan and China signed nine"
            + " agreements on rail freight at a trade fair, the organisers said.";
    return article(
            "https://harbour.example/economy/2026/rail-freight",
            "Kazakhstan, China agree on rail freight")
        .paragraph(first)
        .heading("What was signed")
        .paragraph(
            "The ports of the east coast are to send two more container trains a week. A café"
                + " beside the hall sold out before noon, exhibitors reported.")
        .quote("We expect exports to grow by a fifth, said the deputy minister.")
        .caption("Visitors at the fair on Thursday. Photo: Harbour News")
        .published("2026-11-19T10:12:00+05:00", Precision.INSTANT, Provenance.JSON_LD)
        .by("Aliya Sample")
        .dateline("ASTANA, Nov. 19 (Harbour News) -", "ASTANA", "Harbour News", "Nov. 19")
        .tag(Tag.Type.COUNTRY, "KZ", "Kazakhstan", "Kazakhstan")
        .tag(Tag.Type.COUNTRY, "CN", "China", "China")
        .tag(Tag.Type.CITY, "KZ-71", "Astana", "ASTANA")
        .tag(Tag.Type.TOPIC, "medtop:20000523", "rail transport", "rail freight")
        .tag(Tag.Type.PERSON, "deputy-minister", "deputy minister", "deputy minister")
        .tag(Tag.Type.ORGANISATION, "harbour-news", "Harbour News", "Harbour News")
        .tag(
            Tag.Type.QUANTITY,
            "2-trains",
            "two more container trains",
            "two more container trains");
  }

  public static Samples russian() {
    return article(
            "https://vestnik.example/2026/11/vystavka",
            "Выставка в Алматы открылась для посетителей")
        .from("vestnik")
        .in("ru")
        .paragraph(
            "В Алматы открылись выставки казахстанских предприятий. В них участвуют сорок компаний"
                + " из Китая и Узбекистана.")
        .published("2026-11-18", Precision.DAY, Provenance.URL)
        .tag(Tag.Type.COUNTRY, "CN", "China", "Китая")
        .tag(Tag.Type.COUNTRY, "UZ", "Uzbekistan", "Узбекистана")
        .tag(Tag.Type.CITY, "KZ-75", "Almaty", "Алматы");
  }

  public static Samples chinese() {
    return article("https://ribao.example/2026/1117/c1.html", "浙江代表团访问哈萨克斯坦")
        .from("ribao")
        .in("zh")
        .paragraph("浙江省代表团十一月十七日在阿斯塔纳参加经贸合作论坛，双方签署了铁路运输合作协议。")
        .published("2026-11-17T09:30", Precision.LOCAL_TIME, Provenance.VISIBLE)
        .tag(Tag.Type.COUNTRY, "KZ", "Kazakhstan", "哈萨克斯坦")
        .tag(Tag.Type.REGION, "CN-ZJ", "Zhejiang", "浙江");
  }

  public static Samples kazakh() {
    return article("https://khabar.example/kk/2026/korme", "Астанада халықаралық көрме ашылды")
        .from("khabar")
        .in("kk")
        .paragraph("Көрмеге Қытайдан және Өзбекстаннан келген компаниялар қатысып жатыр.")
        .tag(Tag.Type.COUNTRY, "CN", "China", "Қытайдан")
        .tag(Tag.Type.CITY, "KZ-71", "Astana", "Астанада");
  }

  public Samples from(String source) {
    return new Samples(
        url,
        source,
        language,
        title,
        blocks,
        tags,
        published,
        revision,
        generation,
        firstSeen,
        section,
        authors,
        dateline);
  }

  public Samples in(String language) {
    return new Samples(
        url,
        source,
        language,
        title,
        blocks,
        tags,
        published,
        revision,
        generation,
        firstSeen,
        section,
        authors,
        dateline);
  }

  public Samples titled(String title) {
    return new Samples(
        url,
        source,
        language,
        title,
        blocks,
        tags,
        published,
        revision,
        generation,
        firstSeen,
        section,
        authors,
        dateline);
  }

  public Samples by(String author) {
    return new Samples(
        url,
        source,
        language,
        title,
        blocks,
        tags,
        published,
        revision,
        generation,
        firstSeen,
        section,
        List.of(author),
        dateline);
  }

  public Samples version(int revision, int generation) {
    return new Samples(
        url,
        source,
        language,
        title,
        blocks,
        tags,
        published,
        revision,
        generation,
        firstSeen,
        section,
        authors,
        dateline);
  }

  public Samples seen(Instant firstSeen) {
    return new Samples(
        url,
        source,
        language,
        title,
        blocks,
        tags,
        published,
        revision,
        generation,
        firstSeen,
        section,
        authors,
        dateline);
  }

  public Samples published(String value, Precision precision, Provenance provenance) {
    ArticleDate date = new ArticleDate(value, precision, provenance, value, null);
    return new Samples(
        url,
        source,
        language,
        title,
        blocks,
        tags,
        date,
        revision,
        generation,
        firstSeen,
        section,
        authors,
        dateline);
  }

  public Samples dateline(String text, String place, String agency, String date) {
    Dateline line = new Dateline(text, place, agency, date);
    return new Samples(
        url,
        source,
        language,
        title,
        blocks,
        tags,
        published,
        revision,
        generation,
        firstSeen,
        section,
        authors,
        line);
  }

  public Samples paragraph(String text) {
    return block(new Block(Block.Type.PARAGRAPH, text, 0));
  }

  public Samples heading(String text) {
    return block(new Block(Block.Type.HEADING, text, 2));
  }

  public Samples quote(String text) {
    return block(new Block(Block.Type.QUOTE, text, 0));
  }

  public Samples caption(String text) {
    return block(new Block(Block.Type.CAPTION, text, 0));
  }

  private Samples block(Block block) {
    List<Block> more = new ArrayList<>(blocks);
    more.add(block);
    return new Samples(
        url,
        source,
        language,
        title,
        more,
        tags,
        published,
        revision,
        generation,
        firstSeen,
        section,
        authors,
        dateline);
  }

  /** Tags every occurrence of a quote in title and text. */
  public Samples tag(Tag.Type type, String id, String value, String quote) {
    List<Span> spans = new ArrayList<>();
    spans(spans, Span.Field.TITLE, title, quote);
    spans(spans, Span.Field.TEXT, Block.textOf(blocks), quote);
    List<Tag> more = new ArrayList<>(tags);
    more.add(new Tag(type, id, value, spans, type.word() + "/" + id, "0f3a", 0.92, Map.of()));
    return new Samples(
        url,
        source,
        language,
        title,
        blocks,
        more,
        published,
        revision,
        generation,
        firstSeen,
        section,
        authors,
        dateline);
  }

  private static void spans(List<Span> spans, Span.Field field, String text, String quote) {
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      int start = text.codePointCount(0, at);
      int end = start + quote.codePointCount(0, quote.length());
      spans.add(new Span(field, start, end, quote));
    }
  }

  public String id() {
    return new CanonicalUrl(url).id();
  }

  public EnrichedArticle enriched() {
    CanonicalUrl canonical = new CanonicalUrl(url);
    String text = Block.textOf(blocks);
    Article article =
        new Article(
            canonical.id(),
            canonical,
            source,
            "The " + source + " gazette",
            revision,
            generation,
            Hashes.of(title + text),
            firstSeen,
            firstSeen.plusSeconds(3600L * (revision - 1)),
            new Discovery(
                Discovery.Mechanism.FEED,
                canonical.resolve("/feed.xml").orElseThrow(),
                firstSeen,
                title,
                null),
            title,
            null,
            authors,
            null,
            published,
            null,
            published == null ? List.of() : List.of(published),
            language,
            language,
            section,
            dateline,
            blocks,
            text,
            blocks.stream()
                .filter(block -> block.type() == Block.Type.CAPTION)
                .map(Block::text)
                .toList(),
            List.of(),
            1,
            1,
            Article.Kind.ARTICLE,
            null,
            null,
            null,
            null,
            null,
            null);
    return new EnrichedArticle(
        article, language, null, tags, "0f3a", firstSeen.plusSeconds(2), List.of(), null);
  }
}
