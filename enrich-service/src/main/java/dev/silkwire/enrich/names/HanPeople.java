package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.names.Heads.Kind;
import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * People in a Chinese text: a surname and one or two characters, or a foreign name by its sounds,
 * with a role before it, a title or a verb of speech after it. A name that was found once is found
 * wherever it stands.
 */
final class HanPeople {
  private static final int LONGEST_FOREIGN = 20;
  private static final int LONGEST_ROLE = 16;
  private static final int FARTHEST = 3_000;

  /** What may follow right after a name. */
  private static final String AFTER =
      "，。、；：！？,.;:!?）)（(\"”’的在说是和与向对于率就将则以为称还也从曾已被把等到来获认受会出用让给参表介指透告宣回坦补笑带因当及同说後后当写作前今日随经担任主提展接要从先女同时正再应举致现";

  private static final String UNITS = "部局厅处科司署委院校社室办队组";

  private final Passage passage;
  private final Tokens tokens;
  private final Heads.Marks marks;
  private final ChineseSurnames surnames;
  private final Names names;
  private final List<Role> roles = new ArrayList<>();

  /** A person's words and the role before them. */
  record Role(Phrase person, Phrase role, Name name) {}

  HanPeople(Passage passage, Heads.Marks marks, ChineseSurnames surnames, Names names) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.marks = marks;
    this.surnames = surnames;
    this.names = names;
  }

  List<Role> find() {
    for (int at = 0; at < tokens.size(); at++) {
      if (passage.isTaken(at) || !tokens.isHan(at)) {
        continue;
      }
      int role = roleBefore(at);
      if (role == at && isInRole(at)) {
        continue;
      }
      int dotted = dottedEnd(at, role < at);
      if (dotted > at) {
        note(new Phrase(at, dotted), role, 0.85);
        at = alike(dotted, role) - 1;
        continue;
      }
      if (role < at) {
        int next = afterRole(at);
        if (next > at) {
          note(new Phrase(at, next), role, 0.8);
          at = alike(next, role) - 1;
        }
      } else {
        int next = beforeSpeech(at);
        if (next > at) {
          note(new Phrase(at, next), at, 0.7);
          at = next - 1;
        }
      }
    }
    later();
    return roles;
  }

  /** The word after all people one role stands before: 记者林昊 张继东, 代表王平、李安. */
  private int alike(int next, int role) {
    int end = next;
    Phrase words = words(role, next);
    while (words.length() > 0 && end < tokens.size() && !tokens.startsLine(end)) {
      boolean spaced = !tokens.isGlued(end) && tokens.isHan(end);
      int at = spaced ? end : tokens.first(end) == '、' ? end + 1 : end;
      int after = at > end || spaced ? afterRole(at) : at;
      if (after == at || marks.is(Kind.ROLE, at) || passage.isTaken(at)) {
        return end;
      }
      note(new Phrase(at, after), words, 0.75);
      end = after;
    }
    return end;
  }

  /** The role that begins here, of the person right before a word. */
  private Phrase words(int role, int next) {
    return new Phrase(role, Math.max(role, passage.beforeName(next)));
  }

  private void note(Phrase phrase, int role, double confidence) {
    note(phrase, new Phrase(role, phrase.first()), confidence);
  }

  private void note(Phrase phrase, Phrase words, double confidence) {
    Name person = names.note(passage, Tag.Type.PERSON, phrase, "heads#person", confidence);
    if (person == null) {
      return;
    }
    if (words.length() > 0) {
      person.inRole(passage, words);
      roles.add(new Role(phrase, words, person));
    }
    int dot = -1;
    for (int i = phrase.first(); i < phrase.next(); i++) {
      if (tokens.first(i) == '·') {
        dot = i;
      }
    }
    if (dot > 0 && phrase.next() - dot > 2) {
      names.alias(
          tokens.text().slice(tokens.start(dot + 1), tokens.end(phrase.next() - 1)), person);
    }
  }

  /** Whether a role goes on across this character. */
  private boolean isInRole(int at) {
    for (int next = at + 1; next < at + 4; next++) {
      if (marks.before(Kind.ROLE, next) < at) {
        return true;
      }
    }
    return false;
  }

  /** The first word of the roles that end right before; the word itself where none do. */
  private int roleBefore(int at) {
    int role = rolesBefore(at);
    for (int i = role - 1; role < at && i > 0 && role - i < LONGEST_ROLE; i--) {
      if (tokens.first(i) == '、') { // 省委书记、省长: both are the same person's
        return Math.min(role, rolesBefore(i) < i ? rolesBefore(i) : role);
      }
      if (!tokens.isHan(i) || passage.isTaken(i) || passage.isInPlace(i)) {
        return role;
      }
    }
    return role;
  }

  private int rolesBefore(int at) {
    int role = marks.before(Kind.ROLE, at);
    while (role < at && role > 0 && at - role < LONGEST_ROLE) {
      int further = Math.min(marks.before(Kind.BEFORE_ROLE, role), marks.before(Kind.ROLE, role));
      if (further == role) {
        return role;
      }
      role = further;
    }
    return role;
  }

  /** The end of "克里斯蒂安·曼彻斯特" where it begins here. */
  private int dottedEnd(int at, boolean sure) {
    int dot = at;
    while (dot < at + 9 && isSound(at, dot)) {
      dot++;
    }
    if (dot == at || !isDot(at, dot)) {
      return at;
    }
    if (!sure && at > 0 && surnames.isSound(tokens.first(at - 1)) && !passage.isInPlace(at - 1)) {
      return at;
    }
    int next = at;
    int i = dot;
    while (isDot(at, i) && i < at + LONGEST_FOREIGN) {
      i++;
      int part = i;
      while (i < part + 9
          && isSound(at, i)
          && tokens.first(i + 1) != '着' // 开着: he is driving
          && !marks.is(Kind.SPEECH, i)
          && !marks.is(Kind.ROLE, i)) {
        i++;
      }
      if (i == part) {
        break;
      }
      next = i;
    }
    return next;
  }

  /**
   * Whether the foreign name that begins with a character goes on with a dot; no line breaks it.
   */
  private boolean isDot(int first, int at) {
    char c = tokens.first(at);
    boolean dot = c == '·' || c == '•' || c == '・' || c == '‧';
    return dot && (at == first || !tokens.startsLine(at));
  }

  private boolean isSound(int first, int at) {
    return surnames.isSound(tokens.first(at)) && (at == first || !tokens.startsLine(at));
  }

  /** After a role: a surname and a given name, or at least three characters of a foreign name. */
  private int afterRole(int at) {
    int sounds = at;
    while (sounds < at + 8 && isSound(at, sounds) && !marks.is(Kind.SPEECH, sounds)) {
      sounds++;
    }
    int surname = surnames.length(tokens, at);
    if (surname == 0 || sounds - at > surname + 2) {
      return sounds - at >= 3 && isEnd(sounds) ? sounds : at;
    }
    int three = at + surname + 2;
    int two = at + surname + 1;
    boolean endsEarlier =
        isEnd(two) && AFTER.indexOf(tokens.first(two)) >= 0 && !occursAgain(new Phrase(at, three));
    if (isGiven(at + surname, three) && isEnd(three) && !endsEarlier) {
      return three;
    }
    if (isGiven(at + surname, two) && isEnd(two)) {
      return two;
    }
    return isGiven(at + surname, three) && occursAgain(new Phrase(at, three)) ? three : at;
  }

  /** Before a verb of speech or a title, after a boundary: "王令北在回答", "高山说". */
  private int beforeSpeech(int at) {
    boolean free = at == 0 || !tokens.isHan(at - 1) || passage.isTaken(at - 1);
    int surname = free ? surnames.length(tokens, at) : 0;
    if (surname == 0) {
      return at;
    }
    for (int length = 2; length >= 1; length--) {
      int next = at + surname + length;
      if (isGiven(at + surname, next)
          && (marks.is(Kind.SPEECH, next)
              || marks.is(Kind.ROLE, next) && length == 2 && !isUnit(next - 1))) {
        return next;
      }
    }
    return at;
  }

  /** The last character of 项目部 in 项目部部长: a department, and what leads it. */
  private boolean isUnit(int at) {
    return UNITS.indexOf(tokens.first(at)) >= 0;
  }

  private boolean isGiven(int first, int next) {
    for (int i = first; i < next; i++) {
      boolean verb = marks.is(Kind.SPEECH, i);
      if (!tokens.isHan(i)
          || tokens.startsLine(i)
          || verb
          || "的了在和与是说称就也将等、这那其".indexOf(tokens.first(i)) >= 0) {
        return false;
      }
    }
    return next <= tokens.size();
  }

  private boolean isEnd(int next) {
    return next >= tokens.size()
        || AFTER.indexOf(tokens.first(next)) >= 0
        || marks.is(Kind.SPEECH, next)
        || !tokens.isGlued(next)
        || !tokens.isHan(next);
  }

  private boolean occursAgain(Phrase phrase) {
    String words = tokens.text().slice(tokens.start(phrase.first()), tokens.end(phrase.next() - 1));
    for (int i = phrase.next(); i < tokens.size() && i < phrase.next() + FARTHEST; i++) {
      if (tokens.first(i) == words.charAt(0) && tokens.text().startsWith(words, tokens.start(i))) {
        return true;
      }
    }
    return false;
  }

  /** The same characters elsewhere are the same person. */
  private void later() {
    List<Name> people = new ArrayList<>();
    for (Name name : names.all()) {
      if (name.type() == Tag.Type.PERSON) {
        people.add(name);
      }
    }
    for (Name person : people) {
      mentions(person, Names.fold(person.value()));
    }
    for (Name person : people) {
      int dot = person.value().lastIndexOf('·');
      if (dot > 0 && person.value().length() - dot > 3) {
        mentions(person, Names.fold(person.value().substring(dot + 1)));
      }
    }
  }

  private void mentions(Name person, String words) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.first(i) == words.charAt(0) && tokens.text().startsWith(words, tokens.start(i))) {
        Phrase phrase = new Phrase(i, passage.tokenFrom(tokens.start(i) + words.length()));
        if (!passage.isTaken(phrase)) {
          passage.hold(phrase, person);
        }
      }
    }
  }
}
