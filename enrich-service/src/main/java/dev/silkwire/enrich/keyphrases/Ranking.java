package dev.silkwire.enrich.keyphrases;

import dev.silkwire.enrich.keyphrases.Candidate.Mention;
import java.util.List;

/**
 * Tells how much a phrase says of an article: a sum of weights. They are few and round, found on
 * collections of articles with key phrases that people chose, and shall hold for others.
 *
 * @param often times the logarithm of the mentions
 * @param once for a phrase that is said a single time
 * @param early for one at the beginning; less for later ones
 * @param capitals for one always written with a capital
 * @param title for one in the title
 * @param sizes for one, two, three and more words; in Chinese for two, three, four and more signs
 * @param place for the name of a place
 * @param organisation for the name of an organisation
 * @param person for the name of a person
 * @param event for the name of an event or a programme
 * @param letters for eight letters a word, and again for a single word: longer ones say more
 * @param brief for a single word in a brief text, where nothing is said twice
 * @param inside for words that are a part of a name
 * @param joined for two parts with a small word between
 * @param verbs endings of words that are verbs more often than not
 */
record Ranking(
    double often,
    double once,
    double early,
    double capitals,
    double title,
    Sizes sizes,
    double place,
    double organisation,
    double person,
    double event,
    double letters,
    double brief,
    double inside,
    double joined,
    List<String> verbs) {
  record Sizes(double one, double two, double three, double more) {}

  private static final int BRIEF = 1200;
  private static final double BRIEF_LETTERS = 2;
  private static final double PART = -0.7;
  private static final double CUT = -0.8;
  private static final double VERBAL = -0.9;

  private static final Ranking ENGLISH =
      new Ranking(
          2.1,
          -1.5,
          1.8,
          0.3,
          0.1,
          new Sizes(-1.1, 0.7, 0.8, 1.2),
          1,
          1,
          0.7,
          2.5,
          1,
          4.7,
          -0.5,
          -1.3,
          List.of("ed"));

  private static final Ranking OTHERS =
      new Ranking(
          1.1,
          -0.4,
          0.5,
          0.3,
          0.3,
          new Sizes(0.1, 0.7, 0.6, 0.3),
          0.7,
          1,
          0.9,
          1.3,
          0,
          2,
          0,
          -0.5,
          List.of("ся", "сь", "ают", "яют", "уют", "ивает", "ывает"));

  private static final Ranking CHINESE =
      new Ranking(
          1.1,
          -0.4,
          0.4,
          0,
          0.4,
          new Sizes(0, 0.5, 0.8, 0.6),
          0.3,
          1,
          0.6,
          1.2,
          0,
          0,
          0,
          0,
          List.of());

  static Ranking of(String language) {
    return switch (language) {
      case "en" -> ENGLISH;
      case "zh" -> CHINESE;
      default -> OTHERS;
    };
  }

  double score(Candidate one, int textLength) {
    boolean single = one.words == 1 && !one.isName();
    boolean isBrief = textLength < BRIEF;
    double score = often * Math.log(1 + one.count) + size(one) + kind(one);
    score += one.count == 1 ? once : 0;
    score += early / (1 + 8.0 * one.first / Math.max(200, textLength));
    score += capitals * one.capitals / one.count;
    score += one.inTitle ? title : 0;
    boolean telling = one.words == 1 || one.count > 1;
    score += isBrief && telling && !one.isPart ? brief : 0;
    if (letters > 0) {
      double size = Math.min(1.5, one.letters / 8.0 / Math.max(1, one.words));
      score += size * (letters + (single ? letters : 0) + (isBrief ? BRIEF_LETTERS : 0));
    }
    return score;
  }

  private double size(Candidate one) {
    int size = one.han ? one.words - 1 : one.words;
    if (one.joined) {
      size = 3;
    }
    return switch (size) {
      case 0, 1 -> sizes.one;
      case 2 -> sizes.two;
      case 3 -> sizes.three;
      default -> sizes.more;
    };
  }

  private double kind(Candidate one) {
    return switch (one.kind) {
      case PLACE -> place;
      case ORGANISATION -> organisation;
      case PERSON -> person;
      case EVENT -> event;
      case WORDS -> words(one);
    };
  }

  private double words(Candidate one) {
    double score = (one.joined ? joined : 0) + (one.isPart && one.words > 1 ? PART : 0);
    double part = one.words == 1 ? 4 * inside : inside; // a word of a name says little alone
    score += part * one.insideNames / one.count;
    score += CUT * one.cuttingNames / one.count;
    Mention mention = one.mentions.getFirst();
    String last = mention.tokens().word(mention.next() - 1);
    for (String ending : verbs) {
      if (last.endsWith(ending)) {
        return score + VERBAL; // "was signed"
      }
    }
    return score;
  }
}
