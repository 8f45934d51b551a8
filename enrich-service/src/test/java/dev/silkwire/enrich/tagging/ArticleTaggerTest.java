package dev.silkwire.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silkwire.contracts.Hashes;
import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.language.LanguageDetector;
import dev.silkwire.enrich.names.NameTagger;
import dev.silkwire.enrich.places.PlaceTagger;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.tagging.ArticleTagger.NamedStep;
import dev.silkwire.enrich.text.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ArticleTaggerTest {
  private static final ArticleTagger TAGGER = ArticleTagger.builtIn();
  private static final String[] PIECES = {
    "Kazakhstan",
    "China",
    "😀",
    "𠮷野家",
    "\r\n",
    " ",
    ", ",
    ". ",
    "Xinjiang",
    "Казахстана ",
    "中国",
    "Қазақстанның",
    "\u00ad",
    "e\u0301",
    "\ud83d",
    "$26 billion",
    "trade",
    "railway",
    "24,1 млрд тенге",
    "December 18",
    "\u202e",
    "\t",
    "\u0000",
    "Serik Zhumangarin ",
    "Ministry of Trade ",
    "“",
    "”"
  };

  @Test
  void everyQuoteEqualsTheTextAtItsOffsets() {
    Random random = new Random(11);
    for (int round = 0; round < 400; round++) {
      String title = mixture(random, 8);
      String text = mixture(random, 60);
      for (Tag tag : TAGGER.tag(new TaggerInput(title, text, null, null)).tags()) {
        assertThat(tag.spans()).isNotEmpty();
        for (Span span : tag.spans()) {
          String field = span.field() == Span.Field.TITLE ? title : text;
          int from = field.offsetByCodePoints(0, span.start());
          int to = field.offsetByCodePoints(0, span.end());
          assertThat(field.substring(from, to)).isEqualTo(span.quote());
        }
        assertThat(tag.confidence()).isBetween(0.0, 1.0);
        assertThat(tag.ruleSet()).isEqualTo(TAGGER.ruleSet());
      }
    }
  }

  /** Else re-tag would leave articles as they were when a model has changed. */
  @Test
  void ruleSetIsOfRulesAndOfEveryModel() {
    String versions =
        String.join(
            " ",
            RuleFiles.builtIn().hash(),
            PlaceTagger.version(),
            LanguageDetector.builtIn().version(),
            NameTagger.version());

    assertThat(TAGGER.ruleSet()).isEqualTo(Hashes.of(versions));
  }

  @Test
  void countryTheArticleIsAboutComesFirst() {
    String text =
        "The titanium plant of Ust-Kamenogorsk has cast its first ingots. The plant in"
            + " Ust-Kamenogorsk sells some of them to Korea. Ore comes from Mozambique.";
    assertThat(TAGGER.tag(new TaggerInput("", text, null, null)).tags())
        .filteredOn(tag -> tag.type() == Tag.Type.COUNTRY)
        .extracting(Tag::id)
        .startsWith("KZ")
        .contains("MZ");
  }

  @Test
  void emptyArticleHasNoTags() {
    assertThat(TAGGER.tag(new TaggerInput("", "", null, null)))
        .isEqualTo(new Tagged("und", List.of(), List.of(), List.of()));
  }

  @Test
  @Timeout(20)
  void hugeAndStrangeTextsAreBounded() {
    Tagged huge =
        TAGGER.tag(new TaggerInput("", "Kazakhstan trades. ".repeat(300_000), null, null));
    assertThat(huge.cut()).containsExactly("text cut at 1000000 characters");
    assertThat(huge.tags().getFirst().spans().size()).isLessThanOrEqualTo(100);

    for (String one :
        List.of("a", "я", "中", "😀", "\ud83d", "1", "$", "\"", "(", "A. ", "-", "\u202e")) {
      TAGGER.tag(
          new TaggerInput(one.repeat(3_000), one.repeat(1_000_000 / one.length()), null, null));
    }
  }

  @Test
  void aStepThatFailsCostsOnlyItsTags() {
    ArticleTagger tagger =
        new ArticleTagger(
            LanguageDetector.builtIn(),
            List.of(
                new NamedStep(
                    "broken",
                    (reading, before) -> {
                      throw new IllegalStateException("no");
                    }),
                new NamedStep("works", (reading, before) -> List.of(tag()))),
            "rules");

    Tagged tagged = tagger.tag(new TaggerInput("", "some words in English", null, null));

    assertThat(tagged.tags()).containsExactly(tag());
    assertThat(tagged.cut())
        .singleElement()
        .asString()
        .startsWith("broken left out: failed with IllegalStateException at ArticleTaggerTest.java");
  }

  @Test
  void whatTheDeadlineLeavesOutIsSaid() {
    Tagged tagged =
        TAGGER.tag(
            new TaggerInput("", "In China.", null, null), Deadline.in(Duration.ofSeconds(-1)));

    assertThat(tagged.tags()).isEmpty();
    assertThat(tagged.cut()).contains("places left out: the deadline had passed");
  }

  @Test
  @Timeout(20)
  void anArticleThatHangsIsGivenUpAndTheNextOneIsTagged() throws Exception {
    try (TaggingWorkers workers = new TaggingWorkers(1, Duration.ofMillis(50))) {
      CountDownLatch never = new CountDownLatch(1);
      Future<Tagged> hanging =
          workers.begin(
              deadline -> {
                while (true) {
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    // a step that ignores everything
                  }
                }
              });
      assertThatThrownBy(() -> workers.await(hanging))
          .isInstanceOf(TaggingFailed.class)
          .hasMessageContaining("did not end");
      Future<Tagged> next =
          workers.begin(deadline -> new Tagged("en", List.of(), List.of(), List.of()));
      assertThat(workers.await(next).language()).isEqualTo("en");
    }
  }

  @Test
  void theDeclaredLanguageDecidesWhereLettersDoNot() {
    assertThat(TAGGER.tag(new TaggerInput("", "12345", null, "kk-KZ")).language()).isEqualTo("kk");
    assertThat(
            TAGGER.tag(new TaggerInput("", "Бұл қазақша жазылған мәтін.", null, "ru")).language())
        .isEqualTo("kk");
  }

  private static Tag tag() {
    return new Tag(
        Tag.Type.TOPIC,
        "x",
        "X",
        List.of(new Span(Span.Field.TEXT, 0, 4, "some")),
        "rule",
        "rules",
        1,
        java.util.Map.of());
  }

  private static String mixture(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
