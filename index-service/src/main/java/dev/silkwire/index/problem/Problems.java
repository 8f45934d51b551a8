package dev.silkwire.index.problem;

import dev.silkwire.index.search.BadQuestion;
import dev.silkwire.index.search.NoSuchArticle;
import dev.silkwire.index.store.StoreUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what went wrong into an answer: RFC 9457 for programs, a page for people. */
@ControllerAdvice
final class Problems {
  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  Object problem(Exception e, HttpServletRequest request) {
    ProblemDetail problem = describe(e);
    problem.setInstance(URI.create(request.getRequestURI()));
    HttpStatusCode status = HttpStatusCode.valueOf(problem.getStatus());
    if (request.getRequestURI().startsWith("/api/")
        || request.getRequestURI().startsWith("/actuator")) {
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
    return new ModelAndView("problem", Map.of("problem", problem), status);
  }

  private static ProblemDetail describe(Exception e) {
    return switch (e) {
      case BadQuestion bad -> {
        ProblemDetail problem =
            detail(HttpStatus.BAD_REQUEST, "The question cannot be read", message(bad));
        problem.setProperty("parameter", bad.parameter());
        yield problem;
      }
      case NoSuchArticle none -> detail(HttpStatus.NOT_FOUND, "No such article", message(none));
      case StoreUnavailable down -> {
        log.debug("{}", message(down)); // the heartbeat has said it, once
        yield detail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Elasticsearch is not available",
            message(down) + " Articles wait in Kafka meanwhile; nothing is lost.");
      }
      case NoResourceFoundException none ->
          detail(
              HttpStatus.NOT_FOUND,
              "Nothing here",
              "there is nothing at /"
                  + none.getResourcePath()
                  + "; the console is at /, the API at /api/articles, /api/explain and"
                  + " /api/status");
      case ErrorResponse known when known.getStatusCode().is4xxClientError() -> {
        ProblemDetail problem = ProblemDetail.forStatus(known.getStatusCode());
        problem.setDetail(known.getBody().getDetail());
        yield problem;
      }
      default -> {
        log.error("unexpected", e);
        yield detail(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something is broken here",
            "this is our fault; the log of index-service says more under "
                + e.getClass().getSimpleName());
      }
    };
  }

  private static ProblemDetail detail(HttpStatus status, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    problem.setType(
        URI.create(
            "urn:silkwire:problem:" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-")));
    return problem;
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
