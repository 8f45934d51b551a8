package dev.silkwire.localstack.node;

import java.io.Reader;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.path.PathHierarchyTokenizer;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;

/**
 * The parts a {@code custom} analyzer or normalizer of an index template is put together from, with
 * the distribution's names and settings.
 *
 * <p>What Elasticsearch's server has itself is not here: {@code standard}, {@code lowercase},
 * {@code stop}, {@code shingle}, {@code hunspell}. A name that is missing here fails when the index
 * is made, with Elasticsearch's own message.
 */
final class CustomAnalysis {
  private static final Map<String, AnalysisProvider<CharFilterFactory>> CHAR_FILTERS =
      new TreeMap<>();
  private static final Map<String, AnalysisProvider<TokenizerFactory>> TOKENIZERS = new TreeMap<>();
  private static final Map<String, AnalysisProvider<TokenFilterFactory>> TOKEN_FILTERS =
      new TreeMap<>();

  static {
    charFilter("html_strip", settings -> HTMLStripCharFilter::new);
    charFilter("icu_normalizer", settings -> ICUNormalizer2CharFilter::new);
    normalizing("mapping", CustomAnalysis::mapping);
    normalizing("pattern_replace", CustomAnalysis::patternReplaceChars);

    tokenizer("icu_tokenizer", settings -> ICUTokenizer::new);
    tokenizer("keyword", settings -> KeywordTokenizer::new);
    tokenizer("kuromoji_tokenizer", settings -> CustomAnalysis::japanese);
    tokenizer("letter", settings -> LetterTokenizer::new);
    tokenizer("nori_tokenizer", settings -> KoreanTokenizer::new);
    tokenizer("path_hierarchy", settings -> PathHierarchyTokenizer::new);
    tokenizer("smartcn_tokenizer", settings -> HMMChineseTokenizer::new);
    tokenizer("uax_url_email", settings -> UAX29URLEmailTokenizer::new);
    tokenizer("whitespace", settings -> WhitespaceTokenizer::new);

    // these also serve normalizers of keyword fields and wildcard queries
    folding("apostrophe", ApostropheFilter::new);
    folding("arabic_normalization", ArabicNormalizationFilter::new);
    folding("asciifolding", ASCIIFoldingFilter::new);
    folding("cjk_width", CJKWidthFilter::new);
    folding("decimal_digit", DecimalDigitFilter::new);
    folding("german_normalization", GermanNormalizationFilter::new);
    folding("hindi_normalization", HindiNormalizationFilter::new);
    folding("icu_folding", ICUFoldingFilter::new);
    folding("icu_normalizer", ICUNormalizer2Filter::new);
    folding("indic_normalization", IndicNormalizationFilter::new);
    folding("persian_normalization", PersianNormalizationFilter::new);
    folding("scandinavian_folding", ScandinavianFoldingFilter::new);
    folding("serbian_normalization", SerbianNormalizationFilter::new);
    folding("trim", TrimFilter::new);
    folding("turkish_lowercase", TurkishLowerCaseFilter::new);
    folding("uppercase", UpperCaseFilter::new);

    tokenFilter("cjk_bigram", settings -> CJKBigramFilter::new);
    tokenFilter("edge_ngram", CustomAnalysis::edgeNgram);
    tokenFilter("elision", CustomAnalysis::elision);
    tokenFilter("english_possessive", settings -> EnglishPossessiveFilter::new);
    tokenFilter("kstem", settings -> KStemFilter::new);
    tokenFilter("length", CustomAnalysis::length);
    tokenFilter("limit", CustomAnalysis::limit);
    tokenFilter("ngram", CustomAnalysis::ngram);
    tokenFilter("porter_stem", settings -> PorterStemFilter::new);
    tokenFilter("remove_duplicates", settings -> RemoveDuplicatesTokenFilter::new);
    tokenFilter("reverse", settings -> ReverseStringFilter::new);
    tokenFilter("snowball", settings -> snowball(settings.get("language", "English")));
    tokenFilter("stemmer", settings -> snowball(settings.get("language", "english")));
    tokenFilter("truncate", CustomAnalysis::truncate);
    configured("pattern_replace", CustomAnalysis::patternReplaceTokens);
  }

  private CustomAnalysis() {}

  static Map<String, AnalysisProvider<CharFilterFactory>> charFilters() {
    return Map.copyOf(CHAR_FILTERS);
  }

  static Map<String, AnalysisProvider<TokenizerFactory>> tokenizers() {
    return Map.copyOf(TOKENIZERS);
  }

  static Map<String, AnalysisProvider<TokenFilterFactory>> tokenFilters() {
    return Map.copyOf(TOKEN_FILTERS);
  }

