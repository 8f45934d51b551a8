package dev.silkwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.testkit.site.NewsSite;
import dev.silkwire.testkit.site.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A name comes onto a watch-list after the articles that have it were published. */
class ReTagIT {
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final List<String> WORKS = List.of("Steppe Wagons", "Orient Rail", "Nobody");

  @TempDir private Path folder;

  @Test
  void articlesOfThePastGetTheTagsOfTodayOnce() throws Exception {
    try (NewsSite site = NewsSite.start()) {
      site.page("/robots.txt", Page.text("User-agent: *\n"));
      StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>G</title>");
      for (String works : WORKS) {
        site.page(path(works), html(works));
        feed.append("<item><title>News of %s</title><link>".formatted(works))
            .append(site.url(path(works)))
            .append("</link></item>");
      }
      site.page("/feed.xml", Page.xml(feed.append("</channel></rss>").toString()));
      try (RunningSilkwire silkwire =
          RunningSilkwire.up(folder, sources(site), site.hostAndPort())) {
        await("all articles")
            .atMost(PATIENCE)
            .ignoreException(NoSuchElementException.class)
            .until(() -> silkwire.articles().size() == WORKS.size());
        assertThat(watches(article(silkwire, site, "Steppe Wagons"))).isEmpty();

        Files.writeString(
            folder.resolve("data/rules/works.yaml"),
            """
            watches:
              - list: works
                names: [{id: stw, name: Steppe Wagons}, {id: orr, name: Orient Rail}]
            """);
        RunningSilkwire.Ran run = silkwire.run("re-tag"); // waits until the new rules are read
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).containsPattern("\\b2 published anew");

        await("the new tags can be found")
            .atMost(PATIENCE)
            .until(() -> !watches(article(silkwire, site, "Orient Rail")).isEmpty());
        JsonNode tagged = article(silkwire, site, "Steppe Wagons");
        assertThat(watches(tagged)).containsExactly("works/stw");
        assertThat(tagged.path("retagged").asInt()).isEqualTo(1);
        assertThat(tagged.path("revision").asInt()).isEqualTo(1);
        assertThat(watches(article(silkwire, site, "Nobody"))).isEmpty();
        RunningSilkwire.Ran again = silkwire.run("re-tag", "--since", "2026-01-01");
        assertThat(again.output())
            .containsPattern("\\b0 published anew")
            .containsPattern("\\b3 unchanged")
            .containsPattern("\\b2 skipped: superseded");
      }
    }
  }

  private Path sources(NewsSite site) throws IOException {
    return Files.writeString(
        folder.resolve("sources.yml"),
        """
        sources:
          - id: gazette
            name: Harbour Gazette
            url: %s
            feeds: [/feed.xml]
            every: 5s
            delay: 50ms
        """
            .formatted(site.url("/")));
  }

  private static JsonNode article(RunningSilkwire silkwire, NewsSite site, String works) {
    return silkwire.article(new CanonicalUrl(site.url(path(works))).id());
  }

  private static List<String> watches(JsonNode article) {
    return article
        .path("tags")
        .valueStream()
        .filter(tag -> tag.path("type").asString().equals("watch"))
        .map(tag -> tag.path("id").asString())
        .toList();
  }

  private static String path(String works) {
    return "/news/" + works.replace(' ', '-') + ".html";
  }

  private static Page html(String works) {
    return Page.html(
        """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>News of %1$s</title></head>
        <body><article><h1>News of %1$s</h1>
        <p>The works of %1$s delivered ten cars to the railway this month, and the second order
        is to follow before the winter, the director of the works told reporters on Monday.</p>
        <p>The cars are meant for grain from the north of the country. Farmers had waited for them
        since the harvest, because the old ones are worn and too few for a year as good as this.</p>
        <p>The railway pays for them over five years. It will decide in spring whether it orders
        another hundred, and from whom, after the first have been through a whole season.</p>
        </article></body></html>
        """
            .formatted(works));
  }
}
