package dev.silkwire.enrich;

import dev.silkwire.contracts.backfill.BackfillReport;
import dev.silkwire.contracts.backfill.BackfillWanted;
import dev.silkwire.contracts.backfill.Backfills;
import dev.silkwire.enrich.tagging.RulesInForce;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Starts tagging anew what was published with tags, and tells how far it is: {@code POST} and
 * {@code GET /api/re-tag}. Of several instances one is asked: it works on all articles.
 */
@RestController
class ReTagApi {
  /** Large lists take some seconds to be put in force. */
  private static final Duration RULES_ARE_READ = Duration.ofSeconds(20);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final Backfills reTaggings;
  private final RulesInForce rules;

  ReTagApi(Backfills reTaggings, RulesInForce rules) {
    this.reTaggings = reTaggings;
    this.rules = rules;
  }

  @PostMapping("/api/re-tag")
  ResponseEntity<Object> start(@RequestBody(required = false) @Nullable BackfillWanted asked)
      throws InterruptedException {
    if (!awaitRules()) {
      return refuse(
          HttpStatus.SERVICE_UNAVAILABLE, "the rules are still being read; try again in a moment");
    }
    if (!rules.mistakes().isEmpty()) {
      return refuse(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "your rules have a mistake, so those from before are in force: "
              + rules.mistakes().getFirst());
    }
    BackfillWanted wanted = asked == null ? BackfillWanted.EVERYTHING : asked;
    Optional<BackfillReport> begun;
    try {
      begun = reTaggings.start(wanted.source(), wanted.from());
    } catch (IllegalArgumentException e) {
      return refuse(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
    return begun.isPresent()
        ? ResponseEntity.accepted().body(begun.get())
        : refuse(HttpStatus.CONFLICT, "articles are being tagged anew; wait for the end of it");
  }

  /** Who has just changed the rules means the new ones. */
  private boolean awaitRules() throws InterruptedException {
    long enough = System.nanoTime() + RULES_ARE_READ.toNanos();
    while (!rules.hasReadFolder()) {
      if (System.nanoTime() > enough) {
        return false;
      }
      Thread.sleep(LOOK_AGAIN);
    }
    return true;
  }

  @GetMapping("/api/re-tag")
  ResponseEntity<Object> last() {
    return answer(reTaggings.report(), "none was started since the service did");
  }

  @GetMapping("/api/re-tag/{id}")
  ResponseEntity<Object> one(@PathVariable String id) {
    return answer(
        reTaggings.report().filter(report -> report.id().equals(id)),
        "there is none of this id; the service may have been restarted: start it again, what is"
            + " done is found unchanged");
  }

  private static ResponseEntity<Object> answer(Optional<BackfillReport> report, String otherwise) {
    return report.isPresent()
        ? ResponseEntity.ok(report.get())
        : refuse(HttpStatus.NOT_FOUND, otherwise);
  }

  private static ResponseEntity<Object> refuse(HttpStatus status, String message) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, message);
    problem.setTitle("Not tagged anew");
    return ResponseEntity.status(status).body(problem);
  }
}
