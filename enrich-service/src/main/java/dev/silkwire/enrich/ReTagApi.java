package dev.silkwire.enrich;

import dev.silkwire.contracts.backfill.BackfillReport;
import dev.silkwire.contracts.backfill.BackfillWanted;
import dev.silkwire.contracts.backfill.Backfills;
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
  private final Backfills reTaggings;

  ReTagApi(Backfills reTaggings) {
    this.reTaggings = reTaggings;
  }

  @PostMapping("/api/re-tag")
  ResponseEntity<Object> start(@RequestBody(required = false) @Nullable BackfillWanted asked) {
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
