package dev.silkwire.ingest.extract.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of {@code element-names.txt}, looked up in the name of an element while it is read once
 * from left to right: a page has hundreds of names, and none of them is taken apart into strings.
 */
final class NameVocabulary {
  /** An id of more words is a sentence of the article turned into an anchor. */
  private static final int MOST_WORDS = 7;

  /** A shorter name has no part that is not a word. */
  private static final int SHORTEST_WITH_PART = 6;

  private final WordTable<Word> words;
  private final List<Part> parts;

  private NameVocabulary(WordTable<Word> words, List<Part> parts) {
    this.words = words;
    this.parts = List.copyOf(parts);
  }

  /** What a word says by itself, and what after certain others. */
  private static final class Word {
    private int hints;
    private final List<Pair> pairs = new ArrayList<>();

    int hints(@Nullable Word before) {
      int said = hints;
      if (before != null) {
        for (int i = 0; i < pairs.size(); i++) {
          Pair pair = pairs.get(i);
          said |= pair.before() == before ? pair.hint() : 0;
        }
      }
      return said;
    }
  }

  private record Pair(Word before, int hint) {}

  /** A run of letters within a longer word, with the set of its letters. */
  private record Part(String part, int letters, int hint) {}

  /** The hints of a name that stands in an attribute between two places. */
  int hints(String attribute, int start, int end) {
    int hints = 0;
    int count = 0;
    int letters = 0;
    int hash = 0;
    int wordStart = start;
    char previous = ' ';
    Word before = null;
    for (int i = start; i <= end; i++) {
      char c = i < end ? attribute.charAt(i) : ' ';
      if (c == ':' || c == '(' || c == '[') {
        return 0; // "md:hidden" says how it looks, not what it is
      }
      boolean letter = isLetter(c);
      if (!letter || isUpperCase(c) && isLowerCase(previous)) { // "articleBody--main2" has 3 words
        if (wordStart < i) {
          if (++count > MOST_WORDS) {
            return 0;
          }
          Word word = words.get(hash, attribute, wordStart, i);
          hints |= word == null ? 0 : word.hints(before);
          before = word;
          hash = 0;
        }
        wordStart = letter ? i : i + 1;
      }
      if (letter) {
        hash = WordTable.hash(hash, c);
      }
      letters |= 1 << (c & 31);
      previous = c;
    }
    return end - start < SHORTEST_WITH_PART ? hints : hints | parts(letters, attribute, start, end);
  }

  private int parts(int letters, String attribute, int start, int end) {
    int hints = 0;
    String lower = null;
    for (Part part : parts) {
      if ((part.letters() & ~letters) == 0) { // most names lack one of a part's letters
        lower = lower == null ? attribute.substring(start, end).toLowerCase(Locale.ROOT) : lower;
        hints |= lower.contains(part.part()) ? part.hint() : 0;
      }
    }
    return hints;
  }

  private static boolean isLetter(char c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  private static boolean isUpperCase(char c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  private static boolean isLowerCase(char c) {
    return c < 0x80 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
  }

  private static int letters(String name) {
    int letters = 0;
    for (int i = 0; i < name.length(); i++) {
      letters |= 1 << (name.charAt(i) & 31);
    }
    return letters;
  }

  /** An entry is one word, neighbouring words "a+b", or a part of a word "*part*". */
  private static void add(String entry, int hint, Map<String, Word> words, List<Part> parts) {
    if (entry.startsWith("*")) {
      String part = entry.substring(1, entry.length() - 1);
      parts.add(new Part(part, letters(part), hint));
      return;
    }
    String[] row = entry.split("\\+", -1);
    for (int i = 0; i < row.length; i++) {
      Word word = words.computeIfAbsent(row[i], any -> new Word());
      if (row.length == 1) {
        word.hints |= hint;
      } else if (i > 0) {
        word.pairs.add(new Pair(Objects.requireNonNull(words.get(row[i - 1])), hint));
      }
    }
  }

  static NameVocabulary read() {
    Map<String, Word> words = new HashMap<>();
    List<Part> parts = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    NameVocabulary.class.getResourceAsStream("element-names.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        int colon = line.indexOf(": ");
        int hint = NameHint.valueOf(line.substring(0, colon)).bit();
        for (String entry : line.substring(colon + 2).strip().split("\\s+", -1)) {
          add(entry, hint, words, parts);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new NameVocabulary(new WordTable<>(words), parts);
  }
}
