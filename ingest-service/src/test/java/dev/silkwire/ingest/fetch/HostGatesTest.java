package dev.silkwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HostGatesTest {
  private final ManualTicker time = new ManualTicker();
  private final HostGates gates = new HostGates(time);

  @Test
  void firstRequestGoesAtOnceAndTheNextAfterThePause() throws InterruptedException {
    List<Long> at = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      gates.pass("host", Duration.ofSeconds(1), () -> at.add(time.nanos()));
    }
    assertThat(at).containsExactly(0L, 1_000_000_000L, 2_000_000_000L);
  }

  @Test
  void pauseBeginsWhenTheAnswerHasBeenRead() throws InterruptedException {
    gates.pass("host", Duration.ofSeconds(1), () -> time.now += 5_000_000_000L);
    gates.pass(
        "host", Duration.ofSeconds(1), () -> assertThat(time.nanos()).isEqualTo(6_000_000_000L));
  }

  @Test
  void failedRequestPausesAsWell() throws InterruptedException {
    try {
      gates.pass(
          "host",
          Duration.ofSeconds(1),
          () -> {
            throw new IllegalStateException("broken");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("broken");
    }
    gates.pass(
        "host", Duration.ofSeconds(1), () -> assertThat(time.nanos()).isEqualTo(1_000_000_000L));
  }

  @Test
  void otherHostsDoNotWait() throws InterruptedException {
    gates.pass("a", Duration.ofSeconds(1), () -> null);
    gates.pass("b", Duration.ofSeconds(1), () -> assertThat(time.nanos()).isZero());
  }

  @Test
  void oneRequestAtATimePerHost() throws InterruptedException {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(20);
    for (int i = 0; i < 20; i++) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  gates.pass(
                      "host",
                      Duration.ZERO,
                      () -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.yield();
                        return inside.decrementAndGet();
                      });
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                done.countDown();
              });
    }
    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(most).hasValue(1);
  }

  private static final class ManualTicker implements HostGates.Ticker {
    volatile long now;

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void sleep(Duration time) {
      now += time.toNanos();
    }
  }
}
