package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.Tokens;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the words around a date whether it is still to come: "will open on Friday", "opened on
 * Friday".
 */
final class Outlook {
  private static final Set<String> FIELDS = new LinkedHashSet<>(List.of("id", "words"));

  /** How many tokens of the sentence are looked at, before and after. */
  private static final int NEAR = 16;

  private static final Set<String> NO_VERBS =
      Set.of("the", "a", "an", "its", "his", "her", "their", "this", "that", "more", "about");

  private static final List<String> RUSSIAN_FUTURE = List.of("ется", "ится", "утся");

  /** "Приедут", "пройдёт", "проведут": with a prefix the present of these is the future. */
  private static final List<String> RUSSIAN_MOTION = List.of("едут", "едет", "йдут", "йдет");

  private static final List<String> RUSSIAN_PAST =
      List.of("ла", "ли", "лся", "лась", "лись", "лось", "ил", "ал", "ел", "ены", "ена");

  private static final List<String> KAZAKH_FUTURE =
      List.of("ады", "еді", "йды", "йді", "мақ", "мек");

  private static final List<String> KAZAKH_PAST =
      List.of("ды", "ді", "ты", "ті", "ған", "ген", "қан", "кен");

  /** Whether something lies ahead of the article's day. */
  enum Time {
    PAST,
    PRESENT,
    FUTURE,
    UNKNOWN
  }

  private final PhraseTable<Time> cues = new PhraseTable<>();

  private Outlook() {}

  /** Reads the list {@code outlooks}. */
  static Outlook of(RuleFiles rules) {
    Outlook outlook = new Outlook();
    rules.each("outlooks", outlook::add);
    outlook.cues.build();
    return outlook;
  }

  private void add(RuleNode entry) {
    Map<String, RuleNode> fields = entry.fields(FIELDS);
    RuleNode id = entry.required("id");
    Time time =
        switch (id.text()) {
          case "future" -> Time.FUTURE;
          case "past" -> Time.PAST;
          case "present" -> Time.PRESENT;
          default -> throw id.problem("should be future, present or past");
        };
    RuleNode words = fields.get("words");
    if (words != null) {
      words.texts().forEach(word -> cues.add(word, time));
    }
  }

  /** The nearest word before the date decides, or else the nearest after it; in Kazakh, after. */
  Time of(Tokens tokens, int first, int next, String language) {
    if (tokens.first(next) == '起') {
      return Time.UNKNOWN; // 商定自2月1日起: what was agreed on lies ahead or behind
    }
    boolean verbLast = language.equals("kk") || language.equals("ky") || language.equals("uz");
    Time near = verbLast ? after(tokens, next, language) : before(tokens, first, language);
    if (near != Time.UNKNOWN) {
      return near;
    }
    return verbLast ? before(tokens, first, language) : after(tokens, next, language);
  }

  private Time before(Tokens tokens, int first, String language) {
    for (int i = first - 1; i >= Math.max(0, first - NEAR); i--) {
      if (tokens.endsSentence(i)) {
        return Time.UNKNOWN;
      }
      Time time = at(tokens, i, language);
      if (time != null) {
        return tokens.first(i) == '于' ? ofVerbBefore(tokens, i, time) : time;
      }
    }
    return Time.UNKNOWN;
  }

  /** 将于, 计划于: of a Chinese preposition the verb right before it tells. */
  private Time ofVerbBefore(Tokens tokens, int preposition, Time time) {
    Time one = cues.meaning(tokens, preposition - 1);
    Time two = one == null ? cues.meaning(tokens, preposition - 2) : one;
    return two == null ? time : two;
  }

  private Time after(Tokens tokens, int next, String language) {
    for (int i = next; i < Math.min(tokens.size(), next + NEAR); i++) {
      Time time = at(tokens, i, language);
      if (time != null) {
        return time;
      }
      if (tokens.endsSentence(i)) {
        return Time.UNKNOWN;
      }
    }
    return Time.UNKNOWN;
  }

  private @Nullable Time at(Tokens tokens, int at, String language) {
    if (!tokens.isWord(at)) {
      return null;
    }
    Time cue = cues.meaning(tokens, at);
    if (cue != null) {
      return cue;
    }
    return switch (language) {
      case "en" -> english(tokens, at);
      case "ru" -> russian(tokens, at);
      case "kk" -> kazakh(tokens, at);
      default -> null;
    };
  }

  private static @Nullable Time english(Tokens tokens, int at) {
    if (tokens.length(at) > 4 && ends(tokens, at, "ed")) {
      return tokens.word(at - 1).equals("be") ? null : Time.PAST; // will be resumed
    }
    boolean infinitive = // to open; not to Almaty, to the pass
        tokens.word(at).equals("to")
            && tokens.isWord(at + 1)
            && !tokens.isCapitalised(at + 1)
            && !NO_VERBS.contains(tokens.word(at + 1));
    return infinitive ? Time.FUTURE : null;
  }

  private static @Nullable Time russian(Tokens tokens, int at) {
    if (tokens.word(at).equals("мы") && tokens.length(at + 1) > 4) {
      return ends(tokens, at + 1, "им") || ends(tokens, at + 1, "ем") ? Time.FUTURE : null;
    }
    if (tokens.length(at) < 5 || tokens.isCapitalised(at)) {
      return null;
    }
    if (endsWithOne(tokens, at, RUSSIAN_FUTURE)) {
      return Time.FUTURE;
    }
    if (ends(tokens, at, "ть") && !ends(tokens, at, "сть")) { // приглашение посетить
      return Time.FUTURE;
    }
    if (tokens.length(at) > 5 && endsWithOne(tokens, at, RUSSIAN_MOTION)) {
      return Time.FUTURE;
    }
    return endsWithOne(tokens, at, RUSSIAN_PAST) ? Time.PAST : null;
  }

  private static @Nullable Time kazakh(Tokens tokens, int at) {
    if (tokens.length(at) < 5) {
      return null;
    }
    if (endsWithOne(tokens, at, KAZAKH_FUTURE)) {
      return Time.FUTURE;
    }
    boolean past = endsWithOne(tokens, at, KAZAKH_PAST);
    return past && tokens.endsSentence(at + 1) ? Time.PAST : null;
  }

  private static boolean endsWithOne(Tokens tokens, int at, List<String> endings) {
    for (String ending : endings) {
      if (ends(tokens, at, ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(Tokens tokens, int at, String ending) {
    return tokens.text().startsWith(ending, tokens.end(at) - ending.length());
  }
}
