package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.names.Heads.Kind;
import dev.silkwire.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Names in quotation marks, by the word beside them: ТОО «X», компания «X», выставка «X», «X» ЖШС.
 * The same words in quotation marks later in the article are the same thing.
 */
final class QuotedNames {
  static final String RULE = "heads#quoted";

  private static final int MOST_WORDS_BETWEEN = 2;
  private static final int MOST_FORMS = 6;
  private static final int MOST_ADJECTIVES = 4;

  private final Passage passage;
  private final Tokens tokens;
  private final Names names;

  QuotedNames(Passage passage, Names names) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.names = names;
  }

  /** What the words of one language say of the quotations. */
  void find(Heads.Marks marks, boolean kindFollows) {
    for (Quotation quotation : passage.quotations()) {
      if (passage.isOneName(quotation.inside())) {
        continue; // a shorter name inside gives way: «Центральная Азия — ЕС»
      }
      int before = quotation.open();
      int form = before;
      while (before - form < 6 && marks.before(Kind.FORM, form) < form
          || tokens.first(form - 1) == '"' && form < before) {
        form = tokens.first(form - 1) == '"' ? form - 1 : marks.before(Kind.FORM, form);
      }
      boolean formInside =
          marks.is(Kind.FORM, quotation.inside().first())
              && tokens.isAcronym(quotation.inside().first());
      if (form < before && tokens.isAcronym(form)) {
        organisation(quotation, new Phrase(form, quotation.next()));
      } else if (formInside) {
        organisation(quotation, quotation.inside());
      } else if (!isName(quotation.inside())) {
        continue;
      } else if (kindFollows) {
        after(quotation, marks);
      } else {
        before(quotation, marks);
      }
    }
  }

  /** "компания «X»", "выставке «X»", "программа «X»". */
  private void before(Quotation quotation, Heads.Marks marks) {
    int at = quotation.open();
    int head = marks.beforeOrganisation(at);
    if (head < at) {
      organisation(quotation, head);
    } else if (marks.before(Kind.EVENT, at) < at) {
      head = capitalBefore(marks.before(Kind.EVENT, at));
      note(quotation, Tag.Type.EVENT, new Phrase(head, quotation.next()));
    } else if (marks.before(Kind.PROGRAMME, at) < at) {
      note(quotation, Tag.Type.PROGRAMME, quotation.inside());
    }
  }

  /** Международная специализированная выставка «X»: back to the capital; else the head. */
  private int capitalBefore(int head) {
    int first = head;
    while (first > 0
        && head - first < MOST_ADJECTIVES
        && !tokens.startsLine(first)
        && RussianWords.isAdjective(tokens.word(first - 1))
        && !passage.isTaken(first - 1)) {
      first--;
      if (tokens.isCapitalised(first)) {
        return first;
      }
    }
    return head;
  }

  /** "«X» ЖШС", "«X» халықтық партиясы", "«X» жобасы". */
  private void after(Quotation quotation, Heads.Marks marks) {
    for (int at = quotation.next(); at <= quotation.next() + MOST_WORDS_BETWEEN; at++) {
      if (marks.is(Kind.FORM, at)) {
        organisation(quotation, new Phrase(quotation.open(), marks.next(Kind.FORM, at)));
        return;
      }
      if (marks.isOrganisation(at)) {
        organisation(quotation, at);
        return;
      }
      if (marks.is(Kind.EVENT, at)) {
        note(quotation, Tag.Type.EVENT, new Phrase(quotation.open(), marks.next(Kind.EVENT, at)));
        return;
      }
      if (marks.is(Kind.PROGRAMME, at)) {
        note(quotation, Tag.Type.PROGRAMME, quotation.inside());
        return;
      }
      if (!tokens.isWord(at) && tokens.first(at) != '-') {
        return;
      }
    }
  }

  private void organisation(Quotation quotation, Phrase phrase) {
    note(quotation, Tag.Type.ORGANISATION, phrase);
  }

  /** фабрика «X»: the noun is no part of the name, but says later who is meant by it. */
  private void organisation(Quotation quotation, int noun) {
    Name name = note(quotation, Tag.Type.ORGANISATION, quotation.inside());
    if (name != null) {
      name.isA(tokens.word(noun));
    }
  }

  private @Nullable Name note(Quotation quotation, Tag.Type type, Phrase phrase) {
    Phrase inside = quotation.inside();
    passage.release(phrase);
    Name name = names.note(passage, type, phrase, Names.key(passage, inside), RULE, 0.85);
    if (name != null) {
      name.called(passage.quote(inside));
      names.alias(folded(inside), name);
    }
    return name;
  }

  /** Later mentions of what was noted: «X» without the word beside it. */
  void later() {
    for (Quotation quotation : passage.quotations()) {
      if (!passage.isTaken(quotation.inside())) {
        Name name = names.aliased(folded(quotation.inside()));
        if (name != null) {
          passage.hold(quotation.inside(), name);
        }
      }
    }
  }

  private String folded(Phrase phrase) {
    return tokens.text().slice(tokens.start(phrase.first()), tokens.end(phrase.next() - 1));
  }

  private boolean isName(Phrase phrase) {
    return tokens.isCapitalised(phrase.first())
        || tokens.isNumber(phrase.first())
        || tokens.isHan(phrase.first());
  }
}
