package dev.silkwire.ingest;

import dev.silkwire.contracts.backfill.BackfillReport;
import dev.silkwire.contracts.backfill.BackfillWanted;
import dev.silkwire.contracts.backfill.Backfills;
import dev.silkwire.ingest.sources.SourceDirectory;
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
 * Starts a re-extraction of the kept pages and tells how far it is: {@code POST} and {@code GET
 * /api/re-extract}. With several instances each is asked: it works on the hosts it looks after.
 */
@RestController
class ReExtractApi {
  private final Backfills reExtractions;
  private final SourceDirectory sources;

  ReExtractApi(Backfills reExtractions, SourceDirectory sources) {
    this.reExtractions = reExtractions;
    this.sources = sources;
  }

  @PostMapping("/api/re-extract")
  ResponseEntity<Object> start(@RequestBody(required = false) @Nullable BackfillWanted asked) {
    BackfillWanted wanted = asked == null ? BackfillWanted.EVERYTHING : asked;
    String source = wanted.source();
    if (source != null && sources.find(source).isEmpty()) {
      return refuse(HttpStatus.BAD_REQUEST, "there is no source \"" + source + "\"");
    }
    Optional<BackfillReport> begun;
    try {
      begun = reExtractions.start(source, wanted.from());
    } catch (IllegalArgumentException e) {
      return refuse(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
    return begun.isPresent()
        ? ResponseEntity.accepted().body(begun.get())
        : refuse(HttpStatus.CONFLICT, "a re-extraction is running; wait for its end");
  }

  @GetMapping("/api/re-extract")
  ResponseEntity<Object> last() {
    return reExtractions
        .report()
        .<ResponseEntity<Object>>map(ResponseEntity::ok)
        .orElseGet(() -> refuse(HttpStatus.NOT_FOUND, "none was started since the service did"));
  }

  @GetMapping("/api/re-extract/{id}")
  ResponseEntity<Object> one(@PathVariable String id) {
    return reExtractions
        .report()
        .filter(report -> report.id().equals(id))
        .<ResponseEntity<Object>>map(ResponseEntity::ok)
        .orElseGet(
            () ->
                refuse(
                    HttpStatus.NOT_FOUND,
                    "there is no such re-extraction; the service may have been restarted:"
                        + " start it again, what is done is found unchanged"));
  }

  private static ResponseEntity<Object> refuse(HttpStatus status, String message) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, message);
    problem.setTitle("No re-extraction");
    return ResponseEntity.status(status).body(problem);
  }
}
