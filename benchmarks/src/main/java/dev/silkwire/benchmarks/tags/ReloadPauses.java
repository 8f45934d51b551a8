package dev.silkwire.benchmarks.tags;

import dev.silkwire.enrich.tagging.RulesInForce;
import dev.silkwire.enrich.tagging.TaggerInput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long a hot reload of a large watch-list takes, and how long a stream of articles beside it
 * ever waits: {@code ReloadPauses NAMES ROUNDS}. Run it with the service's own flags.
 */
public final class ReloadPauses {
  private static final String[] SYLLABLES = {
    "ka", "ro", "min", "tas", "bel", "vor", "shi", "len", "gra", "dom", "tek", "ul", "an", "zhe",
    "por", "nil", "sot", "mar", "qui", "fen"
  };
  private static final String SENTENCE =
      "The railways of Kazakhstan and China agreed in Almaty on a common timetable for container "
          + "trains through Khorgos and Dostyk. The Ministry of Transport said on 12 March that "
          + "trade with Xinjiang grew by 14 per cent to $4.2 billion last year. ";

  private ReloadPauses() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int names = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    Path folder = Files.createTempDirectory("reload");
    Path list = folder.resolve("list.yaml");
    RulesInForce rules = RulesInForce.of(folder);
    AtomicLong longest = new AtomicLong();
    AtomicLong articles = new AtomicLong();
    AtomicBoolean over = new AtomicBoolean();
    Thread stream = new Thread(() -> stream(rules, longest, articles, over), "stream");
    stream.start();
    Thread.sleep(20_000); // until the stream's own code is compiled
    longest.set(0);
    long before = articles.get();
    Thread.sleep(5_000);
    System.out.printf(
        "stream alone: %d articles a second, longest wait %d ms%n",
        (articles.get() - before) / 5, longest.getAndSet(0) / 1_000_000);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] waits = new long[rounds];
    for (int round = 0; round < rounds; round++) {
      write(list, names, round);
      rules.look();
      long articlesBefore = articles.get();
      longest.set(0);
      long begin = System.nanoTime();
      long cpu = threads.getCurrentThreadCpuTime();
      RulesInForce.Look look = rules.look();
      long took = System.nanoTime() - begin;
      long articlesMeanwhile = articles.get() - articlesBefore;
      cpu = threads.getCurrentThreadCpuTime() - cpu;
      Thread.sleep(1_000); // the first articles with the new rules may wait, too
      waits[round] = longest.get() / 1_000_000;
      System.out.printf(
          "reload %d: %s %d names in %d ms (%d ms of a core), %d articles a second meanwhile,"
              + " longest wait %d ms%n",
          round,
          look,
          names,
          took / 1_000_000,
          cpu / 1_000_000,
          articlesMeanwhile * 1_000_000_000L / took,
          waits[round]);
    }
    Arrays.sort(waits);
    System.out.printf(
        "longest wait of a reload: median %d ms, worst %d ms%n",
        waits[rounds / 2], waits[rounds - 1]);
    longest.set(0);
    before = articles.get();
    Thread.sleep(5_000);
    System.out.printf("with the list: %d articles a second%n", (articles.get() - before) / 5);
    over.set(true);
    stream.join();
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      peak += pool.getPeakUsage().getUsed();
    }
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.printf(
        "heap after collection %d MB, all pools at most %d MB%n", used >> 20, peak >> 20);
    Files.delete(list);
    Files.delete(folder);
  }

  private static void stream(
      RulesInForce rules, AtomicLong longest, AtomicLong articles, AtomicBoolean over) {
    TaggerInput article = new TaggerInput("", SENTENCE.repeat(12), null, null);
    long last = System.nanoTime();
    while (!over.get()) {
      rules.tagger().tag(article);
      long now = System.nanoTime();
      longest.accumulateAndGet(now - last, Math::max);
      articles.incrementAndGet();
      last = now;
    }
  }

  private static void write(Path file, int names, int seed) throws IOException {
    Random random = new Random(seed);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("watches:\n  - list: many\n    kind: company\n    names:\n");
      for (int i = 0; i < names; i++) {
        StringBuilder name = new StringBuilder();
        for (int word = 0; word < 2 + random.nextInt(2); word++) {
          name.append(word == 0 ? "" : " ");
          int start = name.length();
          for (int syllable = 0; syllable < 2 + random.nextInt(2); syllable++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
          }
          name.setCharAt(start, Character.toUpperCase(name.charAt(start)));
        }
        out.write(
            "      - {id: \"n" + i + "\", name: \"" + name + "\", ru: [\"Компания " + i + "\"]}\n");
      }
    }
  }
}
