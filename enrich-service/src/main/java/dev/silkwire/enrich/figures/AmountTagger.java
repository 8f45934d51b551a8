package dev.silkwire.enrich.figures;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.figures.Currencies.Unit;
import dev.silkwire.enrich.figures.Numbers.Figure;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.Reading;
import dev.silkwire.enrich.text.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tags money, percentages, counts and durations with their value, unit and modifier. */
public final class AmountTagger {
  private static final int MOST_TAGS = 200;

  /** After "60 тоннадан" these say how exact it is; not so others: 49 пайыздан жоғары көтерілді. */
  private static final Set<String> OF_NOUNS = Set.of("астам", "астамы", "аса", "кем", "жуық");

  private static final Set<String> MORE_OF_THEM = Set.of("another", "еще", "тағы");

  private final Numbers numbers;
  private final Money money;
  private final Percentages percentages;
  private final CountedNouns nouns;
  private final Modifiers modifiers;

  private AmountTagger(RuleFiles rules) {
    CalendarWords calendar = CalendarWords.of(rules);
    this.numbers = Numbers.of(rules);
    this.money = new Money(Currencies.of(rules), numbers);
    this.percentages = new Percentages(numbers);
    this.nouns = CountedNouns.of(rules, calendar);
    this.modifiers = Modifiers.of(rules);
  }

  public static AmountTagger of(RuleFiles rules) {
    return new AmountTagger(rules);
  }

  public List<Tag> tag(Reading reading) {
    List<Tag> tags = new ArrayList<>();
    for (Tokens tokens : reading.tokens()) {
      tag(tokens, reading, tags);
    }
    return tags;
  }

  private void tag(Tokens tokens, Reading reading, List<Tag> tags) {
    Context context = new Context();
    int at = 0;
    int explained = 0;
    while (at < tokens.size() && tags.size() < MOST_TAGS) {
      if ((at & 255) == 0 && reading.deadline().passed()) {
        return;
      }
      Found found = find(tokens, at, reading.language(), context);
      if (found.tag != null) {
        tags.add(tag(tokens, found.tag, found.modifier, reading));
        context.remember(found.tag);
      } else if (reading.notes().wanted() && tokens.isNumber(at) && at >= explained) {
        explained = NoAmount.note(tokens, at, found.next, reading.notes());
      }
      for (int i = at; i < found.next && context.isNeeded(); i++) {
        if (tokens.endsSentence(i)) {
          context.endSentence();
        }
      }
      at = found.next;
    }
  }

  /** What was named before, for an amount that leaves its unit out. */
  private static final class Context {
    private @Nullable Unit here;
    private @Nullable Unit before;
    private boolean old;
    private @Nullable Amount last;
    private @Nullable Amount count;

    void remember(Amount amount) {
      last = amount;
      count = amount.kind() == Amount.Kind.COUNT ? amount : count;
      if (amount.currency() != null && !amount.currency().code().isEmpty()) {
        here = amount.currency();
      }
    }

    boolean isNeeded() {
      return last != null || here != null || before != null;
    }

    void endSentence() {
      before = here == null && !old ? before : here;
      old = here == null;
      here = null;
      last = null;
      count = null;
    }
  }

  /**
   * The amount at a token, and where to read on.
   *
   * @param next the token to read on from
   */
  private record Found(@Nullable Amount tag, String modifier, int next) {}

  private Found find(Tokens tokens, int at, String language, Context context) {
    boolean readable = tokens.isNumber(at) || tokens.isWord(at);
    Figure figure =
        readable && !isInsideWord(tokens, at) ? numbers.read(tokens, at, language) : null;
    if (figure == null) {
      Amount percent = percentages.ofHundred(tokens, at, language);
      return percent == null
          ? new Found(null, "", at + 1)
          : new Found(percent, modifiers.before(tokens, at), percent.next());
    }
    Figure last = upperEnd(tokens, figure, language);
    Amount amount = amount(tokens, last, language, context);
    if (amount == null) {
      return new Found(null, "", Math.max(at + 1, figure.next()));
    }
    if (last.first() != figure.first()) {
      amount = amount.from(Math.min(figure.first(), amount.first()));
    }
    String modifier = modifiers.before(tokens, amount.first());
    if (modifier.isEmpty()
        && amount.kind() == Amount.Kind.MONEY
        && Modifiers.isLowerEnd(tokens, amount.first(), amount.next())) {
      modifier = Modifiers.atLeast();
    }
    if (modifier.isEmpty() && amount.more()) {
      modifier = Modifiers.moreThan();
    }
    if (modifier.isEmpty()) {
      modifier = modifierAfter(tokens, last, amount, language);
    }
    return new Found(amount, modifier, Math.max(at + 1, amount.next()));
  }

