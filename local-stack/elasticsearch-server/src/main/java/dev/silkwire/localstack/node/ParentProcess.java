package dev.silkwire.localstack.node;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;

/**
 * Ends this server when the process that started it is gone, even if that one was killed.
 *
 * <p>The parent holds the other end of our standard input; the kernel closes it with the parent.
 * (The same few lines are in the Kafka server: the two share no jar on purpose.)
 */
final class ParentProcess {
  private static final long ORDERLY_END_SECONDS = 20;

  private ParentProcess() {}

  static void endWithIt() {
    // Ctrl-C reaches the whole terminal group at once; the order of stopping is the parent's
    // business
    for (String signal : new String[] {"INT", "HUP"}) {
      Signal.handle(new Signal(signal), ignored -> {});
    }
    Thread.ofPlatform().daemon().name("parent-process").start(ParentProcess::waitForItsEnd);
  }

  private static void waitForItsEnd() {
    try {
      while (System.in.read() >= 0) {
        // nothing is ever said here
      }
    } catch (IOException e) {
      // as good as its end
    }
    Thread.ofPlatform().daemon().name("halt").start(ParentProcess::haltWhenLate);
    System.exit(0);
  }

  private static void haltWhenLate() {
    try {
      TimeUnit.SECONDS.sleep(ORDERLY_END_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }
}
