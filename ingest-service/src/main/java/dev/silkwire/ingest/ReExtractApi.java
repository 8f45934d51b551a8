package dev.silkwire.ingest;

import dev.silkwire.ingest.sources.SourceDirectory;
import dev.silkwire.ingest.visit.ReExtractionReport;
import dev.silkwire.ingest.visit.ReExtractions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
  private final ReExtractions reExtractions;
  private final SourceDirectory sources;

  ReExtractApi(ReExtractions reExtractions, SourceDirectory sources) {
    this.reExtractions = reExtractions;
    this.sources = sources;
  }

  /**
   * What is wanted.
   *
   * @param source id of the only source
   * @param since a date (from its beginning in UTC) or a time with zone
   */
  record Wanted(@Nullable String source, @Nullable String since) {}

  @PostMapping("/api/re-extract")
  ResponseEntity<Object> start(@RequestBody(required = false) @Nullable Wanted wanted) {
    String source = wanted == null ? null : wanted.source();
    String since = wanted == null ? null : wanted.since();
    if (source != null && sources.find(source).isEmpty()) {
      return refuse(HttpStatus.BAD_REQUEST, "there is no source \"" + source + "\"");
    }
    Instant from;
    try {
      from = since == null ? null : time(since);
    } catch (DateTimeException e) {
      return refuse(
          HttpStatus.BAD_REQUEST,
          "\"" + since + "\" is no date; write 2026-11-20 or 2026-11-20T08:00:00Z");
    }
    Optional<ReExtractionReport> begun = reExtractions.start(source, from);
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

  private static Instant time(String since) {
    return since.length() == "2026-11-20".length()
        ? LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant()
        : OffsetDateTime.parse(since).toInstant();
  }

  private static ResponseEntity<Object> refuse(HttpStatus status, String message) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, message);
    problem.setTitle("No re-extraction");
    return ResponseEntity.status(status).body(problem);
  }
}
