package dev.silkwire.enrich;

import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleMistake;
import dev.silkwire.enrich.rules.RuleProblem;
import dev.silkwire.enrich.tagging.ArticleTagger;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for mistakes in rule files, beside the built-in ones they add to. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Tells every mistake in your rule files with file, line and field.",
    footer = {"", "Exit status: 0 all is well, 1 there is a mistake, 2 wrong arguments."})
final class TagsCheckCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int FAILED = 1;

  @Parameters(
      paramLabel = "FILE|DIR",
      description = "a rule file, or a folder of them, which is read as one")
  private Path rules = Path.of("rules");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec self = Objects.requireNonNull(spec);
    PrintWriter out = self.commandLine().getOut();
    try {
      ArticleTagger tagger = ArticleTagger.with(rules);
      out.println("✓ " + rules + ": " + content() + "; rule set " + tagger.ruleSet());
      return DONE;
    } catch (RuleProblem e) {
      PrintWriter err = self.commandLine().getErr();
      for (RuleMistake mistake : e.mistakes()) {
        err.println("✗ " + mistake);
      }
      return FAILED;
    }
  }

  private String content() {
    Map<String, Integer> builtIn = RuleFiles.builtIn().sizes();
    String content =
        RuleFiles.with(rules).sizes().entrySet().stream()
            .map(
                section ->
                    Map.entry(
                        section.getKey(),
                        section.getValue() - builtIn.getOrDefault(section.getKey(), 0)))
            .filter(section -> section.getValue() > 0)
            .map(section -> section.getValue() + " " + section.getKey())
            .collect(Collectors.joining(", "));
    return content.isEmpty() ? "no rules" : content;
  }
}
