package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the later mentions of people in an English text: the surname alone or after an initial;
 * "Gao" for Gao Shan.
 */
final class EnglishSurnames {
  private final Map<String, Name> bySurname = new HashMap<>();

  EnglishSurnames(Names names, GivenNames given) {
    Set<String> shared = new HashSet<>();
    for (Name one : names.all()) {
      if (one.type() == Tag.Type.PERSON) {
        String name = NormalText.fold(one.value());
        String last = name.substring(name.lastIndexOf(' ') + 1);
        add(last, one, shared);
        int space = name.indexOf(' ');
        if (space > 0
            && space == name.lastIndexOf(' ')
            && given.isPinyinSurname(name.substring(0, space))) {
          add(name.substring(0, space), one, shared);
        }
      }
    }
    bySurname.keySet().removeAll(shared);
  }

  private void add(String surname, Name person, Set<String> shared) {
    Name other = surname.length() > 1 ? bySurname.put(surname, person) : null;
    if (other != null && other != person) {
      shared.add(surname);
    }
  }

  void laterMentions(List<Passage> passages) {
    if (bySurname.isEmpty()) {
      return;
    }
    for (Passage passage : passages) {
      Tokens tokens = passage.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (!tokens.isCapitalised(i) || passage.isTaken(i)) {
          continue;
        }
        String word = tokens.word(i);
        boolean possessive = CapitalisedPhrases.isPossessive(word);
        Name one = bySurname.get(possessive ? word.substring(0, word.length() - 2) : word);
        boolean place = passage.isInPlace(i) && passage.afterPlace(i) != i + 1;
        if (one != null && !place && !isAnother(tokens, i)) {
          int end = tokens.end(i) - (possessive ? 2 : 0);
          one.at(tokens.text().span(tokens.start(i), end));
          passage.mark(new Phrase(i, i + 1), one);
        }
      }
    }
  }

  /** Another given name before or surname after: another person. */
  private static boolean isAnother(Tokens tokens, int at) {
    boolean before =
        tokens.isCapitalised(at - 1)
            && !CapitalisedPhrases.isSentenceWord(tokens.word(at - 1))
            && !tokens.startsLine(at)
            && !tokens.endsSentence(at - 1)
            && tokens.length(at - 1) > 1;
    return before;
  }
}
