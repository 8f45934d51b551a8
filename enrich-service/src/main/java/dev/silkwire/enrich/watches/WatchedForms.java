package dev.silkwire.enrich.watches;

import dev.silkwire.enrich.text.PackedWords;
import dev.silkwire.enrich.text.WordPattern;
import dev.silkwire.enrich.watches.WatchedForm.Letters;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every way the names on watch-lists are written. Of 100 000 names an article has a handful, so all
 * stand in a few arrays, and one is made an object when an article has its letters.
 */
final class WatchedForms extends AbstractList<WatchedForm> {
  private final PackedWords ids = new PackedWords();
  private final PackedWords names = new PackedWords();
  private final List<Manner> manners = new ArrayList<>();

  private final PackedWords written = new PackedWords();
  private final List<Letters> letters = new ArrayList<>();

  /** By form, the number of its name. */
  private int[] named = new int[16];

  /** Adds a name; the forms added next are its own. */
  void add(String id, String name, Manner manner) {
    ids.add(id);
    names.add(name);
    manners.add(manner);
  }

  /** Adds a way the last name is written, which is a pattern. */
  void add(String words, Letters asked) {
    int form = written.add(words);
    letters.add(asked);
    if (form == named.length) {
      named = Arrays.copyOf(named, form * 2);
    }
    named[form] = names.size() - 1;
  }

  @Override
  public WatchedForm get(int form) {
    int name = named[form];
    String words = written.get(form);
    return new WatchedForm(
        new Watched(ids.get(name), names.get(name), manners.get(name)),
        WordPattern.parse(words).orElseThrow(),
        letters.get(form),
        words);
  }

  @Override
  public int size() {
    return written.size();
  }
}
