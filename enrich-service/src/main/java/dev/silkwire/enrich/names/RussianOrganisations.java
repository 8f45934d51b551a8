package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.names.Heads.Kind;
import dev.silkwire.enrich.text.Tokens;
import java.util.Set;

/**
 * Organisations in a Russian text by their head words: capitalised adjectives before the head
 * (Читинская таможня), what the institution is for after it (Министерство энергетики), places and
 * "имени" as they belong to it.
 */
final class RussianOrganisations {
  private static final int MOST_ADJECTIVES = 5;

  /** Adjectives that begin an institution's name also where a sentence begins. */
  private static final Set<String> INSTITUTIONAL =
      Set.of(
          "национ", "госуда", "федера", "центра", "верхов", "главно", "главна", "генера", "междун",
          "всемир", "всерос", "респуб", "высший", "высшая", "консти", "межгос", "единый", "европе",
          "азиатс", "евраз", "област", "городс", "народн", "объеди", "общест");

  /** "Советского Союза": countries that are no more. */
  private static final Set<String> NO_NAMES = Set.of("советс");

  private final Passage passage;
  private final Tokens tokens;
  private final Heads.Marks marks;
  private final Names names;
  private final RussianComplement complement;

  RussianOrganisations(Passage passage, Heads.Marks marks, GivenNames given, Names names) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.marks = marks;
    this.names = names;
    this.complement = new RussianComplement(passage, marks, given);
  }

  /** By head words; acronyms only once the article has had its own. */
  void find(boolean acronyms) {
    int at = 0;
    while (at < tokens.size()) {
      int next = at + 1;
      boolean acronym = tokens.isAcronym(at) && tokens.length(at) < 6;
      if (acronyms && (acronym || isMixed(at)) && !passage.isTaken(at)) {
        next = honoured(at);
      }
      if (marks.isOrganisation(at)
          && acronym == acronyms
          && next == at + 1
          && !passage.isTaken(at)
          && !passage.isInPlace(at)) {
        Phrase phrase = around(at);
        if (phrase.length() == 0 && tokens.isCapitalised(at)) {
          passage.doubt(new Phrase(at, at + 1), "heads#organisation", HeadWords.ALONE);
        }
        if (phrase.length() > 0 && !passage.isTaken(phrase)) {
          boolean alone = phrase.next() == phrase.first() + 1;
          names.note(
              passage, Tag.Type.ORGANISATION, phrase, "heads#organisation", alone ? 0.7 : 0.8);
          next = Math.max(next, phrase.next());
        }
      }
      at = next;
    }
  }

  /** Notes КазНУ имени аль-Фараби, ВКТУ им. Серикбаева, ОмГУ; returns the word after it. */
  private int honoured(int acronym) {
    String word = tokens.word(acronym + 1);
    int end = complement.end(acronym + 1, false);
    boolean named = word.equals("имени") || word.equals("им");
    boolean university = isMixed(acronym) && tokens.word(acronym).endsWith("у");
    if (!university && (!named || end == acronym + 1)) {
      return acronym + 1;
    }
    Phrase phrase = new Phrase(acronym, end);
    names.note(passage, Tag.Type.ORGANISATION, phrase, "heads#organisation", 0.8);
    return end;
  }

  /**
   * КазНУ, СПбГУ: capitals at both ends and small letters between; ЮКГУ, but no line in capitals.
   */
  private boolean isMixed(int at) {
    return tokens.isWord(at)
        && tokens.length(at) > 3
        && tokens.length(at) < 8
        && tokens.isCapitalised(at)
        && tokens.text().isUpper(tokens.end(at) - 1)
        && tokens.text().isUpper(tokens.end(at) - 2)
        && (hasSmallLetter(tokens.start(at) + 1, tokens.end(at) - 2) || isInitials(at));
  }

  /** ЮКГУ among words in small letters; a word like ПОЧЕМУ has a vowel before its last two. */
  private boolean isInitials(int at) {
    int third = tokens.length(at) - 3;
    return "аеёиоуыэюя".indexOf(tokens.word(at).charAt(third)) < 0
        && (isSmallWord(at - 1) || isSmallWord(at + 1));
  }

  private boolean isSmallWord(int at) {
    return tokens.isWord(at) && !tokens.text().isUpper(tokens.end(at) - 1);
  }

  private boolean hasSmallLetter(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.text().isUpper(i)) {
        return true;
      }
    }
    return false;
  }

  /** The whole name around a head; empty where the head names nothing. */
  private Phrase around(int head) {
    int after = marks.afterOrganisation(head);
    int first = adjectivesBefore(head);
    boolean capital = tokens.isCapitalised(head);
    boolean adjective = first < head;
    if (!adjective && capital) {
      first = namesBefore(head);
    }
    boolean letters = tokens.isAcronym(head) && tokens.length(head) < 6;
    int end =
        complement.end(
            after, !letters && (marks.is(Kind.INSTITUTION, head) || capital || adjective));
    boolean followed = end > after;
    if (marks.is(Kind.ALONE, head) && (capital || tokens.isAcronym(head))) {
      return new Phrase(first, end);
    }
    if (adjective || first < head) {
      return new Phrase(first, end);
    }
    boolean institution = marks.is(Kind.INSTITUTION, head);
    if (followed && (institution || capital && !passage.startsSentence(head))) {
      return new Phrase(head, end);
    }
    if (followed && capital && institution) {
      return new Phrase(head, end);
    }
    return new Phrase(head, head);
  }

  /** Back over adjectives to the capitalised one that begins the name; the head where none does. */
  private int adjectivesBefore(int head) {
    int first = head;
    int found = head;
    for (int i = 0; i < MOST_ADJECTIVES; i++) {
      int before = first - 1;
      if (before < 0
          || tokens.startsLine(first)
          || !RussianWords.isAdjective(tokens.word(before))) {
        break;
      }
      if (first < head
          && passage.isInPlace(before)
          && !RussianWords.agree(tokens.word(before), tokens.word(first))) {
        break; // в Рудном учебный центр
      }
      while (tokens.first(before - 1) == '-'
          && tokens.isGlued(before)
          && tokens.isWord(before - 2)) {
        before -= 2; // Восточно-Казахстанский
      }
      first = before;
      if (tokens.isCapitalised(before)) {
        found = before;
      } else if (found < head) {
        break;
      }
    }
    boolean sure =
        found == head || !passage.startsSentence(found) && !tokens.word(found).startsWith("советс");
    if (!sure && !beginsInstitution(found, head)) {
      return head;
    }
    return found;
  }

  /** A capital at the beginning of a sentence says nothing; that the word is a place's does. */
  private boolean beginsInstitution(int adjective, int head) {
    String word = tokens.word(adjective);
    if (NO_NAMES.contains(word.substring(0, Math.min(6, word.length())))) {
      return false;
    }
    if (passage.isInPlace(adjective)) {
      return !marks.is(Kind.ORGANISATION, head)
          || head - adjective > 1
          || tokens.isCapitalised(head);
    }
    boolean relational = word.contains("ск") && !word.startsWith("русск");
    return relational || INSTITUTIONAL.contains(word.substring(0, Math.min(6, word.length())));
  }

  /** "Бакай Банк", "Халык Финанс": capitalised words before a capitalised head. */
  private int namesBefore(int head) {
    int first = head;
    while (first > 0
        && head - first < 3
        && !tokens.startsLine(first)
        && tokens.isWord(first - 1)
        && tokens.isCapitalised(first - 1)
        && !passage.startsSentence(first - 1)
        && !passage.isTaken(first - 1)
        && !marks.is(Kind.ROLE, first - 1)) {
      first--;
    }
    return first;
  }
}
