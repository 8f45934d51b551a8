package dev.silkwire.enrich;

import dev.silkwire.enrich.rules.RuleProblem;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what is wrong in a rule file, without a stack trace. */
class RuleProblemAnalyzer extends AbstractFailureAnalyzer<RuleProblem> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, RuleProblem cause) {
    return new FailureAnalysis(
        "A rule file cannot be used: " + cause.getMessage(),
        "Correct it and start again; docs/tags.md shows the shape.",
        cause);
  }
}