  /** Of 600–700 million the upper end, which carries the unit. */
  private Figure upperEnd(Tokens tokens, Figure figure, String language) {
    int at = figure.next();
    char sign = tokens.first(at);
    boolean range = sign == '-' || sign == '~' || sign == '至' || sign == '到';
    if (!range || figure.word() || tokens.startsLine(at) || !tokens.isNumber(at + 1)) {
      return figure;
    }
    Figure upper = numbers.read(tokens, at + 1, language);
    boolean rises =
        upper != null
            && upper.value().compareTo(figure.value()) > 0
            && tokens.first(upper.next()) != '-';
    return upper != null && rises && !tokens.startsLine(at + 1) ? upper : figure;
  }

  private @Nullable Amount amount(Tokens tokens, Figure figure, String language, Context context) {
    Amount percent = percentages.read(tokens, figure);
    if (percent != null) {
      return percent;
    }
    Amount sum = money.read(tokens, figure, language);
    if (sum != null) {
      return sum;
    }
    if (figure.word() && figure.value().compareTo(BigDecimal.ONE) < 0) {
      return null; // half an hour
    }
    PhraseTable.Hit<String> modifier = modifiers.after(tokens, figure.next());
    int from = modifier == null ? figure.next() : modifier.next();
    Amount counted = nouns.read(tokens, figure, from, language);
    if (counted != null) {
      return language.equals("zh") ? HanNouns.named(tokens, counted, context.count) : counted;
    }
    return withoutUnit(tokens, figure, context);
  }

  /** Of the total of $24.1 billion, two billion was …; lowest in the capital with 29.3. */
  private static @Nullable Amount withoutUnit(Tokens tokens, Figure figure, Context context) {
    Amount last = context.last;
    boolean fraction = figure.value().scale() > 0 && !figure.scaled();
    if (last != null && last.kind() == Amount.Kind.PERCENT && fraction) {
      return Percentages.amount(tokens, figure, figure.next(), tokens.end(figure.next() - 1));
    }
    String after = tokens.word(figure.next());
    if (after.equals("times") || after.equals("раз") || after.equals("рет") || after.equals("次")) {
      return null; // paid two hundred times
    }
    boolean large = figure.scaled() && Money.isLarge(figure.value());
    if (last != null && last.kind() == Amount.Kind.COUNT && large && Money.isLarge(last.value())) {
      return CountedNouns.inherited(tokens, figure, last.unit());
    }
    Amount count = context.count;
    boolean repeats = MORE_OF_THEM.contains(tokens.word(figure.first() - 1));
    if (count != null && repeats) {
      return CountedNouns.inherited(tokens, figure, count.unit());
    }
    boolean grouped = figure.scaled() || figure.next() - figure.first() > 1 && !fraction;
    if (last != null && last.kind() == Amount.Kind.MONEY && grouped && context.here != null) {
      return Money.inherited(tokens, figure, context.here);
    }
    Unit unit = context.here == null ? context.before : context.here;
    return unit != null && large ? Money.inherited(tokens, figure, unit) : null;
  }

  private String modifierAfter(Tokens tokens, Figure figure, Amount amount, String language) {
    PhraseTable.Hit<String> hit = modifiers.after(tokens, figure.next());
    if (hit != null && hit.next() < amount.next()) {
      return hit.meaning(); // 13 мыңнан астам адам
    }
    boolean turkic = language.equals("kk") || language.equals("ky");
    boolean ofVerb = turkic && !OF_NOUNS.contains(tokens.word(amount.next()));
    PhraseTable.Hit<String> later = ofVerb ? null : modifiers.after(tokens, amount.next());
    return later == null ? "" : later.meaning();
  }

  private static boolean isInsideWord(Tokens tokens, int at) {
    return tokens.isNumber(at)
        && tokens.isGlued(at)
        && tokens.isWord(at - 1)
        && tokens.length(at - 1) > 1
        && !isWrittenTogether(tokens.first(at - 1))
        && !tokens.isAcronym(at - 1);
  }

  /** Japanese and Chinese leave no space between a word and a number. */
  static boolean isWrittenTogether(char c) {
    return Character.isIdeographic(c) || (c >= '\u3040' && c <= '\u30FF');
  }

  private static Tag tag(Tokens tokens, Amount amount, String modifier, Reading reading) {
    Span span = tokens.text().span(tokens.start(amount.first()), amount.end());
    Map<String, String> attributes = new TreeMap<>();
    boolean money = amount.kind() == Amount.Kind.MONEY;
    boolean coded = amount.currency() != null && amount.unit().equals(amount.currency().code());
    attributes.put(money && coded ? "currency" : "unit", amount.unit());
    if (!money) {
      attributes.put("kind", amount.kind().word());
    }
    if (!modifier.isEmpty()) {
      attributes.put("modifier", modifier);
    }
    String value = Numbers.plain(amount.value());
    return new Tag(
        amount.kind().type(),
        value + " " + amount.unit(),
        value,
        List.of(span),
        amount.rule(),
        reading.ruleSet(),
        amount.confidence(),
        attributes);
  }
}
