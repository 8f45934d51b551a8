package dev.silkwire.enrich.tagging;

import dev.silkwire.enrich.rules.RuleFolder;
import dev.silkwire.enrich.rules.RuleMistake;
import dev.silkwire.enrich.rules.RuleProblem;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tagger with the rules in force. When the user's folder changes, another one is built beside
 * it and takes its place in one step: an article is tagged by one rule set wholly. The files of a
 * folder add to each other, so it is taken as a whole, too: while any of them has a mistake, the
 * rules from before stay.
 */
public final class RulesInForce {
  private final @Nullable Path folder;
  private volatile ArticleTagger tagger;
  private volatile List<RuleMistake> mistakes = List.of();

  /** As the folder was when its rules were read, and were taken over or refused. */
  private volatile String read;

  /** As it was at the last look. */
  private String seen;

  /** What a look at the folder came to. */
  public enum Look {
    /** Nothing changed. */
    UNCHANGED,
    /** Something changed a moment ago, and may still be changing. */
    CHANGING,
    /** The new rules are in force. */
    APPLIED,
    /** The new rules have mistakes; the old ones stay in force. */
    REFUSED
  }

  private RulesInForce(@Nullable Path folder, String read, ArticleTagger tagger) {
    this.folder = folder;
    this.read = read;
    this.seen = read;
    this.tagger = tagger;
  }

  /** Those that ship with the service, for ever. */
  public static RulesInForce builtIn() {
    return new RulesInForce(null, "", ArticleTagger.builtIn());
  }

  /**
   * Those of a folder, too.
   *
   * @throws RuleProblem where they have mistakes: there are no rules from before to go on with
   */
  public static RulesInForce of(Path folder) {
    String before = RuleFolder.fingerprint(folder); // what changes while we read is read again
    return new RulesInForce(folder, before, ArticleTagger.withRules(folder));
  }

  public ArticleTagger tagger() {
    return tagger;
  }

  /** Whether the folder, as it is now, has been read: a change of it takes a moment. */
  public boolean hasReadFolder() {
    return folder == null || RuleFolder.fingerprint(folder).equals(read);
  }

  /** What is wrong in the folder now; empty where its rules are in force. */
  public List<RuleMistake> mistakes() {
    return mistakes;
  }

  /**
   * Looks at the folder, and reads it where it has changed and then stayed the same since the last
   * look: a file that is being written is not read. For one thread.
   */
  public Look look() {
    if (folder == null) {
      return Look.UNCHANGED;
    }
    String now = RuleFolder.fingerprint(folder);
    boolean settled = now.equals(seen);
    seen = now;
    if (now.equals(read)) {
      return Look.UNCHANGED;
    }
    if (!settled) {
      return Look.CHANGING;
    }
    try {
      tagger = tagger.reread(folder);
      mistakes = List.of();
      return Look.APPLIED;
    } catch (RuleProblem e) {
      mistakes = e.mistakes();
      return Look.REFUSED;
    } catch (UncheckedIOException e) {
      mistakes =
          List.of(new RuleMistake(folder.toString(), 0, "folder", String.valueOf(e.getMessage())));
      return Look.REFUSED;
    } finally {
      read = now;
    }
  }
}
