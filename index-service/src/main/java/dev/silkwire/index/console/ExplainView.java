package dev.silkwire.index.console;

import dev.silkwire.index.explain.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The explain page, ready to be shown.
 *
 * @param url the normal form
 * @param note what normalising changed
 * @param outcome word for the colour
 * @param verdict one sentence
 * @param articleHref the article, where there is one
 * @param steps what happened
 * @param leftOut how many are not shown
 * @param seeAlso where a redirect or duplicate leads
 * @param isAddress whether the URL can be opened
 */
record ExplainView(
    String url,
    @Nullable String note,
    String outcome,
    String verdict,
    @Nullable String articleHref,
    List<Step> steps,
    long leftOut,
    @Nullable Other seeAlso,
    boolean isAddress) {
  /** One step; {@code times} is empty for one that happened once. */
  record Step(
      String at,
      String times,
      String stage,
      String says,
      @Nullable String detail,
      String service,
      @Nullable String source,
      @Nullable String url) {}

  /** The other address. */
  record Other(String url, String href, String verdict, @Nullable String articleHref) {}

  static ExplainView of(Explanation explanation) {
    Explanation.SeeAlso other = explanation.seeAlso();
    return new ExplainView(
        explanation.url(),
        explanation.note(),
        explanation.outcome().word(),
        explanation.verdict(),
        href(explanation.article()),
        explanation.stages().stream().map(ExplainView::step).toList(),
        explanation.leftOut(),
        other == null
            ? null
            : new Other(
                other.url(), Address.explain(other.url()), other.verdict(), href(other.article())),
        explanation.url().startsWith("http://") || explanation.url().startsWith("https://"));
  }

  private static Step step(Explanation.Step step) {
    return new Step(
        Dates.ofOurs(step.at()),
        step.until() == null
            ? ""
            : step.times() + " times, the last on " + Dates.ofOurs(step.until()),
        step.stage().word(),
        step.says(),
        step.detail(),
        step.service(),
        step.source(),
        step.url());
  }

  private static @Nullable String href(@Nullable String article) {
    return article == null ? null : "/articles/" + article;
  }
}
