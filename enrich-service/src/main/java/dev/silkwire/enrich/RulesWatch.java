package dev.silkwire.enrich;

import dev.silkwire.enrich.rules.RuleMistake;
import dev.silkwire.enrich.tagging.RulesInForce;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Looks at the rules folder twice a second on a thread of its own, and tells in log, metrics and
 * health what came of a change. Mistakes in new rules do not make the service unready: it tags on
 * with those from before.
 */
final class RulesWatch implements HealthIndicator, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RulesWatch.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final int MOST_MISTAKES_SHOWN = 20;

  private final RulesInForce rules;
  private final Counter applied;
  private final Counter refused;
  private final Timer time;
  private final ScheduledExecutorService thread;

  RulesWatch(RulesInForce rules, MeterRegistry meters) {
    this.rules = rules;
    this.applied = meters.counter("silkwire.rules.reloads", "outcome", "applied");
    this.refused = meters.counter("silkwire.rules.reloads", "outcome", "refused");
    this.time = meters.timer("silkwire.rules.reload.time");
    meters.gauge("silkwire.rules.mistakes", rules, now -> now.mistakes().size());
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "rules");
              thread.setDaemon(true);
              thread.setPriority(Thread.MIN_PRIORITY); // articles go first
              return thread;
            });
    long millis = BETWEEN_LOOKS.toMillis();
    thread.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      long begin = System.nanoTime();
      RulesInForce.Look look = rules.look();
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      switch (look) {
        case UNCHANGED, CHANGING -> {}
        case APPLIED -> {
          applied.increment();
          time.record(took);
          LOG.info(
              "new rules are in force, rule set {}, read in {} ms",
              rules.tagger().ruleSet(),
              took.toMillis());
        }
        case REFUSED -> {
          refused.increment();
          LOG.error(
              "The rules from before stay in force, until this is mended:\n{}",
              String.join("\n", shown()));
        }
      }
    } catch (RuntimeException | StackOverflowError e) {
      refused.increment(); // the next change is looked at all the same
      LOG.error("The rules from before stay in force; the new ones could not be read", e);
    }
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up().withDetail("ruleSet", rules.tagger().ruleSet());
    List<RuleMistake> mistakes = rules.mistakes();
    if (!mistakes.isEmpty()) {
      health
          .withDetail("state", "the folder has mistakes; the rules from before are in force")
          .withDetail("mistakes", shown());
    }
    return health.build();
  }

  private List<String> shown() {
    List<RuleMistake> mistakes = rules.mistakes();
    List<String> lines =
        new java.util.ArrayList<>(
            mistakes.stream().limit(MOST_MISTAKES_SHOWN).map(RuleMistake::toString).toList());
    if (mistakes.size() > MOST_MISTAKES_SHOWN) {
      lines.add("and " + (mistakes.size() - MOST_MISTAKES_SHOWN) + " more");
    }
    return lines;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
