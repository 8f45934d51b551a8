package dev.silkwire.commandline.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The lines a person sees while parts start, run and stop; one line at a time, from any thread. */
public final class Screen {
  private final PrintStream out;

  public Screen(PrintStream out) {
    this.out = out;
  }

  public synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  /** A part works. */
  public void ready(String part, String address, Duration took) {
    say("✓ %-15s %-22s %6s".formatted(part, address, seconds(took)));
  }

  /** Something is wrong with a part, with the last lines of its log where they help. */
  public synchronized void trouble(String line, List<String> log) {
    out.println("✗ " + line);
    log.forEach(logged -> out.println("    | " + logged));
    out.flush();
  }

  static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }
}
