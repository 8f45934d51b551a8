package dev.silkwire.enrich.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.topics.TopicTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicLearnerTest {
  private static final List<String> PLACES =
      List.of("steppe", "village", "valley", "city", "oasis");
  private static final List<String> DAYS = List.of("Monday", "Tuesday", "Thursday", "Sunday");
  private static final List<String> ENDS =
      List.of("said the owner", "wrote a reader", "as in other years", "to the joy of all");

  @TempDir private Path folder;

  @Test
  void whatWasLearnedTagsArticlesNobodyLabelled() throws IOException {
    TopicTagger tagger = learned(articles());

    assertThat(tags(tagger, "Milk in the north", "Camels were milked in a new village on Friday."))
        .containsExactly("camels");
    assertThat(tags(tagger, "", "The wagons and rails of the valley, said a guard."))
        .containsExactly("railways");
    assertThat(tags(tagger, "", "Rails for the wagons brought camels and their milk.")).hasSize(2);
    assertThat(tags(tagger, "", "Nothing was said of either.")).isEmpty();
  }

  @Test
  void theTaggerAnswersAsTheLearnerDidOnTheArticlesItLearnedFrom() throws IOException {
    TopicTagger tagger = learned(articles());

    for (LabelledArticle article : articles()) {
      assertThat(tags(tagger, article.title(), article.text()))
          .as(article.text())
          .containsExactlyInAnyOrderElementsOf(article.topics());
    }
  }

  @Test
  void theSameArticlesGiveTheSameFile() throws IOException {
    assertThat(yaml(articles())).isEqualTo(yaml(articles()));
  }

  @Test
  void aTopicHasNoMoreWordsThanAllowed() {
    for (LearnedTopic topic : new TopicLearner(articles(), 3).learn(done -> {})) {
      assertThat(topic.words().size() + topic.title().size()).isBetween(1, 3);
    }
  }

  @Test
  void aTopicOfOneArticleIsLearnedByItsName() throws IOException {
    List<LabelledArticle> articles = new ArrayList<>(articles());
    articles.add(new LabelledArticle("", "Dealers spoke of saffron here.", Set.of("saffron")));
    articles.add(new LabelledArticle("", "Dealers spoke of nothing, of saffron least.", Set.of()));
    TopicTagger tagger = learned(articles);

    assertThat(tags(tagger, "", "Saffron was sold.")).contains("saffron");
    assertThat(tags(tagger, "", "Dealers spoke here.")).doesNotContain("saffron");
  }

  private static String yaml(List<LabelledArticle> articles) throws IOException {
    StringBuilder yaml = new StringBuilder();
    LearnedYaml.write(new TopicLearner(articles, 100).learn(done -> {}), "test", yaml);
    return yaml.toString();
  }

  private TopicTagger learned(List<LabelledArticle> articles) throws IOException {
    Files.writeString(folder.resolve("learned.yaml"), yaml(articles));
    RuleFiles rules = RuleFiles.withFolder(folder);
    TopicTagger topics = TopicTagger.of(rules);
    rules.refuseMistakes();
    return topics;
  }

  /** Those that were learned; the built-in ones may have been found, too. */
  private static List<String> tags(TopicTagger topics, String title, String text) {
    return topics.tag(new LabelledArticle(title, text, Set.of()).reading()).stream()
        .filter(tag -> tag.rule().startsWith("learned.yaml"))
        .map(tag -> tag.id())
        .toList();
  }

  /** Camels in some, railways in others, both or none in the rest. */
  private static List<LabelledArticle> articles() {
    List<LabelledArticle> articles = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String where = " in the " + PLACES.get(i % 5);
      String end = " on " + DAYS.get(i % 4) + ", " + ENDS.get(i / 5) + ".";
      articles.add(
          new LabelledArticle(
              "Camels" + where, "Camels gave more milk" + where + end, Set.of("camels")));
      articles.add(
          new LabelledArticle("", "Wagons stood on the rails" + where + end, Set.of("railways")));
      articles.add(new LabelledArticle("", "Bread was baked" + where + end, Set.of()));
      if (i % 5 == 0) {
        articles.add(
            new LabelledArticle(
                "",
                "Wagons on the rails brought camels for milk" + where + end,
                Set.of("camels", "railways")));
      }
    }
    return articles;
  }
}
