package dev.silkwire.benchmarks.tagging;

import dev.silkwire.enrich.tagging.ArticleTagger;
import dev.silkwire.enrich.tagging.Tagged;
import dev.silkwire.enrich.tagging.TaggerInput;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Articles of about 3 kB tagged a second on one thread: the language alone, and everything. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
public class TaggingBenchmark {
  private static final String ENGLISH =
      "The railways of Kazakhstan and China agreed in Almaty on a common timetable for container "
          + "trains through Khorgos and Dostyk. The Ministry of Transport said on 12 March that "
          + "trade with Xinjiang grew by 14 per cent to $4.2 billion last year. ";
  private static final String RUSSIAN =
      "Железные дороги Казахстана и Китая договорились в Алматы об общем расписании контейнерных "
          + "поездов через Хоргос и Достык. Министерство транспорта сообщило 12 марта, что торговля "
          + "с Синьцзяном выросла на 14 процентов, до 4,2 млрд долларов. ";
  private static final String CHINESE =
      "哈萨克斯坦与中国铁路部门在阿拉木图商定了经霍尔果斯和多斯特克的集装箱班列共同时刻表。" + "交通部3月12日表示，去年与新疆的贸易增长14%，达到42亿美元。";

  /** The language of the article. */
  @Param({"en", "ru", "zh"})
  public String language = "";

  private ArticleTagger tagger = ArticleTagger.builtIn();
  private TaggerInput article = new TaggerInput("", "", null, null);

  @Setup
  public void write() {
    String sentence =
        switch (language) {
          case "ru" -> RUSSIAN;
          case "zh" -> CHINESE;
          default -> ENGLISH;
        };
    int bytes = sentence.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    article = new TaggerInput("", sentence.repeat(Math.max(1, 3_000 / bytes)), null, null);
    tagger = ArticleTagger.builtIn();
  }

  @Benchmark
  public Object languageOnly() {
    return tagger.language(article.text());
  }

  @Benchmark
  public Tagged everything() {
    return tagger.tag(article);
  }
}
