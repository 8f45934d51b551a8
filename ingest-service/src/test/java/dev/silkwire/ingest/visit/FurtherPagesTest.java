package dev.silkwire.ingest.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Article;
import dev.silkwire.ingest.frontier.Ending;
import dev.silkwire.ingest.frontier.FrontierEvent;
import dev.silkwire.testkit.site.Page;
import org.junit.jupiter.api.Test;

/** An article over several pages. */
class FurtherPagesTest extends VisitsOnTrial {
  @Test
  void articleOverSeveralPagesIsJoinedAlsoWhereALaterPageIsNamedLate() throws InterruptedException {
    site.page("/long.html", article("Corridor report", "part one", pager("long", 1, 2, 3)))
        .page("/long_2.html", article("Corridor report", "part two", pager("long", 1, 2, 3)))
        .page("/long_3.html", article("Corridor report", "part three", pager("long", 1, 2, 3, 4)))
        .page("/long_4.html", article("Corridor report", "part four", pager("long", 3, 4)));
    Ending.Published ending = published("/long.html", visit("/long.html"));
    assertThat(ending.parts()).hasSize(4);
    Article article = article();
    assertThat(article.pages()).isEqualTo(4);
    assertThat(article.pagesFound()).isEqualTo(4);
    assertThat(article.text())
        .containsSubsequence("part one", "part two", "part three", "part four");
    assertThat(told(FrontierEvent.PartFound.class))
        .extracting(FrontierEvent.PartFound::url)
        .containsExactly(url("/long_2.html"), url("/long_3.html"), url("/long_4.html"));
  }

  @Test
  void missingFurtherPageIsCountedAndAskedForAgain() throws InterruptedException {
    site.page("/gap.html", article("Corridor report", "one", pager("gap", 1, 2)))
        .page("/gap_2.html", Page.answer(500));
    Ending.Published first = published("/gap.html", visit("/gap.html"));
    assertThat(article().pages()).isEqualTo(1);
    assertThat(article().pagesFound()).isEqualTo(2);
    site.page("/gap_2.html", article("Corridor report", "two", pager("gap", 1, 2)));
    published("/gap.html", revisit("/gap.html", first));
    assertThat(article().text()).contains("one").contains("two");
  }

  @Test
  void changeOnALaterPageIsSeen() throws InterruptedException {
    site.page(
            "/late.html", article("Corridor report", "one", pager("late", 1, 2)).withEtag("\"1\""))
        .page(
            "/late_2.html",
            article("Corridor report", "old", pager("late", 1, 2)).withEtag("\"a\""));
    Ending.Published first = published("/late.html", visit("/late.html"));
    site.page(
        "/late_2.html", article("Corridor report", "new", pager("late", 1, 2)).withEtag("\"b\""));
    assertThat(published("/late.html", revisit("/late.html", first)).revision()).isEqualTo(2);
  }
}
