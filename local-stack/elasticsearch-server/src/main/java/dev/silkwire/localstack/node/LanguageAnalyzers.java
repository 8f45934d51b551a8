package dev.silkwire.localstack.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.br.BrazilianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.analysis.core.StopAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.PreBuiltAnalyzerProviderFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.indices.analysis.PreBuiltCacheFactory.CachingStrategy;

/**
 * Lucene's analyzers under the names that Elasticsearch's distribution and its official analysis
 * plugins give them; their {@code stopwords} setting works where it does there.
 */
final class LanguageAnalyzers {
  private static final Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> ALL =
      new TreeMap<>();
  private static final List<PreBuiltAnalyzerProviderFactory> SHARED = new ArrayList<>();

  static {
    stopping("arabic", ArabicAnalyzer::getDefaultStopSet, ArabicAnalyzer::new);
    stopping("armenian", ArmenianAnalyzer::getDefaultStopSet, ArmenianAnalyzer::new);
    stopping("basque", BasqueAnalyzer::getDefaultStopSet, BasqueAnalyzer::new);
    stopping("bengali", BengaliAnalyzer::getDefaultStopSet, BengaliAnalyzer::new);
    stopping("brazilian", BrazilianAnalyzer::getDefaultStopSet, BrazilianAnalyzer::new);
    stopping("bulgarian", BulgarianAnalyzer::getDefaultStopSet, BulgarianAnalyzer::new);
    stopping("catalan", CatalanAnalyzer::getDefaultStopSet, CatalanAnalyzer::new);
    stopping("cjk", CJKAnalyzer::getDefaultStopSet, CJKAnalyzer::new);
    stopping("czech", CzechAnalyzer::getDefaultStopSet, CzechAnalyzer::new);
    stopping("danish", DanishAnalyzer::getDefaultStopSet, DanishAnalyzer::new);
    stopping("dutch", DutchAnalyzer::getDefaultStopSet, DutchAnalyzer::new);
    stopping("english", EnglishAnalyzer::getDefaultStopSet, EnglishAnalyzer::new);
    stopping("estonian", EstonianAnalyzer::getDefaultStopSet, EstonianAnalyzer::new);
    stopping("finnish", FinnishAnalyzer::getDefaultStopSet, FinnishAnalyzer::new);
    stopping("french", FrenchAnalyzer::getDefaultStopSet, FrenchAnalyzer::new);
    stopping("galician", GalicianAnalyzer::getDefaultStopSet, GalicianAnalyzer::new);
    stopping("german", GermanAnalyzer::getDefaultStopSet, GermanAnalyzer::new);
    stopping("greek", GreekAnalyzer::getDefaultStopSet, GreekAnalyzer::new);
    stopping("hindi", HindiAnalyzer::getDefaultStopSet, HindiAnalyzer::new);
    stopping("hungarian", HungarianAnalyzer::getDefaultStopSet, HungarianAnalyzer::new);
    stopping("indonesian", IndonesianAnalyzer::getDefaultStopSet, IndonesianAnalyzer::new);
    stopping("irish", IrishAnalyzer::getDefaultStopSet, IrishAnalyzer::new);
    stopping("italian", ItalianAnalyzer::getDefaultStopSet, ItalianAnalyzer::new);
    stopping("latvian", LatvianAnalyzer::getDefaultStopSet, LatvianAnalyzer::new);
    stopping("lithuanian", LithuanianAnalyzer::getDefaultStopSet, LithuanianAnalyzer::new);
    stopping("norwegian", NorwegianAnalyzer::getDefaultStopSet, NorwegianAnalyzer::new);
    stopping("persian", PersianAnalyzer::getDefaultStopSet, PersianAnalyzer::new);
    stopping("portuguese", PortugueseAnalyzer::getDefaultStopSet, PortugueseAnalyzer::new);
    stopping("romanian", RomanianAnalyzer::getDefaultStopSet, RomanianAnalyzer::new);
    stopping("russian", RussianAnalyzer::getDefaultStopSet, RussianAnalyzer::new);
    stopping("serbian", SerbianAnalyzer::getDefaultStopSet, SerbianAnalyzer::new);
    stopping("sorani", SoraniAnalyzer::getDefaultStopSet, SoraniAnalyzer::new);
    stopping("spanish", SpanishAnalyzer::getDefaultStopSet, SpanishAnalyzer::new);
    stopping("swedish", SwedishAnalyzer::getDefaultStopSet, SwedishAnalyzer::new);
    stopping("thai", ThaiAnalyzer::getDefaultStopSet, ThaiAnalyzer::new);
    stopping("turkish", TurkishAnalyzer::getDefaultStopSet, TurkishAnalyzer::new);
    stopping("stop", () -> EnglishAnalyzer.ENGLISH_STOP_WORDS_SET, StopAnalyzer::new);
    plain("keyword", KeywordAnalyzer::new);
    plain("simple", SimpleAnalyzer::new);
    plain("whitespace", WhitespaceAnalyzer::new);
    plain("icu_analyzer", CustomAnalysis::icuAnalyzer);
    plain("kuromoji", JapaneseAnalyzer::new);
    plain("nori", KoreanAnalyzer::new);
    plain("smartcn", SmartChineseAnalyzer::new);
  }

  private LanguageAnalyzers() {}

  static Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> all() {
    return Map.copyOf(ALL);
  }

  /** The same with their usual settings, made once for all indices. */
  static List<PreBuiltAnalyzerProviderFactory> shared() {
    return List.copyOf(SHARED);
  }

  private static void stopping(
      String name, Supplier<CharArraySet> usual, Function<CharArraySet, Analyzer> analyzer) {
    share(name, () -> analyzer.apply(usual.get()));
    ALL.put(
        name,
        (index, environment, id, settings) ->
            provider(
                id, analyzer.apply(Analysis.parseStopWords(environment, settings, usual.get()))));
  }

  private static void plain(String name, Supplier<Analyzer> analyzer) {
    share(name, analyzer);
    ALL.put(name, (index, environment, id, settings) -> provider(id, analyzer.get()));
  }

  private static void share(String name, Supplier<Analyzer> analyzer) {
    SHARED.add(new PreBuiltAnalyzerProviderFactory(name, CachingStrategy.ONE, analyzer));
  }

  private static AnalyzerProvider<Analyzer> provider(String name, Analyzer analyzer) {
    return new AbstractIndexAnalyzerProvider<>(name) {
      @Override
      public Analyzer get() {
        return analyzer;
      }
    };
  }
}
