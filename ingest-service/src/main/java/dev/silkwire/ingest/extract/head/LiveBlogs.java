package dev.silkwire.ingest.extract.head;

import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells a live blog, whose text grows while it is read, from an article, and says by what. */
public final class LiveBlogs {
  /** An interview or a chronicle has some times; a live blog is made of posts. */
  private static final int FEWEST_POSTS = 7;

  /** As many do on a page that calls itself live: it has only begun. */
  private static final int FEWEST_CALLED_LIVE = 3;

  private static final String NAMES =
      "(?<!\\p{L})(?:live[ _-]?(?:blog|ticker|updates?|coverage|reporting)|newsblog|news-?ticker)";

  /** How headlines say that a text goes on; that somebody lives, or goes live, is no such word. */
  private static final Pattern IN_TITLE =
      Pattern.compile(
          NAMES
              + "(?!\\p{L})|^live(?:\\s?[:|]|\\s[–—-]\\s)"
              + "|(?<!\\p{L})(?:(?:minute by|minuto a) minut[eo]|as it happened|en direct|en vivo|ao vivo|in diretta|canlı anlatım"
              + "|(?:онлайн|текстов\\p{L}{2}|прям\\p{L}{2})[ -]?трансляци|онлайн[ -]?хроник|тікелей эфир|онлайн хабар)"
              + "|文字直播|图文直播|直播(?:[：:|】]|中(?!\\p{IsHan})|$)|实时更新|滚动更新|速報中",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** How addresses and elements do. */
  private static final Pattern IN_NAME =
      Pattern.compile(
          NAMES + "|(?<!\\p{L})live[_-]?(?:post|entry|entries)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

  /** A clock time, not the midnight of a mere date nor the distance of a time zone. */
  private static final Pattern TIME_OF_DAY =
      Pattern.compile(
          "(?<![\\d:+-])(?!00:00)(?:[01]?\\d|2[0-3])[:h時时點点][0-5]\\d|\\d[.:]\\d{2}\\s?Uhr|\\d\\s?[ap]\\.?m(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

  /** As much of an element may be the time. */
  private static final int LONGEST_TIME = 60;

  private static final int SHORTEST_POST = 100;
  private static final int MOST_TIMES = 300;

  /** Characters: posts may lie in posts, and each is read whole. */
  private static final int MOST_READ = 1_000_000;

  /** How far above its time a post may begin. */
  private static final int STEPS_UP = 5;

  private LiveBlogs() {}

  /**
   * What says that a page is a live blog; empty for other pages.
   *
   * @param title the headline
   */
  public static Optional<String> reason(PageSurvey page, @Nullable String title) {
    if (page.structuredData().hasType("LiveBlogPosting")) {
      return Optional.of("json-ld LiveBlogPosting");
    }
    Optional<JsonNode> article = page.structuredData().article();
    if (article.isPresent() && article.get().has("liveBlogUpdate")
        || !page.microdata("liveBlogUpdate").isEmpty()) {
      return Optional.of("liveBlogUpdate");
    }
    boolean live =
        title != null && IN_TITLE.matcher(title.strip()).find()
            || IN_NAME.matcher(page.url().value()).find();
    return posts(page).entrySet().stream()
        .filter(
            posts ->
                posts.getValue().all() >= FEWEST_POSTS
                    || posts.getValue().byTheClock() >= FEWEST_CALLED_LIVE
                        && (live || IN_NAME.matcher(names(posts.getKey())).find()))
        .map(posts -> posts.getValue().all())
        .max(Comparator.naturalOrder())
        .map(posts -> posts + " posts with a time each");
  }

  /**
   * How many posts stand side by side.
   *
   * @param byTheClock those with a time of day; years and days divide a chronicle, too
   */
  private record Posts(int all, int byTheClock) {
    Posts plus(Posts others) {
      return new Posts(all + others.all, byTheClock + others.byTheClock);
    }
  }

  private static String names(Element element) {
    return element.className() + " " + element.id();
  }

  /** How many siblings of one kind begin with a time and have text that is no link, by parent. */
  private static Map<Element, Posts> posts(PageSurvey page) {
    Map<Element, Posts> perParent = new IdentityHashMap<>();
    if (page.times().size() < FEWEST_CALLED_LIVE) {
      return perParent;
    }
    Set<Element> counted = new HashSet<>();
    int read = 0;
    for (Element time : page.times().subList(0, Math.min(page.times().size(), MOST_TIMES))) {
      Posts one = new Posts(1, isByTheClock(time) ? 1 : 0);
      for (Element post : around(page, time)) {
        Element parent = post.parent();
        if (parent != null && read <= MOST_READ && counted.add(post)) {
          String text = Texts.of(post);
          read += text.length();
          if (isText(post, text.length())) {
            perParent.merge(parent, one, Posts::plus);
          }
        }
      }
    }
    return perParent;
  }

  private static boolean isByTheClock(Element time) {
    return isByTheClock(time.attr("datetime")) || isByTheClock(Texts.of(time));
  }

  private static boolean isByTheClock(String time) {
    return TIME_OF_DAY
        .matcher(time.length() > LONGEST_TIME ? time.substring(0, LONGEST_TIME) : time)
        .find();
  }

  /** The elements around a time that may be its post: those that stand beside others like them. */
  private static List<Element> around(PageSurvey page, Element time) {
    List<Element> posts = new ArrayList<>();
    int steps = 0;
    for (Element up = time; up != null; up = up.parent(), steps++) {
      int hints = page.names().hints(up);
      if (NameHint.COMMENTS.in(hints) || NameHint.RELATED.in(hints)) {
        return List.of();
      }
      if (steps <= STEPS_UP && hasTwin(up)) {
        posts.add(up);
      }
    }
    return posts;
  }

  private static boolean hasTwin(Element element) {
    Element before = element.previousElementSibling();
    Element after = element.nextElementSibling();
    return isTwin(element, before) || isTwin(element, after);
  }

  private static boolean isTwin(Element element, @Nullable Element sibling) {
    return sibling != null
        && sibling.normalName().equals(element.normalName())
        && sibling.className().equals(element.className());
  }

  private static boolean isText(Element post, int length) {
    int linked = 0;
    for (Element link : post.getElementsByTag("a")) {
      Element parent = link.parent();
      if (parent != null && parent.normalName().matches("h[1-6]")) {
        return false; // a teaser: its heading leads to another page
      }
      linked += Texts.of(link).length();
    }
    return length - linked >= SHORTEST_POST && linked * 3 <= length;
  }
}
