package dev.silkwire.localstack.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.elasticsearch.cluster.metadata.IndexMetadata;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.IndexVersion;
import org.elasticsearch.index.analysis.AnalysisRegistry;
import org.elasticsearch.index.analysis.IndexAnalyzers;
import org.elasticsearch.indices.analysis.AnalysisModule;
import org.elasticsearch.plugins.scanners.StablePluginsRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DistributionPartsTest {
  @TempDir static Path home;
  private static AnalysisRegistry registry;

  @BeforeAll
  static void registerOurParts() throws Exception {
    LogConfigurator.configureESLogging();
    Settings node = Settings.builder().put("path.home", home.toString()).build();
    Environment environment = new Environment(node, home.resolve("config"));
    registry =
        new AnalysisModule(
                environment, List.of(new DistributionParts()), new StablePluginsRegistry())
            .getAnalysisRegistry();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "analyzers.csv", numLinesToSkip = 1)
  void analyzersOfTheDistributionMakeTheseTokens(
      String name, String text, String tokens, String why) throws Exception {
    Analyzer analyzer = registry.getAnalyzer(name);
    if (tokens.equals("!unknown")) {
      assertThat(analyzer).as(why).isNull();
    } else {
      assertThat(String.join(" ", tokens(analyzer, text))).as(why).isEqualTo(tokens);
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "custom-analysis.csv", numLinesToSkip = 1)
  void customAnalyzersArePutTogetherFromTheseParts(
      String charFilter, String tokenizer, String filters, String text, String tokens, String why)
      throws Exception {
    Settings.Builder settings =
        Settings.builder()
            .put("index.analysis.analyzer.ours.type", "custom")
            .put("index.analysis.analyzer.ours.tokenizer", tokenizer);
    if (charFilter != null) {
      settings.putList("index.analysis.analyzer.ours.char_filter", charFilter);
    }
    if (filters != null) {
      settings.putList(
          "index.analysis.analyzer.ours.filter", Arrays.asList(filters.split(" ", -1)));
    }
    try (IndexAnalyzers analyzers = index(settings)) {
      assertThat(String.join(" ", tokens(analyzers.get("ours"), text))).as(why).isEqualTo(tokens);
    }
  }

  @Test
  void stopWordsOfAnAnalyzerCanBeSwitchedOff() throws Exception {
    Settings.Builder settings =
        Settings.builder()
            .put("index.analysis.analyzer.ours.type", "english")
            .put("index.analysis.analyzer.ours.stopwords", "_none_");
    try (IndexAnalyzers analyzers = index(settings)) {
      assertThat(tokens(analyzers.get("ours"), "The foxes")).containsExactly("the", "fox");
    }
  }

  @Test
  void stemmerTakesItsLanguage() throws Exception {
    Settings.Builder settings =
        custom("ours_stem")
            .put("index.analysis.filter.ours_stem.type", "stemmer")
            .put("index.analysis.filter.ours_stem.language", "russian");
    try (IndexAnalyzers analyzers = index(settings)) {
      assertThat(tokens(analyzers.get("ours"), "городов")).containsExactly("город");
    }
  }

  @Test
  void edgeNgramTakesItsSizes() throws Exception {
    Settings.Builder settings =
        custom("ours_grams")
            .put("index.analysis.filter.ours_grams.type", "edge_ngram")
            .put("index.analysis.filter.ours_grams.min_gram", 2)
            .put("index.analysis.filter.ours_grams.max_gram", 3);
    try (IndexAnalyzers analyzers = index(settings)) {
      assertThat(tokens(analyzers.get("ours"), "expo")).containsExactly("ex", "exp");
    }
  }

  @Test
  void patternReplaceWithoutPatternIsRefused() {
    Settings.Builder settings =
        custom("ours_replace").put("index.analysis.filter.ours_replace.type", "pattern_replace");
    assertThatThrownBy(() -> index(settings)).hasMessageContaining("[pattern] is missing");
  }

  @Test
  void normalizerOfKeywordFieldsFoldsAccents() throws Exception {
    Settings.Builder settings =
        Settings.builder()
            .put("index.analysis.normalizer.folded.type", "custom")
            .putList("index.analysis.normalizer.folded.filter", "lowercase", "asciifolding");
    try (IndexAnalyzers analyzers = index(settings)) {
      assertThat(tokens(analyzers.getNormalizer("folded"), "Élan Vital"))
          .containsExactly("elan vital");
    }
  }

  private static Settings.Builder custom(String filter) {
    return Settings.builder()
        .put("index.analysis.analyzer.ours.type", "custom")
        .put("index.analysis.analyzer.ours.tokenizer", "standard")
        .putList("index.analysis.analyzer.ours.filter", filter);
  }

  private static IndexAnalyzers index(Settings.Builder analysis) throws Exception {
    Settings settings =
        analysis
            .put(IndexMetadata.SETTING_VERSION_CREATED, IndexVersion.current())
            .put(IndexMetadata.SETTING_NUMBER_OF_SHARDS, 1)
            .put(IndexMetadata.SETTING_NUMBER_OF_REPLICAS, 0)
            .put(IndexMetadata.SETTING_INDEX_UUID, "ours")
            .build();
    IndexMetadata metadata = IndexMetadata.builder("ours").settings(settings).build();
    return registry.build(
        IndexCreationContext.CREATE_INDEX, new IndexSettings(metadata, Settings.EMPTY));
  }

  private static List<String> tokens(Analyzer analyzer, String text) throws Exception {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    }
    return tokens;
  }
}
