package dev.silkwire.enrich.names;

import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * People in Russian and Kazakh: two or three capitalised words side by side. Both languages write
 * only the first word of an institution's name with a capital, so that this says much; what is a
 * place, stands in quotation marks, or begins with a word that a sentence begins with is left out.
 * Inflected mentions and the surname alone join the first one.
 */
final class CyrillicPeople {
  static final String RULE = "names#capitalised-person";

  private static final int LONGEST_WORD = 24;

  private final Passage passage;
  private final Tokens tokens;
  private final GivenNames given;
  private final Surnames surnames;
  private final Set<String> small;

  /** Some words that name a person. */
  record Mention(Phrase words, String key) {}

  CyrillicPeople(Passage passage, GivenNames given, Surnames surnames, Set<String> small) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.given = given;
    this.surnames = surnames;
    this.small = small;
  }

  /** The people of one field: full names first, then surnames of people already known. */
  List<Mention> find() {
    List<Mention> mentions = new ArrayList<>();
    List<Integer> single = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int afterInitials = afterInitials(at);
      if (afterInitials > at && isName(afterInitials)) {
        String key = surnames.note(tokens.word(afterInitials), ""); // С. Джобс
        int next = afterInitials + 1;
        mentions.add(new Mention(new Phrase(at, next), key));
        at = next;
        continue;
      }
      boolean strange = CyrillicWords.isAdjective(tokens.word(at)) || isOpening(at);
      if (!isName(at) || strange) {
        at++;
        continue;
      }
      int next = at + 1;
      int words = 1;
      while (words < 4 && next < tokens.size() && !tokens.startsLine(next)) {
        boolean hyphen =
            tokens.first(next) == '-' && tokens.isGlued(next) && tokens.isGlued(next + 1);
        int particle = afterParticle(next);
        if (hyphen && tokens.isCapitalised(next + 1)) {
          next += 2;
        } else if (particle > next && isName(particle)) {
          next = particle + 1;
          words++;
        } else if (!tokens.isGlued(next) && isName(next) && !isComplete(at, next)) {
          next++;
          words++;
        } else {
          break;
        }
      }
      boolean quoted = Quotation.isOpening(tokens, at - 1);
      if (words == 1 && isRoman(next)) {
        String key = surnames.note(tokens.word(at), tokens.word(next)); // Бенедикт XVI
        mentions.add(new Mention(new Phrase(at, next + 1), key));
        at = next + 1;
        continue;
      }
      if (words >= 2 && words <= 3 && !quoted) {
        String key = surnames.note(surname(at, next), tokens.word(at));
        mentions.add(new Mention(new Phrase(at, next), key));
      } else if (words == 1 && !quoted) {
        single.add(at);
      } else {
        passage.doubt(
            new Phrase(at, next),
            RULE,
            quoted ? "in quotation marks" : "more words than a person's name has");
      }
      at = next;
    }
    for (int one : single) {
      String key = surnames.person(tokens.word(one));
      if (key != null) {
        mentions.add(new Mention(new Phrase(one, one + 1), key));
      } else if (passage.isAsked() && !passage.startsSentence(one)) {
        passage.doubt(
            new Phrase(one, one + 1), RULE, "one word, and nobody of this surname is named before");
      }
    }
    return mentions;
  }

  /** Past "С." or "С. П.", where a name may follow; the place itself otherwise. */
  private int afterInitials(int at) {
    int next = at;
    while (next < at + 4
        && tokens.length(next) == 1
        && tokens.isWord(next)
        && tokens.isCapitalised(next)
        && tokens.first(next) >= 0x400
        && tokens.first(next + 1) == '.') {
      next += 2;
    }
    return tokens.startsLine(next) ? at : next;
  }

  /** Past a small word that goes on with the name; the place itself where none stands. */
  private int afterParticle(int at) {
    if (tokens.isGlued(at) || !CyrillicWords.isParticle(tokens.word(at))) {
      return at;
    }
    boolean hyphen = tokens.first(at + 1) == '-' && tokens.isGlued(at + 1);
    return hyphen && tokens.isGlued(at + 2) ? at + 2 : at + 1;
  }

  /** A given name and a surname are enough: what follows with a capital is something else. */
  private boolean isComplete(int first, int next) {
    return next - first == 2
        && given.isGiven(tokens.word(first))
        && given.isSurname(tokens.word(next - 1))
        && !CyrillicWords.isPatronymic(tokens.word(next))
        && !CyrillicWords.isPatronymic(tokens.word(next - 1));
  }

  private boolean isRoman(int at) {
    String word = tokens.word(at);
    return tokens.isAcronym(at) && word.chars().allMatch(c -> "ivxі".indexOf(c) >= 0)
        || word.equals("v") && tokens.isCapitalised(at);
  }

  /** A word that is capitalised because the sentence begins, before the name proper. */
  private boolean isOpening(int at) {
    boolean start = at == 0 || tokens.endsSentence(at - 1);
    if (given.isGiven(tokens.word(at)) && !given.isGiven(tokens.word(at + 1))) {
      return false;
    }
    if (!start || !tokens.isWord(at + 1) || !tokens.isCapitalised(at + 1)) {
      return false;
    }
    String known = surnames.person(tokens.word(at + 1));
    boolean ofAnother = known != null && !known.startsWith(Surnames.head(tokens.word(at)));
    boolean third = tokens.isWord(at + 2) && tokens.isCapitalised(at + 2);
    boolean patronymic =
        CyrillicWords.isPatronymic(tokens.word(at + 1))
            || CyrillicWords.isPatronymic(tokens.word(at + 2));
    return ofAnother || small.contains(tokens.word(at)) || (third && !patronymic);
  }

  /**
   * The last word; in "Токаев Касым-Жомарт Кемелевич" the first one is followed by a patronymic.
   */
  private String surname(int at, int next) {
    String last = tokens.word(next - 1);
    return CyrillicWords.isPatronymic(last) ? tokens.word(at) : last;
  }

  private boolean isName(int at) {
    if (!tokens.isWord(at)
        || !tokens.isCapitalised(at)
        || tokens.length(at) < 2
        || tokens.length(at) > LONGEST_WORD) {
      return false;
    }
    char c = tokens.first(at);
    boolean cyrillic = c >= 0x400 && c < 0x530;
    boolean surname = given.isGiven(tokens.word(at - 1)) && passage.afterPlace(at) <= at + 1;
    return cyrillic
        && !tokens.isAcronym(at)
        && !(tokens.length(at) > 2 && tokens.text().isUpper(tokens.end(at) - 1)) // АлтГУ
        && !passage.isTaken(at)
        && !CyrillicWords.isCommon(tokens.word(at))
        && (!passage.isInPlace(at) || surname || given.isGiven(tokens.word(at)));
  }
}
