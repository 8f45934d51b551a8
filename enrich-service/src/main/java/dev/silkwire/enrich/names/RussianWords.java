package dev.silkwire.enrich.names;

import java.util.Set;

/**
 * What the ending of a Russian word says of it; enough to see how far the name of an institution
 * goes.
 */
final class RussianWords {
  private static final int SHORTEST = 4;

  private static final Set<String> NOT_PAST =
      Set.of(
          "торговли",
          "земли",
          "отрасли",
          "прибыли",
          "мебели",
          "модели",
          "недели",
          "стали",
          "школы",
          "села",
          "школа",
          "дела",
          "тела",
          "силы");

  /** Small words that look like a genitive. */
  private static final Set<String> SMALL =
      Set.of(
          "его",
          "ее",
          "это",
          "того",
          "этого",
          "всего",
          "сегодня",
          "вчера",
          "завтра",
          "когда",
          "тогда",
          "всегда",
          "иногда",
          "года",
          "была",
          "были",
          "свои",
          "своей",
          "своих",
          "своего",
          "также",
          "после",
          "если",
          "чтобы",
          "который",
          "которая",
          "которые",
          "которого",
          "которой",
          "них",
          "нее",
          "два",
          "три",
          "уже",
          "еще",
          "января",
          "февраля",
          "марта",
          "апреля",
          "мая",
          "июня",
          "июля",
          "августа",
          "сентября",
          "октября",
          "ноября",
          "декабря",
          "ранее",
          "ответа",
          "ходе",
          "обратился",
          "числа",
          "назад",
          "пока",
          "хотя",
          "около",
          "более",
          "менее",
          "только",
          "якобы");

  private RussianWords() {}

  /** "государственный", "таможенной", "Казахстанских": any case. */
  static boolean isAdjective(String word) {
    int n = word.length();
    if (n <= SHORTEST) {
      return false;
    }
    return ends(word, "ый")
        || ends(word, "ий") && !ends(word, "рий") && !ends(word, "ций")
        || ends(word, "ая")
        || ends(word, "яя")
        || ends(word, "ое")
        || ends(word, "ее")
        || ends(word, "ые")
        || ends(word, "ие") && !ends(word, "ние") && !ends(word, "тие")
        || ends(word, "ого")
        || ends(word, "его")
        || ends(word, "ому")
        || ends(word, "ему")
        || ends(word, "ой")
        || ends(word, "ей") && isRelative(word, 2)
        || ends(word, "ую")
        || ends(word, "юю")
        || ends(word, "ым")
        || ends(word, "им")
        || ends(word, "ыми")
        || ends(word, "ими")
        || ends(word, "ом") && isRelative(word, 2)
        || ends(word, "ем") && isRelative(word, 2)
        || ends(word, "ых")
        || ends(word, "их");
  }

  /** Before the ending stands what adjectives are made with: "областн-ом", "городск-ом". */
  private static boolean isRelative(String word, int ending) {
    char c = word.charAt(word.length() - ending - 1);
    return c == 'н' || c == 'к' || c == 'в';
  }

  /**
   * Whether two adjectives may stand in one case: not «Рудном» and «учебный». Nominative and
   * accusative are told from the others, no more; «деловой» may be any.
   */
  static boolean agree(String one, String other) {
    return isDirect(one) == isDirect(other) || ends(one, "ой") || ends(other, "ой");
  }

  private static boolean isDirect(String adjective) {
    return ends(adjective, "ый")
        || ends(adjective, "ий")
        || ends(adjective, "ая")
        || ends(adjective, "яя")
        || ends(adjective, "ое")
        || ends(adjective, "ее")
        || ends(adjective, "ую")
        || ends(adjective, "юю")
        || ends(adjective, "ые")
        || ends(adjective, "ие");
  }

  /** An adjective in the genitive or dative, as it stands inside the name of an institution. */
  static boolean isInnerAdjective(String word) {
    return word.length() > SHORTEST
        && !SMALL.contains(word)
        && (ends(word, "ого")
            || ends(word, "его")
            || ends(word, "ой")
            || ends(word, "ей") && isRelative(word, 2)
            || ends(word, "ых")
            || ends(word, "их")
            || ends(word, "ому")
            || ends(word, "ему")
            || ends(word, "ым")
            || ends(word, "им"));
  }

  /** A noun that may be a genitive, and no verb in the past. */
  static boolean isGenitive(String word) {
    int n = word.length();
    if (n < SHORTEST || SMALL.contains(word)) {
      return false;
    }
    char last = word.charAt(n - 1);
    boolean past =
        (ends(word, "ла") || ends(word, "ли") || ends(word, "лись") || ends(word, "лась"))
            && !NOT_PAST.contains(word);
    return !past
        && !ends(word, "тся")
        && !ends(word, "ться")
        && !ends(word, "лся")
        && (last == 'ы'
            || last == 'и'
            || last == 'а'
            || last == 'я'
            || ends(word, "ов")
            || ends(word, "ев")
            || ends(word, "ей"));
  }

  /** A noun as it stands after "по". */
  static boolean isDative(String word) {
    int n = word.length();
    if (n < SHORTEST || SMALL.contains(word)) {
      return false;
    }
    char last = word.charAt(n - 1);
    return !ends(word, "ся")
        && !ends(word, "ть")
        && (last == 'у'
            || last == 'ю'
            || last == 'е'
            || last == 'и'
            || ends(word, "ам")
            || ends(word, "ям"));
  }

  private static boolean ends(String word, String ending) {
    return word.endsWith(ending);
  }
}
