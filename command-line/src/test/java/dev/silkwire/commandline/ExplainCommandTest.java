package dev.silkwire.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.commandline.follow.SetAside;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.RecordPlace;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
  @Test
  void explanationIsReadLineByLine() {
    String answer =
        """
        {"asked": "http://A.example/x", "url": "http://a.example/x", "outcome": "redirected",
         "note": "the host is written in lower case", "verdict": "Redirected to http://a.example/y.",
         "leftOut": 7,
         "stages": [
           {"stage": "discovered", "says": "Discovered", "at": "2026-11-21T10:00:00Z", "times": 1,
            "service": "ingest-service", "source": "a", "detail": "by feed http://a.example/feed"},
           {"stage": "unchanged", "says": "Visited, unchanged", "at": "2026-11-21T10:01:00Z",
            "until": "2026-11-21T10:05:00Z", "times": 4, "service": "ingest-service"}],
         "seeAlso": {"url": "http://a.example/y", "verdict": "Indexed as article 1."}}
        """;

    assertThat(ExplainCommand.lines(EventJson.MAPPER.readTree(answer), ZoneId.of("UTC")))
        .containsExactly(
            "http://a.example/x",
            "  (the host is written in lower case)",
            "Redirected to http://a.example/y.",
            "",
            "  2026-11-21 10:00:00  ingest-service  Discovered  [a]  by feed http://a.example/feed",
            "  2026-11-21 10:01:00  ingest-service  Visited, unchanged"
                + " (4 times, last at 2026-11-21 10:05:00)",
            "  (7 further entries left out)",
            "",
            "There: http://a.example/y",
            "  Indexed as article 1.");
  }

  @Test
  void deadLetterIsShownWithItsPlacesItsReasonAndTheBeginningOfItsRecord() {
    SetAside found =
        new SetAside(
            new RecordPlace("news.articles.v1-dlt", 2, 0),
            new RecordPlace("news.articles.v1", 2, 17),
            "enrich-service",
            "undecodable",
            "no article: Unexpected end-of-input",
            "3f9b3e58",
            1_234,
            Instant.parse("2026-11-21T10:00:00Z"),
            "{\"id\": 17");

    assertThat(ExplainCommand.lines(found, ZoneId.of("UTC")))
        .containsExactly(
            "",
            "Dead letter news.articles.v1-dlt/2/0, of news.articles.v1/2/17",
            "  2026-11-21 10:00:00  enrich-service  undecodable: no article: Unexpected end-of-input",
            "  key 3f9b3e58, 1,234 bytes",
            "  {\"id\": 17");
  }
}
