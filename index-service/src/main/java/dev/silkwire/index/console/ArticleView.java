package dev.silkwire.index.console;

import dev.silkwire.contracts.Access;
import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.ArticleDate;
import dev.silkwire.contracts.Block;
import dev.silkwire.contracts.Changes;
import dev.silkwire.contracts.Discovery;
import dev.silkwire.contracts.EnrichedArticle;
import dev.silkwire.contracts.Rights;
import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.index.article.ArticleLanguage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The article page, ready to be shown.
 *
 * @param title with the evidence marked
 * @param plainTitle for the window
 * @param subtitle standfirst
 * @param writing language and direction
 * @param url the original
 * @param source its name
 * @param sourceHref all articles of it
 * @param section breadcrumb
 * @param facts what is known, name and value
 * @param blocks the article in reading order
 * @param tags by kind
 * @param legend the kinds that are marked in this text
 * @param explainHref how it got here
 * @param apiHref the same as JSON
 */
record ArticleView(
    List<Marking.Piece> title,
    String plainTitle,
    @Nullable String subtitle,
    Writing writing,
    String url,
    String source,
    String sourceHref,
    List<String> section,
    List<Fact> facts,
    List<Shown> blocks,
    List<Group> tags,
    List<TagKind> legend,
    String explainHref,
    String apiHref) {
  /** Something known of the article. */
  record Fact(String name, String value, @Nullable String note) {}

  /**
   * A block.
   *
   * @param kind its type
   * @param added whether it was not in the revision before
   */
  record Shown(String kind, int level, List<Marking.Piece> pieces, boolean added) {}

  /** The tags of one kind. */
  record Group(TagKind kind, List<Entry> entries) {}

  /** A tag with where it comes from. */
  record Entry(
      String value,
      String id,
      @Nullable String href,
      String rule,
      String confidence,
      int mentions,
      String quotes,
      String attributes) {}

  private static final int QUOTES = 4;

  static ArticleView of(EnrichedArticle enriched) {
    Article article = enriched.article();
    List<Marking.Mark> inTitle = Marking.marks(enriched.tags(), Span.Field.TITLE);
    List<Marking.Mark> inText = Marking.marks(enriched.tags(), Span.Field.TEXT);
    return new ArticleView(
        article.title().isBlank()
            ? List.of(new Marking.Piece(article.shownTitle(), null, null))
            : Marking.cut(article.title(), 0, inTitle),
        article.shownTitle(),
        article.subtitle(),
        Writing.of(ArticleLanguage.of(enriched)),
        article.url().value(),
        article.sourceName(),
        "/?source="
            + java.net.URLEncoder.encode(article.source(), java.nio.charset.StandardCharsets.UTF_8),
        article.section(),
        facts(enriched),
        blocks(article, inText),
        groups(enriched.tags()),
        legend(inTitle, inText),
        Address.explain(article.url().value()),
        "/api/articles/" + article.id());
  }

  private static List<Shown> blocks(Article article, List<Marking.Mark> marks) {
    Set<Integer> added =
        article.changes() == null ? Set.of() : new HashSet<>(article.changes().added());
    List<Shown> shown = new ArrayList<>();
    int offset = 0;
    for (Block block : article.blocks()) {
      boolean isNew = added.contains(shown.size());
      if (block.type().isText()) {
        shown.add(
            new Shown(
                block.type().word(),
                block.level(),
                Marking.cut(block.text(), offset, marks),
                isNew));
        offset += block.text().codePointCount(0, block.text().length()) + 2; // the blank line
      } else {
        shown.add(
            new Shown(
                block.type().word(),
                block.level(),
                List.of(new Marking.Piece(block.text(), null, null)),
                isNew));
      }
    }
    return shown;
  }

  private static List<Fact> facts(EnrichedArticle enriched) {
    Article article = enriched.article();
    List<Fact> facts = new ArrayList<>();
    date(facts, "Published", article.published());
    date(facts, "Modified", article.modified());
    if (!article.authors().isEmpty()) {
      facts.add(new Fact("By", String.join(", ", article.authors()), article.agency()));
    } else if (article.agency() != null) {
      facts.add(new Fact("By", article.agency(), null));
    }
    if (article.dateline() != null) {
      facts.add(
          new Fact(
              "Dateline",
              article.dateline().text(),
              joined(
                  article.dateline().place(),
                  article.dateline().agency(),
                  article.dateline().date())));
    }
    facts.add(
        new Fact(
            "Language",
            Writing.of(ArticleLanguage.of(enriched)).name(),
            article.declaredLanguage() == null
                ? null
                : "the page says " + article.declaredLanguage()));
    if (article.pagesFound() > 1) {
      facts.add(
          new Fact(
              "Pages",
              article.pages() + " of " + article.pagesFound(),
              article.pages() < article.pagesFound() ? "some pages are missing" : "joined"));
    }
    if (article.kind() == Article.Kind.LIVE_BLOG) {
      facts.add(new Fact("Kind", "live blog", "posts are added while something happens"));
    }
    if (article.access() != null && article.access().status() != Access.Status.FREE) {
      facts.add(new Fact("Access", article.access().status().word(), article.access().evidence()));
    }
    if (article.rights() != null) {
      rights(facts, article.rights());
    }
    if (article.extractedBy() != null) {
      facts.add(new Fact("Read by", article.extractedBy(), "selectors of its source"));
    }
    if (enriched.languages() != null) {
      facts.add(new Fact("Languages", String.join(", ", enriched.languages()), "mixed"));
    }
    facts.add(new Fact("Revision", Integer.toString(article.revision()), workedOn(enriched)));
    if (article.changes() != null) {
      Changes changes = article.changes();
      facts.add(
          new Fact(
              "Changed",
              words(changes),
              "since revision "
                  + changes.sinceRevision()
                  + (changes.added().isEmpty() ? "" : "; what was added has a green bar")));
    }
    facts.add(new Fact("First seen", Dates.ofOurs(article.firstSeen()), discovered(article)));
    if (!article.fetchedAt().equals(article.firstSeen())) {
      facts.add(new Fact("Fetched", Dates.ofOurs(article.fetchedAt()), null));
    }
    for (String cut : enriched.cut()) {
      facts.add(new Fact("Left out", cut, null));
    }
    return facts;
  }

  private static void rights(List<Fact> facts, Rights rights) {
    if (rights.license() != null) {
      facts.add(new Fact("Licence", rights.license(), rights.holder()));
    } else if (rights.holder() != null) {
      facts.add(new Fact("Rights", rights.holder(), null));
    }
    if (!rights.aiTraining().isEmpty()) {
      facts.add(new Fact("Mining", "reserved by the page", String.join("; ", rights.aiTraining())));
    }
  }

  private static void date(List<Fact> facts, String name, @Nullable ArticleDate date) {
    if (date != null) {
      facts.add(new Fact(name, Dates.ofArticle(date.value()), "from " + words(date.provenance())));
    }
  }

  private static String words(ArticleDate.Provenance provenance) {
    return switch (provenance) {
      case JSON_LD -> "JSON-LD";
      case META -> "a meta element";
      case MICRODATA -> "microdata";
      case TIME_ELEMENT -> "a time element";
      case VISIBLE -> "the visible page";
      case SCRIPT -> "a script";
      case URL -> "the address";
      case FEED -> "the feed";
      case SITEMAP -> "the sitemap";
      case DATELINE -> "the dateline";
    };
  }

  /** As "title, 2 paragraphs added, 1 removed". */
  private static String words(Changes changes) {
    List<String> words = new ArrayList<>(changes.fields());
    int added = changes.added().size();
    int removed = changes.removed().size();
    if (added > 0 || removed > 0) {
      words.remove("text"); // the paragraphs say it better
    }
    if (added > 0) {
      words.add(paragraphs(added) + " added");
    }
    if (removed > 0) {
      words.add((added > 0 ? Integer.toString(removed) : paragraphs(removed)) + " removed");
    }
    return words.isEmpty() ? "nothing that is shown" : String.join(", ", words);
  }

  private static String paragraphs(int count) {
    return count == 1 ? "1 paragraph" : count + " paragraphs";
  }

  private static @Nullable String workedOn(EnrichedArticle enriched) {
    List<String> since = new ArrayList<>();
    if (enriched.article().generation() > 0) {
      since.add("extracted anew " + times(enriched.article().generation()));
    }
    if (enriched.timesRetagged() > 0) {
      since.add("tagged anew " + times(enriched.timesRetagged()));
    }
    return since.isEmpty() ? null : String.join(", ", since);
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  private static @Nullable String discovered(Article article) {
    Discovery discovery = article.discovery();
    if (discovery == null) {
      return null;
    }
    String on = discovery.on() == null ? "" : " " + discovery.on().value();
    return switch (discovery.mechanism()) {
      case FEED -> "in the feed" + on;
      case SITEMAP -> "in the sitemap" + on;
      case SECTION -> "on the section page" + on;
      case REDIRECT -> "by a redirect" + on;
      case CANONICAL -> "as canonical address" + on;
      case API -> "given by a person";
    };
  }

  private static List<Group> groups(List<Tag> tags) {
    Map<TagKind, List<Entry>> byKind = new EnumMap<>(TagKind.class);
    for (Tag tag : tags) {
      TagKind kind = TagKind.of(tag.type().word());
      byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(entry(kind, tag));
    }
    return byKind.entrySet().stream()
        .map(entry -> new Group(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Entry entry(TagKind kind, Tag tag) {
    List<String> quotes = tag.spans().stream().map(Span::quote).distinct().toList();
    String shown = String.join(" · ", quotes.subList(0, Math.min(QUOTES, quotes.size())));
    return new Entry(
        tag.value(),
        tag.id(),
        kind.isFacet() ? Address.forTag(kind.word() + ":" + tag.id()) : null,
        tag.rule(),
        String.format(Locale.ROOT, "%.0f %%", 100 * tag.confidence()),
        tag.spans().size(),
        quotes.size() > QUOTES ? shown + " …" : shown,
        attributes(tag));
  }

  private static String attributes(Tag tag) {
    return tag.attributes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private static List<TagKind> legend(List<Marking.Mark> title, List<Marking.Mark> text) {
    return java.util.stream.Stream.concat(title.stream(), text.stream())
        .map(mark -> TagKind.of(mark.kind()))
        .distinct()
        .sorted()
        .toList();
  }

  private static @Nullable String joined(@Nullable String... parts) {
    List<String> present = new ArrayList<>();
    for (String part : parts) {
      if (part != null) {
        present.add(part);
      }
    }
    return present.isEmpty() ? null : String.join(" · ", present);
  }
}
