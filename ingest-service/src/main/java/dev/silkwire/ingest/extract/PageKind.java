package dev.silkwire.ingest.extract;

import dev.silkwire.contracts.ArticleDate;
import dev.silkwire.contracts.Block;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.ingest.extract.Extraction.NoArticle;
import dev.silkwire.ingest.extract.dates.ArticleDates;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.text.MainText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells an article from the other pages of a site: missing pages, lists, galleries, films, forms.
 */
final class PageKind {
  /** A short notice is an article; a sentence under a picture is none. Ideographs count three. */
  private static final int LEAST_TEXT = 200;

  /** This much text is an article even where every line of it is short, as on many blogs. */
  private static final int SURELY_TEXT = 1_000;

  private static final Pattern NOT_FOUND =
      Pattern.compile(
          "\\b404\\b|(?:page|article|story|file|content) (?:was |could |can ?not |is |has )?(?:not |no longer )?(?:be )?(?:found|available|exist|been removed)|not found|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|pagina non trovata|página não encontrada|страниц\\w+ не (?:найден|существует)|не найдена|бет табылмады|页面(?:不存在|未找到|没有找到)|找不到(?:页面|该页)|您访问的页面|ページが(?:見つかりません|存在しません)|페이지를 찾을 수|sayfa bulunamad|الصفحة غير موجودة",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SERVICE_PATH =
      Pattern.compile(
          "(?:^|/)(?:about(?:-?us)?|contacts?(?:-?us)?|privacy(?:-?policy)?|terms(?:-?(?:of-?(?:use|service)|and-conditions))?|imprint|impressum|datenschutz|cookies?(?:-policy)?|login|signin|sign-in|register|signup|subscribe|search|sitemap|faq|help|rss|feeds?|advertis(?:e|ing)|careers?|jobs|o-nas|o-kompanii|o-portale|o-proekte|o-redakcii|redakci\\w*|reklama|politika[\\w-]*|polzovatel[\\w-]*|kontakty?|poisk|vhod|guanyu|lianxi|baylanys|bizturaly|biz-turaly|aboutus|copyright|disclaimer|legal|team)(?:\\.\\w{2,5})?/?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SERVICE_TITLE =
      Pattern.compile(
          "(?:about(?: us| the \\w+)?|contacts?(?: us)?|privacy(?: policy)?|terms(?: of (?:use|service))?|imprint|advertis(?:e|ing)(?: with us)?|careers|о нас|о портале|о проекте|о компании|о редакции|контакты|редакция|реклама(?: на сайте)?|политика конфиденциальности|пользовательское соглашение|关于我们|联系我们|网站声明|隐私(?:政策|声明)?|біз туралы|байланыс|құпиялық(?: саясаты)?)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LIST_PATH =
      Pattern.compile(
          "(?:^/?$|(?:^|/)(?:index|default|home|main|list)(?:_\\d+)?\\.\\w{2,5}$|/(?:tags?|category|categories|author|authors|topics?|archive|page)/[^/]*/?(?:index\\.\\w+)?$)",
          Pattern.CASE_INSENSITIVE);

  private PageKind() {}

  static Optional<NoArticle> refuse(
      PageSurvey page, ExtractedArticle article, MainText main, @Nullable CanonicalUrl canonical) {
    Verdict verdict = verdict(page, article, main);
    return verdict == null
        ? Optional.empty()
        : Optional.of(new NoArticle(verdict.reason(), verdict.detail(), canonical));
  }

  private record Verdict(Reason reason, String detail) {}

  private static @Nullable Verdict verdict(
      PageSurvey page, ExtractedArticle article, MainText main) {
    int text = main.textSize();
    String path = page.url().pathAndQuery().split("\\?", 2)[0];
    boolean declared = isDeclaredArticle(page);
    if (text < 1_200 && NOT_FOUND.matcher(article.title()).find()) {
      return new Verdict(
          Reason.SOFT_404, "says \"" + shorten(article.title()) + "\" with status 200");
    }
    long sentences = sentences(article);
    if (text < LEAST_TEXT || (sentences == 0 && text < SURELY_TEXT)) {
      return tooLittle(page, article, text);
    }
    boolean dated = isDated(article.published());
    boolean stated = dated || !article.authors().isEmpty();
    if (!declared && !stated && SERVICE_TITLE.matcher(article.title().strip()).matches()) {
      return new Verdict(Reason.LIST_PAGE, "a service page by its headline " + article.title());
    }
    if (!declared && SERVICE_PATH.matcher(path).find() && !dated) {
      return new Verdict(Reason.LIST_PAGE, "a service page by its address " + path);
    }
    boolean linksRule = main.linkSize() > 0.5 * main.pageSize() && text < 0.3 * main.pageSize();
    if (LIST_PATH.matcher(path).find() && !declared && (text < 1_500 || linksRule)) {
      return new Verdict(Reason.LIST_PAGE, "a home or section page by its address " + path);
    }
    if (!declared && text < 600 && linksRule && !dated) {
      return new Verdict(
          Reason.LIST_PAGE,
          "mostly links: " + main.linkSize() + " of " + main.pageSize() + " characters");
    }
    if (article.title().isEmpty() && text < 600) {
      return new Verdict(Reason.TOO_LITTLE_TEXT, "no headline and " + text + " characters of text");
    }
    return null;
  }

  private static Verdict tooLittle(PageSurvey page, ExtractedArticle article, int text) {
    String path = page.url().pathAndQuery().toLowerCase(Locale.ROOT);
    String size = text + " characters of text, at least " + LEAST_TEXT + " make an article";
    if (page.isFlattened()) {
      return new Verdict(
          Reason.TOO_DEEPLY_NESTED, "elements nested deeper than any page people make; " + size);
    }
    if (path.contains("video") || !page.document().getElementsByTag("video").isEmpty()) {
      return new Verdict(Reason.VIDEO, size);
    }
    long captions = article.captions().size();
    if (captions >= 3
        || path.contains("gallery")
        || path.contains("/photo")
        || (article.images().size() >= 4 && text > 0)) {
      return new Verdict(Reason.GALLERY, size);
    }
    if (LIST_PATH.matcher(path).find()) {
      return new Verdict(Reason.LIST_PAGE, size);
    }
    return new Verdict(Reason.TOO_LITTLE_TEXT, size);
  }

  private static long sentences(ExtractedArticle article) {
    return article.blocks().stream()
        .filter(block -> block.type().isText() && block.type() != Block.Type.HEADING)
        .filter(block -> block.text().length() >= 25)
        .count();
  }

  /** "Last updated" stands under terms of use and under lists, too. */
  private static boolean isDated(@Nullable ArticleDate published) {
    return published != null
        && (published.evidence() == null
            || !published.evidence().startsWith(ArticleDates.ONLY_UPDATED));
  }

  private static boolean isDeclaredArticle(PageSurvey page) {
    return page.structuredData().article().isPresent()
        || "article".equalsIgnoreCase(page.meta("og:type"))
        || page.meta("article:published_time") != null;
  }

  private static String shorten(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
