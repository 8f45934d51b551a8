package dev.silkwire.index.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/articles}, {@code /api/articles/{id}}, {@code /api/status}. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
final class ArticlesApi {
  private final ArticleSearch search;

  ArticlesApi(ArticleSearch search) {
    this.search = search;
  }

  @GetMapping("/articles")
  SearchPage articles(HttpServletRequest request) {
    return search.find(
        Question.of(
            request::getParameter,
            name -> {
              String[] values = request.getParameterValues(name);
              return values == null ? List.of() : List.of(values);
            }));
  }

  @GetMapping("/articles/{id}")
  WholeArticle article(@PathVariable("id") String id) {
    return search.article(id).map(WholeArticle::of).orElseThrow(() -> new NoSuchArticle(id));
  }

  @GetMapping("/status")
  StoreStatus status() {
    return search.status();
  }
}
