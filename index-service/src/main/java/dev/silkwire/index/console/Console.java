package dev.silkwire.index.console;

import dev.silkwire.index.explain.Explainer;
import dev.silkwire.index.explain.Explanation;
import dev.silkwire.index.search.ArticleSearch;
import dev.silkwire.index.search.NoSuchArticle;
import dev.silkwire.index.search.Question;
import dev.silkwire.index.search.SearchPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages: search at {@code /}, one article, and what became of a URL. */
@Controller
final class Console {
  private final ArticleSearch search;
  private final Explainer explainer;

  Console(ArticleSearch search, Explainer explainer) {
    this.search = search;
    this.explainer = explainer;
  }

  @GetMapping(path = "/", produces = "text/html")
  ModelAndView search(HttpServletRequest request) {
    Question question =
        Question.of(
            request::getParameter,
            name -> {
              String[] values = request.getParameterValues(name);
              return values == null ? List.of() : List.of(values);
            });
    SearchPage page = search.find(question);
    return new ModelAndView("search", Map.of("view", SearchView.of(question, page)));
  }

  @GetMapping(path = "/articles/{id}", produces = "text/html")
  ModelAndView article(@PathVariable("id") String id) {
    ArticleView view =
        search.article(id).map(ArticleView::of).orElseThrow(() -> new NoSuchArticle(id));
    return new ModelAndView("article", Map.of("view", view));
  }

  @GetMapping(path = "/explain", produces = "text/html")
  ModelAndView explain(@RequestParam(name = "url", defaultValue = "") String url) {
    if (url.isBlank()) {
      return new ModelAndView("explain", Map.of("asked", ""));
    }
    Explanation explanation = explainer.explain(url);
    return new ModelAndView(
        "explain", Map.of("asked", explanation.asked(), "view", ExplainView.of(explanation)));
  }
}
