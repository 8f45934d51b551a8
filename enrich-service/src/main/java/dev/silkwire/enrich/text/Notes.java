package dev.silkwire.enrich.text;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the steps have to say about words they looked at and did not tag. For most articles nobody
 * asks, and then nothing is written down.
 */
public final class Notes {
  /** Keeps nothing. */
  public static final Notes NONE = new Notes(false);

  private static final int MOST = 2_000;

  private final boolean wanted;
  private final List<Rejected> rejected = new ArrayList<>();

  /** A step that runs twice doubts twice, for one reason. */
  private final Set<Rejected> doubted = new LinkedHashSet<>();

  /**
   * Words that are no evidence for a tag.
   *
   * @param span where they stand
   * @param rule what might have made a tag of them
   * @param reason why it did not
   */
  public record Rejected(Span span, String rule, String reason) {}

  private Notes(boolean wanted) {
    this.wanted = wanted;
  }

  /** Notes of one article, for one thread. */
  public static Notes taken() {
    return new Notes(true);
  }

  /** Whether anybody asks; what is costly to find out is found out only then. */
  public boolean wanted() {
    return wanted;
  }

  /** Notes that words are not tagged. */
  public void reject(NormalText field, int start, int end, String rule, Supplier<String> reason) {
    if (wanted) {
      reject(field.span(start, end), rule, reason);
    }
  }

  /** Notes that words are not tagged. */
  public void reject(Span span, String rule, Supplier<String> reason) {
    if (wanted && rejected.size() < MOST) {
      rejected.add(new Rejected(span, rule, reason.get()));
    }
  }

  /**
   * Notes that a rule makes no tag of words; another may still make one, and then nothing was
   * refused.
   */
  public void doubt(NormalText field, int start, int end, String rule, String reason) {
    if (wanted && doubted.size() < MOST) {
      doubted.add(new Rejected(field.span(start, end), rule, reason));
    }
  }

  /**
   * In the order they were taken, those that were only doubted at the end.
   *
   * @param tags of the article: what stands inside the evidence of one is no longer doubted
   */
  public List<Rejected> rejected(List<Tag> tags) {
    List<Rejected> all = new ArrayList<>(rejected);
    for (Rejected one : doubted) {
      if (tags.stream().noneMatch(tag -> names(tag) && covers(tag, one.span()))) {
        all.add(one);
      }
    }
    return all;
  }

  /** What an article is about is said by words that may be names or amounts all the same. */
  private static boolean names(Tag tag) {
    return switch (tag.type()) {
      case WATCH, TOPIC, KEYPHRASE -> false;
      case COUNTRY, REGION, CITY, MACRO_REGION, PLACE -> true;
      case ORGANISATION, PROGRAMME, PERSON, EVENT -> true;
      case MONEY, QUANTITY, DATE -> true;
    };
  }

  private static boolean covers(Tag tag, Span words) {
    for (Span span : tag.spans()) {
      if (span.field() == words.field()
          && span.start() <= words.start()
          && words.end() <= span.end()) {
        return true;
      }
    }
    return false;
  }
}
