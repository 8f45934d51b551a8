package dev.silkwire.enrich.places;

import dev.silkwire.enrich.text.NormalText;
import java.util.Set;

/**
 * Tells whether a place is where something happens: "in Almaty", "в Алматы", "Алматыда", "在阿拉木图".
 */
public final class Locatives {
  private static final Set<String> KAZAKH_ENDINGS =
      Set.of(
          "да", "де", "та", "те", "до", "дө", "нда", "нде", "дағы", "дегі", "тағы", "тегі", "ндағы",
          "ндегі");

  private static final String[] TAKES_PLACE = {
    "举行", "召开", "举办", "开幕", "启动", "揭牌", "成立", "举辦", "舉行"
  };

  private static final String[] VISITS = {"访问", "到访", "抵达", "走进", "訪問", "visit to "};

  /** Characters between a Chinese place and what happens there: 在阿拉木图市隆重开幕. */
  private static final int NEAR = 4;

  private Locatives() {}

  static boolean isMeant(Mention mention) {
    return isMeant(mention.field(), mention.start(), mention.end()) || takesKazakhEnding(mention);
  }

  /** Whether a place is where something happens, as the words around it say, in Kazakh aside. */
  public static boolean isMeant(NormalText text, int start, int end) {
    if (start > 0 && (text.charAt(start - 1) == '在' || text.charAt(start - 1) == '于')) {
      return true;
    }
    if (isVisited(text, start)) {
      return true;
    }
    String before = Words.before(text, start);
    return switch (before) {
      case "in", "at", "visits", "visited", "visiting", "посетил", "посетила", "посетили" -> true;
      case "в", "во" -> isPrepositional(text, end);
      default -> isFollowed(text, end);
    };
  }

  private static boolean isVisited(NormalText text, int start) {
    for (String verb : VISITS) {
      if (text.startsWith(verb, start - verb.length())) {
        return true;
      }
    }
    return false;
  }

  /** "в Астане" is where, "в Астану" is where to; what is not inflected may be either. */
  private static boolean isPrepositional(NormalText text, int end) {
    char last = text.charAt(end - 1);
    char before = end > 1 ? text.charAt(end - 2) : ' ';
    return switch (last) {
      case 'е', 'и', 'ы', 'о', 'х', 'й' -> true;
      case 'у' -> before == 'м' || "аеиоуыэюя".indexOf(before) >= 0; // в Крыму, в Ханчжоу
      default -> false;
    };
  }

  private static boolean takesKazakhEnding(Mention mention) {
    for (PlaceForm form : mention.forms()) {
      int bare = form.written().length();
      int length = mention.length();
      if (form.suffixes()
          && length > bare
          && KAZAKH_ENDINGS.contains(
              mention.field().slice(mention.start() + bare, mention.end()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFollowed(NormalText text, int end) {
    for (int at = end; at <= end + NEAR; at++) {
      for (String verb : TAKES_PLACE) {
        if (text.startsWith(verb, at)) {
          return true;
        }
      }
    }
    return false;
  }
}
