package dev.silkwire.enrich.names;

import dev.silkwire.enrich.names.Heads.Kind;
import dev.silkwire.enrich.text.Tokens;
import java.util.Set;

/** How far a Kazakh name goes to the left of its last word: to the capital it begins with. */
final class KazakhSegments {
  private static final int LONGEST = 9;

  /** Words that no name goes on across, to the left. */
  private static final Set<String> STOPS =
      Set.of(
          "мен", "бен", "пен", "деп", "деді", "дейді", "туралы", "үшін", "кейін", "дейін", "арқылы",
          "бойынша", "бірге", "қатар", "сондай", "бұл", "осы", "ол", "біз", "олар", "болып",
          "болған", "болды", "екен", "отыр", "бар", "жоқ", "өткен", "келген", "берген", "алған",
          "айтты", "жылы", "жылғы", "күні", "бүгін", "кеше", "бірақ", "ал", "енді", "жаңа", "басты",
          "ірі", "келесі", "қазір", "алғашқы", "биыл", "былтыр", "ұйымның", "елдің", "өңірдің");

  /** Small words a name may begin with. */
  private static final Set<String> LAND =
      Set.of("облыстық", "аудандық", "қалалық", "республикалық", "өңірлік", "областтык");

  private final Passage passage;
  private final Tokens tokens;
  private final Heads.Marks marks;

  private final GivenNames given;
  private final Set<String> small;

  KazakhSegments(Passage passage, Heads.Marks marks, GivenNames given, Set<String> small) {
    this.given = given;
    this.small = small;
    this.passage = passage;
    this.tokens = passage.tokens();
    this.marks = marks;
  }

  /** The word a name begins with whose head stands here; -1 where the head names nothing. */
  int first(int head) {
    int first = -1;
    for (int at = head - 1; at >= 0 && at > head - LONGEST; at--) {
      String word = tokens.word(at);
      boolean joins = isHyphen(at) || tokens.first(at) == '-' && isBetweenPlaces(at);
      if (tokens.startsLine(at + 1)
          || passage.isTaken(at)
          || !joins && !tokens.isWord(at)
          || STOPS.contains(word)) {
        break;
      }
      if (joins) {
        continue;
      }
      if (tokens.isCapitalised(at)) {
        if (first >= 0 && !belongs(at)) {
          break;
        }
        if (passage.startsSentence(at) && !passage.isInPlace(at) && first >= 0) {
          break;
        }
        if (passage.startsSentence(at) && marks.is(Kind.ROLE, at)) {
          break;
        }
        if (first >= 0 && isPerson(at)) {
          break;
        }
        first = at;
      } else if (first >= 0) {
        if (!word.equals("және")) {
          break;
        }
      } else if (LAND.contains(word) && marks.is(Kind.INSTITUTION, head)) {
        return ofLand(at);
      } else if (isVerb(word)) {
        break;
      }
    }
    if (first < 0 || marks.before(Kind.ROLE, first) < first && !tokens.startsLine(first)) {
      return -1; // вице-президенті Ли Кэ зауытты
    }
    while (first < head
        && passage.isInPlace(first)
        && isLocal(tokens.word(passage.afterPlace(first) - 1))) {
      int next = Math.max(first + 1, passage.afterPlace(first)); // Арыста тоқыма фабрикасын
      if (!tokens.isCapitalised(next)) {
        return -1;
      }
      first = next;
    }
    if (passage.startsSentence(first) && small.contains(tokens.word(first))) {
      return -1;
    }
    boolean onlyPlace = passage.isInPlace(first) && passage.isInPlace(head - 1);
    if (onlyPlace
        && !marks.is(Kind.INSTITUTION, head)
        && !tokens.isCapitalised(head)
        && isCommon(tokens.word(head))) {
      return -1;
    }
    return named(first);
  }

  /** Where "Абай облыстық …" begins: with the name of the land, if it stands there. */
  private int ofLand(int adjective) {
    int place = passage.beforePlace(adjective + 1);
    boolean named = tokens.isCapitalised(adjective - 1) && !passage.isTaken(adjective - 1);
    return place <= adjective ? place : named ? adjective - 1 : adjective;
  }

  private boolean isHyphen(int at) {
    return tokens.first(at) == '-' && tokens.isGlued(at) && tokens.isGlued(at + 1);
  }

  /** The dash of "Қазақстан – Өзбекстан өнеркәсіп форумы". */
  private boolean isBetweenPlaces(int at) {
    return passage.isInPlace(at - 1) && passage.isInPlace(at + 1);
  }

  /** "Мұрат Ергешев", who does something to what is named after him. */
  private boolean isPerson(int surname) {
    return given.isSurname(tokens.word(surname))
        && tokens.isCapitalised(surname - 1)
        && !passage.isInPlace(surname)
        && !tokens.word(surname + 1).equals("атындағы");
  }

  /** "Қожа Ахмет Ясауи атындағы": the person it is named after belongs to the name. */
  private int named(int first) {
    int at = first - 1;
    if (!tokens.word(at).equals("атындағы")) {
      return first;
    }
    while (at > 0
        && at > first - 5
        && !tokens.startsLine(at)
        && (tokens.isCapitalised(at - 1) || isInitial(at - 2) || isHyphen(at - 1))) {
      at--;
    }
    return at < first - 1 ? at : first;
  }

  /** The "Қ." of "Қ. Жұбанов атындағы". */
  private boolean isInitial(int at) {
    return tokens.length(at) == 1 && tokens.isCapitalised(at) && tokens.first(at + 1) == '.';
  }

  /** The centre or the port of a place is none of its organisations. */
  private static boolean isCommon(String head) {
    return head.startsWith("порт")
        || head.startsWith("орталы")
        || head.startsWith("зауыт")
        || head.startsWith("фабрика")
        || head.startsWith("әуежай")
        || head.startsWith("мекте")
        || head.startsWith("компания");
  }

  /**
   * Another capital to the left belongs where it is a place's, an acronym, or goes right before a
   * capital.
   */
  private boolean belongs(int at) {
    return tokens.isCapitalised(at + 1) && !passage.startsSentence(at)
        || passage.isInPlace(at)
        || tokens.isAcronym(at);
  }

  /** "Қазақстандағы": which is there. */
  static boolean isWhere(String word) {
    return word.endsWith("дағы")
        || word.endsWith("дегі")
        || word.endsWith("тағы")
        || word.endsWith("тегі");
  }

  static boolean isGenitive(String word) {
    return word.endsWith("ның")
        || word.endsWith("нің")
        || word.endsWith("дың")
        || word.endsWith("дің")
        || word.endsWith("тың")
        || word.endsWith("тің");
  }

  /** "Шымкенттегі", "Ташкенттен": where something is, not whose. */
  private static boolean isLocal(String word) {
    return isWhere(word)
        || word.endsWith("нан")
        || word.endsWith("тен")
        || word.endsWith("нен")
        || (word.endsWith("да")
                || word.endsWith("де")
                || word.endsWith("та")
                || word.endsWith("те"))
            && word.length() > 4;
  }

  /** "өткізді", "берілетін", "ауданында": a word that ends what was said before. */
  private static boolean isVerb(String word) {
    return word.endsWith("ды") && word.length() > 5
        || word.endsWith("ді") && word.length() > 5
        || word.endsWith("ған")
        || word.endsWith("ген")
        || word.endsWith("қан")
        || word.endsWith("кен")
        || word.endsWith("атын")
        || word.endsWith("етін")
        || word.endsWith("ынан")
        || word.endsWith("інен")
        || word.endsWith("ында")
        || word.endsWith("інде");
  }
}
