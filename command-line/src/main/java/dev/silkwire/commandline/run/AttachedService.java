package dev.silkwire.commandline.run;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;

/**
 * Runs a service that ends when the {@code silkwire up} which started it is gone, even if that one
 * was killed: the kernel then closes the other end of our standard input.
 *
 * <p>Arguments: the service's main class, then its arguments. This class stands last on the class
 * path of a service and must need nothing but the JDK.
 */
final class AttachedService {
  private static final long ORDERLY_END_SECONDS = 20;

  private AttachedService() {}

  public static void main(String[] args) throws Exception {
    // Ctrl-C reaches the whole terminal group at once; the order of stopping is the parent's
    // business
    for (String signal : new String[] {"INT", "HUP"}) {
      Signal.handle(new Signal(signal), ignored -> {});
    }
    Thread.ofPlatform().daemon().name("parent-process").start(AttachedService::waitForParentsEnd);
    try {
      Class.forName(args[0])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static void waitForParentsEnd() {
    try {
      while (System.in.read() >= 0) {
        // nothing is ever said here
      }
    } catch (IOException e) {
      // as good as its end
    }
    Thread.ofPlatform().daemon().name("halt").start(AttachedService::haltWhenLate);
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
