package dev.silkwire.enrich.places;

import dev.silkwire.enrich.text.NormalText;
import java.util.Set;

/** The case endings an Uzbek name can take: Toshkentda, Afg‘onistonga. */
final class UzbekEndings {
  private static final int LONGEST = 6;
  private static final Set<String> ENDINGS =
      Set.of(
          "da", "dan", "ga", "ka", "qa", "ni", "ning", "dagi", "gacha", "lik", "likka", "dek",
          "lar", "cha");

  private UzbekEndings() {}

  /** Whether what stands between the two positions is an ending. */
  static boolean fit(NormalText text, int start, int end) {
    return end - start <= LONGEST && ENDINGS.contains(text.slice(start, end));
  }
}
