package dev.silkwire.enrich;

import dev.silkwire.enrich.learning.LabelProblem;
import dev.silkwire.enrich.learning.LabelledArticle;
import dev.silkwire.enrich.learning.LabelledArticles;
import dev.silkwire.enrich.learning.LearnedTopic;
import dev.silkwire.enrich.learning.LearnedYaml;
import dev.silkwire.enrich.learning.TopicLearner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a rule file of topics by example: of articles somebody has given topics to. */
@Command(
    name = "learn",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a rule file of topics, learned from your labelled articles, to standard output.",
      "One JSON object per line: {\"title\"?, \"text\", \"topics\": [\"wheat\", \"trade\"]}; an article",
      "that has none of the topics says so with []. Fifty articles a topic are good, three a start."
    },
    footer = {
      "",
      "Examples:",
      "  silkwire tags learn labelled.jsonl > rules/mine.yaml",
      "  silkwire tags check rules/mine.yaml",
      "Exit status: 0 done, 1 the articles cannot be read (the message says where), 2 wrong arguments."
    })
final class TagsLearnCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(5);

  @Parameters(
      paramLabel = "LABELLED.jsonl",
      description = "UTF-8; may be .gz; - reads standard input")
  private Path file = Path.of("-");

  @Option(
      names = "--words",
      paramLabel = "N",
      defaultValue = "1000",
      description = "words of a topic at most, the heaviest (default: ${DEFAULT-VALUE})")
  private int words = 1_000;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    CommandSpec self = Objects.requireNonNull(spec);
    PrintWriter out = self.commandLine().getOut();
    PrintWriter err = self.commandLine().getErr();
    if (words < 1) {
      err.println("--words should be 1 or more");
      return 2;
    }
    GivenFile given = new GivenFile(file);
    try (BufferedReader in = given.reader()) {
      List<LabelledArticle> articles = LabelledArticles.read(in);
      TopicLearner learner = new TopicLearner(articles, words);
      String of =
          "%d topics, learned from %d articles of %s"
              .formatted(learner.topics().size(), articles.size(), given.name());
      err.println(of + " with " + learner.vocabulary() + " words and pairs …");
      List<LearnedTopic> topics = learner.learn(progress(learner.topics().size(), err));
      LearnedYaml.write(topics, of, out);
      err.println(summary(topics));
      return DONE;
    } catch (LabelProblem e) {
      err.println(file + ", " + e.getMessage());
    } catch (IOException e) {
      err.println(given.problem(e));
    } finally {
      out.flush();
    }
    return FAILED;
  }

  private static Consumer<LearnedTopic> progress(int all, PrintWriter err) {
    AtomicInteger done = new AtomicInteger();
    AtomicLong next = new AtomicLong(System.nanoTime() + BETWEEN_SIGNS_OF_LIFE.toNanos());
    return topic -> {
      int count = done.incrementAndGet();
      long due = next.get();
      long now = System.nanoTime();
      if (now - due > 0 && next.compareAndSet(due, now + BETWEEN_SIGNS_OF_LIFE.toNanos())) {
        err.println(count + " of " + all + " topics …");
        err.flush();
      }
    };
  }

  private static String summary(List<LearnedTopic> topics) {
    double mean = topics.stream().mapToDouble(LearnedTopic::f1).average().orElse(0);
    long few = topics.stream().filter(topic -> topic.articles() < 5).count();
    return String.format(
        Locale.ROOT,
        "✓ %d topics; mean F1 on articles held back %.2f; %d have fewer than five articles",
        topics.size(),
        mean,
        few);
  }
}
