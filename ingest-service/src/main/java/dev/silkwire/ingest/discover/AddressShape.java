package dev.silkwire.ingest.discover;

import dev.silkwire.contracts.CanonicalUrl;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges by its shape whether an address is that of an article. Pure, knows no site. */
final class AddressShape {
  private static final Pattern DATED =
      Pattern.compile(
          "/(?:19|20)\\d\\d[-/_.]?(?:0?[1-9]|1[0-2])(?:[-/_.]|\\d\\d?\\b|\\d\\d[_-])"
              + "|/(?:19|20)\\d\\d/");
  private static final Pattern NUMBERED_QUERY =
      Pattern.compile(
          "(?:^|&)(?:[a-z_]*id|p|n|nid|news|article|post|story|doc|art|view)=[a-z]{0,2}\\d+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{3,}");
  private static final Pattern SHORT_NUMBER = Pattern.compile("(?:^|\\D)\\d{1,2}(?:\\D|$)");
  private static final Pattern INDEX =
      Pattern.compile("(?:index|default|main|home|list)(?:[_-]?\\d+)?(?:\\.\\w{2,5})?");
  private static final Pattern NO_PAGE =
      Pattern.compile(".*\\.(?:jpe?g|png|gif|webp|svg|ico|css|js|mp3|zip|rar|exe|apk|xml|rss)");
  private static final Set<String> NO_ARTICLES =
      Set.of(
          "tag",
          "tags",
          "category",
          "categories",
          "author",
          "authors",
          "search",
          "login",
          "signin",
          "register",
          "signup",
          "account",
          "user",
          "users",
          "profile",
          "subscribe",
          "subscription",
          "newsletter",
          "rss",
          "feed",
          "feeds",
          "about",
          "about-us",
          "contact",
          "contacts",
          "contact-us",
          "privacy",
          "privacy-policy",
          "terms",
          "cookies",
          "sitemap",
          "help",
          "faq",
          "advertise",
          "advertising",
          "cart",
          "wp-login.php",
          "share",
          "sharer",
          "calendar",
          "lang",
          "language",
          "cgi-bin");

  private AddressShape() {}

  /** The folder an address is in; empty at the root, where everything is. */
  static String folder(CanonicalUrl url) {
    String path = url.uri().getRawPath() == null ? "/" : url.uri().getRawPath();
    String page = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return page.substring(0, Math.max(0, page.lastIndexOf('/')));
  }

  /** About 2 for a sure article, −3 for a home page. */
  static double score(CanonicalUrl url) {
    String path = url.uri().getRawPath() == null ? "/" : url.uri().getRawPath();
    String query = url.uri().getRawQuery() == null ? "" : url.uri().getRawQuery();
    String lower = path.toLowerCase(Locale.ROOT);
    boolean numberedQuery = NUMBERED_QUERY.matcher(query).find();
    if (lower.length() <= 1) {
      return numberedQuery ? 1 : -3;
    }
    if (NO_PAGE.matcher(lower).matches()) {
      return -2;
    }
    String[] segments = lower.substring(1).split("/", -1);
    boolean folder = lower.endsWith("/");
    String last = segments[segments.length - (folder && segments.length > 1 ? 2 : 1)];
    double score = 0;
    for (int i = 0; i < segments.length; i++) {
      boolean leads = i < segments.length - 1 || segments.length == 1;
      if (leads && NO_ARTICLES.contains(segments[i].replaceFirst("\\.\\w{2,5}$", ""))) {
        score -= i == segments.length - 2 || segments.length <= 2 ? 2.5 : 1;
        break;
      }
    }
    String name = last.replaceFirst("\\.[a-z]{2,5}$", "");
    if (NO_ARTICLES.contains(name)) {
      score -= 2;
    }
    boolean evidence = false;
    if (DATED.matcher(lower).find()) {
      score += 1.5;
      evidence = true;
    }
    if (numberedQuery) {
      score += 1.5;
      evidence = true;
    }
    if (!folder && INDEX.matcher(last).matches()) {
      return score - 2;
    }
    if (LONG_NUMBER.matcher(name).find()) {
      score += 1.2;
      evidence = true;
    } else if (SHORT_NUMBER.matcher(name).find() && segments.length >= 2) {
      score += 0.7;
      evidence = true;
    }
    long slugWords =
        Pattern.compile("[-_+]|%20").splitAsStream(name).filter(w -> w.length() > 1).count();
    if (slugWords >= 4) {
      score += 1.5;
      evidence = true;
    } else if (slugWords == 3) {
      score += 1;
      evidence = true;
    } else if (name.contains("%") && name.length() > 40) { // a slug in another script
      score += 1;
      evidence = true;
    }
    if (!evidence) {
      score -= folder || !last.contains(".") ? 1.2 : 0.8;
    }
    return Math.max(-3, Math.min(2.5, score));
  }
}
