package dev.silkwire.enrich.places;

import dev.silkwire.enrich.places.Place.Kind;
import dev.silkwire.enrich.text.NormalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the name of a city as that of its region where the article says so: "Kostanay and Karaganda
 * regions", "Нарын облусунда", "奥什州", or beside another region in a list: "XUAR, Beijing and
 * Gansu".
 */
final class RegionLists {
  private static final Set<String> HEADS =
      Set.of(
          "region",
          "regions",
          "province",
          "provinces",
          "oblast",
          "oblasts",
          "voivodeship",
          "voivodeships",
          "prefecture",
          "prefectures",
          "governorate",
          "governorates",
          "области",
          "областях",
          "областей",
          "областям",
          "областями",
          "провинции",
          "провинциях",
          "провинций",
          "аймак",
          "аймака",
          "аймаке",
          "аймаков");

  /** They go on with endings. */
  private static final List<String> HEAD_STEMS = List.of("облыс", "облус", "viloyat", "вилоят");

  private final PlaceNames names;

  RegionLists(PlaceNames names) {
    this.names = names;
  }

  List<Mention> read(List<Mention> mentions) {
    List<Mention> read = new ArrayList<>(mentions);
    boolean headed = false; // whether the mention after this one is headed, and in one list with it
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      Mention next = i + 1 < mentions.size() ? mentions.get(i + 1) : null;
      boolean listed = headed && next != null && isList(mention, next);
      headed = listed || isHead(mention.field(), mention.end());
      PlaceForm form = mention.forms().getFirst();
      Place region = region(form);
      if (region != null) {
        if (headed || isBesideRegion(mentions, i, region)) {
          read.set(i, mention.as(form.of(region)));
        }
      } else if (headed && form.kind() == PlaceForm.Kind.DERIVED) {
        read.set(i, mention.as(form.asAdjective())); // Актюбинской и Костанайской областях
      }
    }
    return read;
  }

  /** The region a city gives its name to. */
  private @Nullable Place region(PlaceForm form) {
    String id = form.place().region();
    if (form.place().kind() != Kind.CITY || id == null) {
      return null;
    }
    Place region = names.place(id).orElse(null);
    return region != null && region.name().startsWith(form.place().name()) ? region : null;
  }

  private static boolean isHead(NormalText text, int end) {
    if (end < text.length() && (text.charAt(end) == '州' || text.charAt(end) == '省')) {
      return true;
    }
    String next = Words.after(text, end);
    return HEADS.contains(next) || HEAD_STEMS.stream().anyMatch(next::startsWith);
  }

  private static boolean isBesideRegion(List<Mention> mentions, int self, Place region) {
    return mentions.get(self).forms().getFirst().place().isMunicipality(region)
        && (isListedRegion(mentions, self - 1, self, region)
            || isListedRegion(mentions, self + 1, self, region));
  }

  private static boolean isListedRegion(List<Mention> mentions, int other, int self, Place region) {
    if (other < 0 || other >= mentions.size()) {
      return false;
    }
    Place place = mentions.get(other).forms().getFirst().place();
    return place.kind() == Kind.REGION
        && place.country().equals(region.country())
        && isList(mentions.get(Math.min(other, self)), mentions.get(Math.max(other, self)));
  }

  private static boolean isList(Mention a, Mention b) {
    return a.field() == b.field() && Words.isListSeparator(a.field(), a.end(), b.start());
  }
}
