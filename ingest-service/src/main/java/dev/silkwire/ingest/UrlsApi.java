package dev.silkwire.ingest;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Discovery;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.ingest.discover.Site;
import dev.silkwire.ingest.frontier.Frontier;
import dev.silkwire.ingest.frontier.FrontierEvent;
import dev.silkwire.ingest.sources.SourceDirectory;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes the address of an article from a person: {@code POST /api/urls}. */
@RestController
class UrlsApi {
  private final Frontier frontier;
  private final SourceDirectory sources;
  private final Clock clock;

  UrlsApi(Frontier frontier, SourceDirectory sources, Clock clock) {
    this.frontier = frontier;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * An address to visit.
   *
   * @param url http or https
   * @param source id of the source it belongs to; else the source of the same site, if there is one
   */
  record Handed(@Nullable String url, @Nullable String source) {}

  /**
   * What was taken.
   *
   * @param url in its normal form
   * @param id of the URL, and of the article if there is one
   */
  record Taken(CanonicalUrl url, String id, String source) {}

  @PostMapping("/api/urls")
  ResponseEntity<Object> take(@RequestBody Handed handed) throws InterruptedException {
    if (handed.url() == null) {
      return refuse("give the address as {\"url\": \"https://…\"}");
    }
    CanonicalUrl url;
    try {
      url = new CanonicalUrl(handed.url());
    } catch (IllegalArgumentException e) {
      return refuse(String.valueOf(e.getMessage()));
    }
    if (handed.source() != null && sources.find(handed.source()).isEmpty()) {
      return refuse("there is no source \"" + handed.source() + "\"; leave it out or define it");
    }
    SourceDefinition source = sourceOf(url, handed.source());
    Discovery discovery = new Discovery(Discovery.Mechanism.API, null, clock.instant(), null, null);
    frontier.tell(
        List.of(new FrontierEvent.LinkFound(url, source.id(), source.every(), discovery, 0, null)));
    return ResponseEntity.accepted().body(new Taken(url, url.id(), source.id()));
  }

  private SourceDefinition sourceOf(CanonicalUrl url, @Nullable String named) {
    return sources.all().stream()
        .filter(
            source -> named == null ? Site.sameSite(source.url(), url) : source.id().equals(named))
        .findFirst()
        .or(() -> sources.find(SourceDirectory.BY_HAND))
        .orElseThrow();
  }

  private static ResponseEntity<Object> refuse(String message) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, message);
    problem.setTitle("This address cannot be taken");
    return ResponseEntity.badRequest().body(problem);
  }
}
