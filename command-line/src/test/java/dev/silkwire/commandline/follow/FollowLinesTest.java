package dev.silkwire.commandline.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.JournalEntry.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowLinesTest {
  private static final ZoneId UTC = ZoneId.of("UTC");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-21T10:00:00Z"));
  private final Clock clock = ((InstantSource) now::get).withZone(UTC);
  private final FollowLines lines = new FollowLines(clock, UTC);

  @Test
  void indexedArticleIsOneLineWithWhatIsKnownOfIt() {
    lines.remember(
        EventJson.read(
            """
            {"article": {"id": "a1", "title": "Газ"}, "language": "ru", "tags": [
              {"type": "country", "id": "KZ", "value": "Kazakhstan"},
              {"type": "topic", "id": "medtop:04000000", "value": "economy"},
              {"type": "country", "id": "CN", "value": "China"}]}
            """
                .getBytes(StandardCharsets.UTF_8),
            ArticleGlimpse.class));

    assertThat(lines.line(entry(Stage.INDEXED, null, "http://a.example/1", 2, "Газ")))
        .contains("10:00:00  ru  portal       Газ  (revision 2)  [KZ CN]");
  }

  @Test
  void articleNothingIsKnownOfHasItsTitle() {
    assertThat(lines.line(entry(Stage.INDEXED, null, "http://a.example/1", 1, "Gas")))
        .contains("10:00:00      portal       Gas");
  }

  @Test
  void lossIsToldOnceWithItsReason() {
    JournalEntry forbidden =
        entry(Stage.REFUSED, Reason.ROBOTS_DISALLOWED, "http://a.example/private/", null, null);

    assertThat(lines.line(forbidden))
        .contains(
            "10:00:00   -  portal       refused robots-disallowed: http://a.example/private/");
    assertThat(lines.line(forbidden)).isEmpty();
  }

  @Test
  void whatIsNoLossAndWhatIsUnderWayIsNotTold() {
    assertThat(lines.line(entry(Stage.REFUSED, Reason.OFF_SITE, "http://b.example/", null, null)))
        .isEmpty();
    assertThat(lines.line(entry(Stage.DISCOVERED, null, "http://a.example/1", null, null)))
        .isEmpty();
    assertThat(lines.line(entry(Stage.EXTRACTED, null, "http://a.example/1", 1, "Gas"))).isEmpty();
  }

  @Test
  void rushIsCountedInsteadOfTold() {
    int told = 0;
    for (int i = 0; i < 50; i++) {
      told +=
          lines.line(entry(Stage.INDEXED, null, "http://a.example/" + i, 1, "n" + i)).isPresent()
              ? 1
              : 0;
    }
    assertThat(told).isEqualTo(20);
    assertThat(lines.leftOut()).isEmpty(); // the rush may go on

    now.set(now.get().plusSeconds(1));

    assertThat(lines.leftOut()).contains("         … and 30 indexed");
    assertThat(lines.leftOut()).isEmpty();
    assertThat(lines.line(entry(Stage.INDEXED, null, "http://a.example/50", 1, "n50"))).isPresent();
  }

  private static JournalEntry entry(
      Stage stage,
      @Nullable Reason reason,
      String url,
      @Nullable Integer revision,
      @Nullable String detail) {
    return new JournalEntry(
        url + stage,
        url,
        stage,
        reason,
        Instant.parse("2026-11-21T10:00:00Z"),
        "test",
        "portal",
        revision == null ? null : "a1",
        revision,
        detail);
  }
}
