package dev.silkwire.index.search;

import dev.silkwire.contracts.Access;
import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.ArticleDate;
import dev.silkwire.contracts.Block;
import dev.silkwire.contracts.Changes;
import dev.silkwire.contracts.Dateline;
import dev.silkwire.contracts.Discovery;
import dev.silkwire.contracts.EnrichedArticle;
import dev.silkwire.contracts.Image;
import dev.silkwire.contracts.Rights;
import dev.silkwire.contracts.Tag;
import dev.silkwire.index.article.ArticleLanguage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article as the API gives it: everything that is known, on one level.
 *
 * @param id its id
 * @param url canonical URL
 * @param title headline
 * @param subtitle standfirst
 * @param published as precise as the page is
 * @param publishedPrecision day, local-time or instant
 * @param publishedProvenance where the date was found
 * @param modified as precise as the page is
 * @param modifiedPrecision day, local-time or instant
 * @param modifiedProvenance where the date was found
 * @param dateCandidates every date considered
 * @param language of the text
 * @param languages where it is in several, the main one first
 * @param declaredLanguage what the page says
 * @param source id of the source
 * @param sourceName its name
 * @param section breadcrumb
 * @param authors persons
 * @param agency the agency named as author
 * @param dateline head of the first paragraph
 * @param captions of the pictures
 * @param images pictures
 * @param pages how many pages were joined
 * @param pagesFound how many there are
 * @param blocks the article in reading order
 * @param text its text, which the spans of the tags count in, by code points
 * @param tags with their evidence
 * @param revision counts changes of the article
 * @param generation counts re-extractions within the revision
 * @param retagged counts re-taggings within the generation
 * @param contentHash of what makes a revision
 * @param kind article or live blog; null where it was not told apart yet
 * @param html the article as clean HTML
 * @param access whether it can be read without paying, where its page says so
 * @param rights licence and reservations, where its page states any
 * @param extractedBy whose selectors took part in reading its page
 * @param changes what differs from the revision before, where that is known
 * @param firstSeen when the first revision was fetched
 * @param fetchedAt when this revision was fetched
 * @param enrichedAt when it was tagged
 * @param discovery how the URL became known
 * @param ruleSet hash of the tagger's rules
 * @param cut what was left out for a bound
 */
public record WholeArticle(
    String id,
    String url,
    String title,
    @Nullable String subtitle,
    @Nullable String published,
    ArticleDate.@Nullable Precision publishedPrecision,
    ArticleDate.@Nullable Provenance publishedProvenance,
    @Nullable String modified,
    ArticleDate.@Nullable Precision modifiedPrecision,
    ArticleDate.@Nullable Provenance modifiedProvenance,
    List<ArticleDate> dateCandidates,
    String language,
    @Nullable List<String> languages,
    @Nullable String declaredLanguage,
    String source,
    String sourceName,
    List<String> section,
    List<String> authors,
    @Nullable String agency,
    @Nullable Dateline dateline,
    List<String> captions,
    List<Image> images,
    int pages,
    int pagesFound,
    List<Block> blocks,
    String text,
    List<Tag> tags,
    int revision,
    int generation,
    int retagged,
    String contentHash,
    Article.@Nullable Kind kind,
    @Nullable String html,
    @Nullable Access access,
    @Nullable Rights rights,
    @Nullable String extractedBy,
    @Nullable Changes changes,
    Instant firstSeen,
    Instant fetchedAt,
    Instant enrichedAt,
    @Nullable Discovery discovery,
    String ruleSet,
    List<String> cut) {
  static WholeArticle of(EnrichedArticle enriched) {
    Article article = enriched.article();
    ArticleDate published = article.published();
    ArticleDate modified = article.modified();
    return new WholeArticle(
        article.id(),
        article.url().value(),
        article.title(),
        article.subtitle(),
        published == null ? null : published.value(),
        published == null ? null : published.precision(),
        published == null ? null : published.provenance(),
        modified == null ? null : modified.value(),
        modified == null ? null : modified.precision(),
        modified == null ? null : modified.provenance(),
        article.dateCandidates(),
        ArticleLanguage.of(enriched),
        enriched.languages(),
        article.declaredLanguage(),
        article.source(),
        article.sourceName(),
        article.section(),
        article.authors(),
        article.agency(),
        article.dateline(),
        article.captions(),
        article.images(),
        article.pages(),
        article.pagesFound(),
        article.blocks(),
        article.text(),
        enriched.tags(),
        article.revision(),
        article.generation(),
        enriched.timesRetagged(),
        article.contentHash(),
        article.kind(),
        article.html(),
        article.access(),
        article.rights(),
        article.extractedBy(),
        article.changes(),
        article.firstSeen(),
        article.fetchedAt(),
        enriched.enrichedAt(),
        article.discovery(),
        enriched.ruleSet(),
        enriched.cut());
  }
}
