package dev.silkwire.enrich.places;

import dev.silkwire.contracts.Span;
import dev.silkwire.enrich.places.Place.Kind;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.Notes;
import dev.silkwire.enrich.text.PhraseIndex;
import dev.silkwire.enrich.text.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the words of an article that may name places. */
final class PlaceReader {
  private static final int SHORT_NAME = 5;

  private final PlaceNames names;
  private final RegionLists lists;

  PlaceReader(PlaceNames names) {
    this.names = names;
    this.lists = new RegionLists(names);
  }

  /**
   * The mentions in title and text, in their order.
   *
   * @param elsewhere what is known to be part of something else
   */
  List<Mention> mentions(Reading reading, Dateline dateline, Predicate<Span> elsewhere) {
    List<Mention> mentions = new ArrayList<>();
    for (NormalText field : reading.fields()) {
      List<Mention> found = mentions(field, reading);
      found.removeIf(mention -> elsewhere.test(mention.span()));
      mentions.addAll(
          withoutNamesakes(found, field == reading.text() ? dateline.end() : 0, reading.notes()));
      if (reading.deadline().passed()) {
        break;
      }
    }
    return lists.read(mentions);
  }

  /** "HANOVER, Md., March 26 -": a town that has the name of a known city. */
  private static List<Mention> withoutNamesakes(List<Mention> mentions, int dateline, Notes notes) {
    List<Mention> kept = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      Mention next = i + 1 < mentions.size() ? mentions.get(i + 1) : mention;
      PlaceForm form = next.forms().getFirst();
      boolean elsewhere =
          next.start() == mention.end() + 2
              && mention.field().charAt(mention.end()) == ','
              && (form.kind() == PlaceForm.Kind.AFTER_COMMA || next.end() < dateline)
              && mention.forms().stream()
                  .noneMatch(one -> one.place().country().equals(form.place().country()));
      if (elsewhere) {
        notes.reject(
            mention.span(),
            mention.forms().getFirst().rule(),
            () -> "a town of this name in " + form.place().name());
      } else {
        kept.add(mention);
      }
    }
    return kept;
  }

  private List<Mention> mentions(NormalText field, Reading reading) {
    String language = reading.language();
    Notes notes = reading.notes();
    List<Mention> hits = new ArrayList<>();
    PhraseIndex.Hits<PlaceForm> take =
        (start, end, forms) -> {
          Mention mention = accept(field, language, start, end, forms);
          if (mention != null) {
            hits.add(mention);
          } else if (notes.wanted()) {
            refused(field, language, start, end, forms, notes);
          }
          return true;
        };
    names.core().find(field, take);
    names.of(language).ifPresent(index -> index.find(field, take));
    hits.sort(
        Comparator.comparingInt(Mention::start)
            .thenComparing(Comparator.comparingInt(Mention::length).reversed()));
    List<Mention> longest = new ArrayList<>();
    int free = 0;
    for (Mention hit : hits) {
      if (hit.start() >= free) {
        longest.add(hit);
        free = hit.end();
      } else if (notes.wanted()) {
        Mention winner = longest.getLast();
        notes.reject(
            hit.span(),
            hit.forms().getFirst().rule(),
            () -> "inside \"" + winner.span().quote() + "\", a longer name");
      }
    }
    return longest;
  }

  /** Why no form of a name was accepted where it stands as a word. */
  private void refused(
      NormalText field, String language, int start, int end, List<PlaceForm> forms, Notes notes) {
    boolean word =
        (start == 0 || !Words.joined(field.charAt(start - 1), field.charAt(start)))
            && (end == field.length() || !Words.joined(field.charAt(end - 1), field.charAt(end)));
    if (word) {
      for (PlaceForm form : forms) {
        String reason =
            written(form, field, language, start, end)
                ? "a word beside it says it is something else"
                : "not written as a name is";
        notes.reject(field, start, end, form.rule(), () -> reason);
      }
    }
  }

  private @Nullable Mention accept(
      NormalText field, String language, int start, int end, List<PlaceForm> forms) {
    if (start > 0 && Words.joined(field.charAt(start - 1), field.charAt(start))) {
      return null;
    }
    boolean free = end == field.length() || !Words.joined(field.charAt(end - 1), field.charAt(end));
    int wordEnd = free ? end : Words.endOfWord(field, end);
    List<PlaceForm> fitting = new ArrayList<>(forms.size());
    boolean derived = !free && KazakhSuffixes.derive(field, end, wordEnd);
    for (PlaceForm form : forms) {
      boolean stands =
          free
              || (form.suffixes() && KazakhSuffixes.fit(field, end, wordEnd))
              || (language.equals("uz") && UzbekEndings.fit(field, end, wordEnd));
      if (stands
          && written(form, field, language, start, end)
          && !vetoed(form, field, start, wordEnd)) {
        fitting.add(derived ? form.asDerived() : form);
      }
    }
    if (fitting.isEmpty()) {
      return null;
    }
    int last = field.charAt(wordEnd - 1) == '-' ? wordEnd - 1 : wordEnd; // Sino-
    return new Mention(field, start, withHyphenatedEnding(field, language, last), fitting);
  }

  /** "АҚШ-тың": an abbreviation takes its Kazakh ending after a hyphen. */
  private static int withHyphenatedEnding(NormalText field, String language, int end) {
    if (!language.equals("kk") || end + 1 >= field.length() || field.charAt(end) != '-') {
      return end;
    }
    int wordEnd = Words.endOfWord(field, end + 1);
    return wordEnd > end + 1 && KazakhSuffixes.fit(field, end + 1, wordEnd) ? wordEnd : end;
  }

  /** Whether the form may be meant where it is written like this. */
  private boolean written(PlaceForm form, NormalText field, String language, int start, int end) {
    return switch (form.kind()) {
      case ABBREVIATION ->
          form.written().equals(field.quote(start, end))
              && (end >= field.length() || field.charAt(end) != '$'); // US$27 million
      case AFTER_COMMA ->
          Words.isAfterTown(field, start, end)
              && (form.written().length() > 2
                  || Character.isLowerCase(form.written().charAt(1))
                  || form.written().equals(field.quote(start, end)));
      case NAME -> Words.isName(field, start) && isOfLanguage(form, language);
      case ADJECTIVE, DERIVED ->
          isOfLanguage(form, language)
              && (!form.language().equals("en") || Words.isName(field, start));
    };
  }

  /**
   * A short English country name in a text of another Latin language may be a word of it ("Mali",
   * "Chad"), where CLDR has that language's own names.
   */
  private boolean isOfLanguage(PlaceForm form, String language) {
    return !form.language().equals("en")
        || form.place().kind() != Kind.COUNTRY
        || form.written().length() > SHORT_NAME
        || language.equals("en")
        || names.of(language).isEmpty();
  }

  private static boolean vetoed(PlaceForm form, NormalText field, int start, int end) {
    Place place = form.place();
    boolean mayBeLanguage =
        form.kind() == PlaceForm.Kind.ADJECTIVE
            || form.kind() == PlaceForm.Kind.DERIVED
            || (form.language().equals("zh") && place.kind() == Kind.COUNTRY);
    if (mayBeLanguage && LanguageNames.isMeant(field, start, end)) {
      return true;
    }
    if (place.notBefore().isEmpty() && place.notAfter().isEmpty()) {
      return Words.isHonorific(Words.before(field, start));
    }
    String next = Words.after(field, end);
    String previous = Words.before(field, start);
    if (place.notBefore().contains(next)
        || place.notAfter().contains(previous)
        || Words.isHonorific(previous)
        || goesOn(place, field, end)) {
      return true;
    }
    return form.kind() == PlaceForm.Kind.NAME
        && form.language().equals("en")
        && place.notBefore().contains(PlaceEntries.ADJACENT_NAME)
        && Words.isPartOfPersonName(field, start, end);
  }

  /** 上海合作组织: where no space ends the name, what follows may begin with the word. */
  private static boolean goesOn(Place place, NormalText field, int end) {
    if (end >= field.length() || !Character.isIdeographic(field.charAt(end))) {
      return false;
    }
    for (String word : place.notBefore()) {
      if (field.startsWith(word, end)) {
        return true;
      }
    }
    return false;
  }
}
