package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.text.Tokens;

/**
 * Short forms that an article introduces in brackets after a name (Министерство … (МЧС),
 * 中国国际进口博览会（以下简称“进博会”）), and finds their later mentions.
 */
final class Acronyms {
  private static final int LONGEST = 12;

  private final Passage passage;
  private final Tokens tokens;
  private final Names names;

  Acronyms(Passage passage, Names names) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.names = names;
  }

  void introduced() {
    for (int at = 0; at < tokens.size(); at++) {
      Name name = passage.name(at);
      if (name == null || name.type() == Tag.Type.PERSON) {
        continue;
      }
      int open = passage.afterName(at);
      open = tokens.first(open) == '"' ? open + 1 : open;
      if (tokens.first(open) != '(') {
        continue;
      }
      Phrase inside = inside(open);
      if (inside.length() > 0 && !passage.isTaken(inside)) {
        passage.hold(inside, name);
        names.alias(folded(inside), name);
      }
    }
  }

  /** The short form in the brackets that open here; empty where they hold something else. */
  private Phrase inside(int open) {
    int first = open + 1;
    int close = first;
    while (close < first + LONGEST && close < tokens.size() && tokens.first(close) != ')') {
      close++;
    }
    for (int i = first; i < close; i++) {
      if (tokens.first(i) == '"' && i > first) { // 以下简称“…”, далее — «…»
        int end = i + 1;
        while (end < close && tokens.first(end) != '"') {
          end++;
        }
        return new Phrase(i + 1, end);
      }
    }
    first = tokens.first(first) == '"' ? first + 1 : first;
    int end = tokens.first(close - 1) == '"' ? close - 1 : close;
    boolean one =
        end == first + 1
            || end == first + 3
                && (tokens.first(first + 1) == '-' || tokens.first(first + 1) == '&');
    return one && isShort(first) ? new Phrase(first, end) : new Phrase(first, first);
  }

  /** КТЖ, АлтГУ, KOICA: at least two capitals. */
  private boolean isShort(int at) {
    int capitals = 0;
    for (int i = tokens.start(at); i < tokens.end(at); i++) {
      capitals += tokens.text().isUpper(i) ? 1 : 0;
    }
    return capitals >= 2 && tokens.length(at) <= LONGEST;
  }

  void later() {
    for (int at = 0; at < tokens.size(); at++) {
      if (!names.isAliasFrom(tokens.first(at)) || passage.isTaken(at) || !tokens.isWord(at)) {
        continue;
      }
      if (tokens.isHan(at)) {
        han(at);
      } else if (tokens.isCapitalised(at)) {
        for (int next = at + 3; next > at; next--) {
          Name name = next <= tokens.size() ? names.aliased(folded(new Phrase(at, next))) : null;
          if (name != null) {
            passage.hold(new Phrase(at, next), name);
            break;
          }
        }
      }
    }
  }

  private void han(int at) {
    for (int length = 2; length <= 6 && at + length <= tokens.size(); length++) {
      Name name = names.aliased(folded(new Phrase(at, at + length)));
      if (name != null) {
        passage.hold(new Phrase(at, at + length), name);
        return;
      }
    }
  }

  private String folded(Phrase phrase) {
    return tokens.text().slice(tokens.start(phrase.first()), tokens.end(phrase.next() - 1));
  }
}