  /** The ICU plugin's analyzer: normalised characters, its tokenizer, folded tokens. */
  static Analyzer icuAnalyzer() {
    return new Analyzer() {
      @Override
      protected Reader initReader(String field, Reader reader) {
        return new ICUNormalizer2CharFilter(reader);
      }

      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new ICUTokenizer();
        return new TokenStreamComponents(words, new ICUFoldingFilter(words));
      }
    };
  }

  private static UnaryOperator<Reader> mapping(Settings settings) {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (String rule : settings.getAsList("mappings")) {
      String[] sides = rule.split("=>", -1);
      if (sides.length != 2) {
        throw new IllegalArgumentException("[mappings] needs \"from => to\", found: " + rule);
      }
      map.add(sides[0].strip(), sides[1].strip());
    }
    NormalizeCharMap built = map.build();
    return reader -> new MappingCharFilter(built, reader);
  }

  private static UnaryOperator<Reader> patternReplaceChars(Settings settings) {
    Pattern pattern = Pattern.compile(required(settings, "pattern"));
    String replacement = settings.get("replacement", "");
    return reader -> new PatternReplaceCharFilter(pattern, replacement, reader);
  }

  private static UnaryOperator<TokenStream> patternReplaceTokens(Settings settings) {
    Pattern pattern = Pattern.compile(required(settings, "pattern"));
    String replacement = settings.get("replacement", "");
    boolean all = settings.getAsBoolean("all", true);
    return tokens -> new PatternReplaceFilter(tokens, pattern, replacement, all);
  }

  private static Tokenizer japanese() {
    return new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.SEARCH);
  }

  private static UnaryOperator<TokenStream> edgeNgram(Settings settings) {
    int min = settings.getAsInt("min_gram", 1);
    int max = settings.getAsInt("max_gram", 2);
    boolean original = settings.getAsBoolean("preserve_original", false);
    return tokens -> new EdgeNGramTokenFilter(tokens, min, max, original);
  }

  private static UnaryOperator<TokenStream> ngram(Settings settings) {
    int min = settings.getAsInt("min_gram", 1);
    int max = settings.getAsInt("max_gram", 2);
    boolean original = settings.getAsBoolean("preserve_original", false);
    return tokens -> new NGramTokenFilter(tokens, min, max, original);
  }

  private static UnaryOperator<TokenStream> elision(Settings settings) {
    CharArraySet articles =
        settings.hasValue("articles")
            ? new CharArraySet(
                settings.getAsList("articles"), settings.getAsBoolean("articles_case", false))
            : FrenchAnalyzer.DEFAULT_ARTICLES;
    return tokens -> new ElisionFilter(tokens, articles);
  }

  private static UnaryOperator<TokenStream> length(Settings settings) {
    int min = settings.getAsInt("min", 0);
    int max = settings.getAsInt("max", Integer.MAX_VALUE);
    return tokens -> new LengthFilter(tokens, min, max);
  }

  private static UnaryOperator<TokenStream> limit(Settings settings) {
    int most = settings.getAsInt("max_token_count", 1);
    return tokens -> new LimitTokenCountFilter(tokens, most);
  }

  private static UnaryOperator<TokenStream> truncate(Settings settings) {
    int length = settings.getAsInt("length", 10);
    return tokens -> new TruncateTokenFilter(tokens, length);
  }

  /** The snowball stemmers; the light and minimal variants of the distribution are not here. */
  private static UnaryOperator<TokenStream> snowball(String language) {
    String name = language.substring(0, 1).toUpperCase(Locale.ROOT) + language.substring(1);
    return tokens -> new SnowballFilter(tokens, name);
  }

  private static String required(Settings settings, String name) {
    String value = settings.get(name);
    if (value == null) {
      throw new IllegalArgumentException("[" + name + "] is missing");
    }
    return value;
  }

  private static void charFilter(String name, Function<Settings, UnaryOperator<Reader>> filter) {
    CHAR_FILTERS.put(
        name,
        (index, environment, id, settings) -> {
          UnaryOperator<Reader> create = filter.apply(settings);
          return new CharFilterFactory() {
            @Override
            public String name() {
              return id;
            }

            @Override
            public Reader create(Reader reader) {
              return create.apply(reader);
            }
          };
        });
  }

  /** A character filter that also serves normalizers, and that means nothing without settings. */
  private static void normalizing(String name, Function<Settings, UnaryOperator<Reader>> filter) {
    CHAR_FILTERS.put(
        name,
        AnalysisPlugin.requiresAnalysisSettings(
            (index, environment, id, settings) -> {
              UnaryOperator<Reader> create = filter.apply(settings);
              return new NormalizingCharFilterFactory() {
                @Override
                public String name() {
                  return id;
                }

                @Override
                public Reader create(Reader reader) {
                  return create.apply(reader);
                }
              };
            }));
  }

  private static void tokenizer(String name, Function<Settings, Supplier<Tokenizer>> tokenizer) {
    TOKENIZERS.put(
        name,
        (index, environment, id, settings) ->
            TokenizerFactory.newFactory(id, tokenizer.apply(settings)));
  }

  private static void folding(String name, UnaryOperator<TokenStream> filter) {
    TOKEN_FILTERS.put(
        name,
        (index, environment, id, settings) ->
            new NormalizingTokenFilterFactory() {
              @Override
              public String name() {
                return id;
              }

              @Override
              public TokenStream create(TokenStream tokens) {
                return filter.apply(tokens);
              }
            });
  }

  private static void tokenFilter(
      String name, Function<Settings, UnaryOperator<TokenStream>> filter) {
    TOKEN_FILTERS.put(name, provider(filter));
  }

  private static void configured(
      String name, Function<Settings, UnaryOperator<TokenStream>> filter) {
    TOKEN_FILTERS.put(name, AnalysisPlugin.requiresAnalysisSettings(provider(filter)));
  }

  private static AnalysisProvider<TokenFilterFactory> provider(
      Function<Settings, UnaryOperator<TokenStream>> filter) {
    return (index, environment, id, settings) -> {
      UnaryOperator<TokenStream> create = filter.apply(settings);
      return new TokenFilterFactory() {
        @Override
        public String name() {
          return id;
        }

        @Override
        public TokenStream create(TokenStream tokens) {
          return create.apply(tokens);
        }
      };
    };
  }
}
