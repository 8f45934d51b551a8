package dev.silkwire.enrich.names;

import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Given names, endings of surnames, and Chinese names in Latin letters. */
final class GivenNames {
  private final Set<String> given = new HashSet<>();
  private final Set<String> pinyinSurnames = new HashSet<>();
  private final Set<String> pinyin = new HashSet<>();

  /** By their last letter. */
  private final Map<Character, List<String>> surnameEndings = new HashMap<>();

  static GivenNames of(RuleFiles rules) {
    GivenNames all = new GivenNames();
    rules.each("given-names", all::read);
    return all;
  }

  private void read(RuleNode entry) {
    var fields =
        entry.fields(
            new LinkedHashSet<>(
                List.of("names", "surname-endings", "pinyin-surnames", "initials", "finals")));
    fold(fields.get("names"), given);
    List<String> endings = new ArrayList<>();
    fold(fields.get("surname-endings"), endings);
    for (String ending : endings) {
      char last = ending.charAt(ending.length() - 1);
      surnameEndings.computeIfAbsent(last, none -> new ArrayList<>()).add(ending);
    }
    fold(fields.get("pinyin-surnames"), pinyinSurnames);
    List<String> initials = new ArrayList<>(List.of(""));
    List<String> finals = new ArrayList<>();
    fold(fields.get("initials"), initials);
    fold(fields.get("finals"), finals);
    initials.forEach(initial -> finals.forEach(end -> pinyin.add(initial + end)));
  }

  private static void fold(
      @org.jspecify.annotations.Nullable RuleNode words, java.util.Collection<String> to) {
    if (words != null) {
      for (String line : words.texts()) {
        for (String word : line.split("\\s+")) {
          to.add(NormalText.fold(word));
        }
      }
    }
  }

  boolean isGiven(String word) {
    return given.contains(word);
  }

  boolean isSurname(String word) {
    if (word.length() < 6) {
      return false;
    }
    char last = word.charAt(word.length() - 1);
    for (String ending : surnameEndings.getOrDefault(last, List.of())) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  boolean isPinyinSurname(String word) {
    return pinyinSurnames.contains(word);
  }

  /** "Wei Taolan", "Gao Shan": a surname and one or two syllables. */
  boolean isChinese(Tokens tokens, int first, int next) {
    if (next - first != 2 || !pinyinSurnames.contains(tokens.word(first))) {
      return false;
    }
    String name = tokens.word(first + 1);
    name = CapitalisedPhrases.isPossessive(name) ? name.substring(0, name.length() - 2) : name;
    name = name.replace("'", "");
    if (pinyin.contains(name)) {
      return true;
    }
    for (int i = 1; i < name.length(); i++) {
      if (pinyin.contains(name.substring(0, i)) && pinyin.contains(name.substring(i))) {
        return true;
      }
    }
    return false;
  }
}
