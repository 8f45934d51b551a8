package dev.silkwire.ingest.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Discovery;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.ingest.frontier.Ending;
import dev.silkwire.ingest.frontier.FrontierEvent;
import dev.silkwire.ingest.frontier.TargetKind;
import dev.silkwire.testkit.site.Page;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The story of a feed, sitemap or section page. */
class SourceRefreshTest extends VisitsOnTrial {
  @Test
  void feedTellsItsEntriesToTheFrontier() throws InterruptedException {
    site.page(
        "/feed.xml",
        Page.xml(
            "<rss version=\"2.0\"><channel><title>N</title>"
                + "<item><title>One</title><link>/f1.html?utm_source=rss</link>"
                + "<pubDate>Mon, 26 Jun 2017 10:12:00 +0800</pubDate></item>"
                + "<item><title>Two</title><link>/f2.html</link></item></channel></rss>"));
    Ending ending = refresh.refresh(visit("/feed.xml", TargetKind.FEED), source());
    assertThat(ending)
        .isInstanceOfSatisfying(Ending.Listed.class, l -> assertThat(l.entries()).isEqualTo(2));
    List<FrontierEvent.LinkFound> found = told(FrontierEvent.LinkFound.class);
    assertThat(found)
        .extracting(FrontierEvent.LinkFound::url)
        .containsExactly(url("/f1.html"), url("/f2.html"));
    assertThat(found.getFirst().discovery().published()).isEqualTo("2017-06-26T10:12+08:00");
    assertThat(found.getFirst().discovery().mechanism()).isEqualTo(Discovery.Mechanism.FEED);
  }

  @Test
  void brokenFeedFailsByNameAndIsTriedAgain() throws InterruptedException {
    site.page("/bad.xml", Page.xml("this is no feed at all"));
    assertThat(refresh.refresh(visit("/bad.xml", TargetKind.FEED), source()))
        .isInstanceOfSatisfying(
            Ending.Failed.class, f -> assertThat(f.reason()).isEqualTo(Reason.UNREADABLE));
  }

  @Test
  void sectionIsReadPageByPageAndTheDeepestPageIsToldFirst() throws InterruptedException {
    site.page("/news/index.html", list(1, "/news/index_2.html"))
        .page("/news/index_2.html", list(2, "/news/index_3.html"))
        .page("/news/index_3.html", list(3, null));
    Ending ending = refresh.refresh(visit("/news/index.html", TargetKind.SECTION), source());
    assertThat(ending)
        .isInstanceOfSatisfying(Ending.Listed.class, l -> assertThat(l.entries()).isEqualTo(15));
    assertThat(told(FrontierEvent.LinkFound.class))
        .extracting(found -> found.url().pathAndQuery())
        .hasSize(15)
        .startsWith("/news/2024/301-freight-report.html")
        .endsWith("/news/2024/105-freight-report.html");
  }

  @Test
  void walkThatIsCutOffIsNotComplete() throws InterruptedException {
    site.page("/cut/index.html", list(1, "/cut/index_2.html"))
        .page("/cut/index_2.html", Page.answer(500));
    assertThat(refresh.refresh(visit("/cut/index.html", TargetKind.SECTION), source()))
        .isInstanceOfSatisfying(Ending.Listed.class, l -> assertThat(l.complete()).isFalse());
    site.page("/cut/index_2.html", Page.answer(429).withHeader("Retry-After", "7"));
    assertThat(refresh.refresh(visit("/cut/index.html", TargetKind.SECTION), source()))
        .isInstanceOfSatisfying(
            Ending.Postponed.class,
            p -> assertThat(p.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
    assertThat(told(FrontierEvent.LinkFound.class)).hasSize(10);
  }

  @Test
  void robotsTxtAnnouncesItsSitemaps() throws InterruptedException {
    refresh.refresh(visit("/robots.txt", TargetKind.SITEMAP), source());
    assertThat(told(FrontierEvent.EntranceAnnounced.class))
        .singleElement()
        .satisfies(
            announced -> {
              assertThat(announced.url()).isEqualTo(url("/map.xml"));
              assertThat(announced.kind()).isEqualTo(TargetKind.SITEMAP);
              assertThat(announced.root()).isEqualTo(url("/robots.txt"));
            });
  }

  @Test
  void sitemapIndexAnnouncesItsSitemapsDownToABound() throws InterruptedException {
    site.page(
        "/map.xml",
        Page.xml(
            "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>"
                + site.url("/deeper.xml")
                + "</loc></sitemap></sitemapindex>"));
    refresh.refresh(visit("/map.xml", TargetKind.SITEMAP), source());
    assertThat(told(FrontierEvent.EntranceAnnounced.class))
        .extracting(FrontierEvent.EntranceAnnounced::url)
        .containsExactly(url("/deeper.xml"));
    producer.clear();
    refresh.refresh(visit("/map.xml", TargetKind.SITEMAP, 3), source());
    assertThat(told(FrontierEvent.EntranceAnnounced.class)).isEmpty();
  }

  private static Page list(int page, @Nullable String next) {
    StringBuilder html = new StringBuilder("<html><body><main><h1>News</h1><ul class=list>");
    for (int i = 1; i <= 5; i++) {
      html.append(
              "<li><span>2024-04-0%d</span> <a href=\"/news/2024/%d0%d-freight-report.html\">"
                  .formatted(i, page, i))
          .append(
              "Freight report number %d of page %d from the northern corridor</a></li>"
                  .formatted(i, page));
    }
    html.append("</ul><div class=pages><b>").append(page).append("</b>");
    if (next != null) {
      html.append("<a href=\"").append(next).append("\">Next</a>");
    }
    return Page.html(html.append("</div></main></body></html>").toString());
  }
}
