package dev.silkwire.index.explain;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/explain?url=}. */
@RestController
final class ExplainApi {
  private final Explainer explainer;

  ExplainApi(Explainer explainer) {
    this.explainer = explainer;
  }

  @GetMapping(path = "/api/explain", produces = "application/json")
  Explanation explain(@RequestParam(name = "url", defaultValue = "") String url) {
    return explainer.explain(url);
  }
}
