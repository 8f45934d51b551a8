package dev.silkwire.ingest.extract.head;

import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells a live blog, whose text grows while it is read, from an article, and says by what. */
public final class LiveBlogs {
  /** An interview or a chronicle has some times; a live blog is made of posts. */
  private static final int FEWEST_POSTS = 7;

  private static final int SHORTEST_POST = 100;
  private static final int MOST_TIMES = 300;

  /** Characters: posts may lie in posts, and each is read whole. */
  private static final int MOST_READ = 1_000_000;

  /** How far above its time a post may begin. */
  private static final int STEPS_UP = 5;

  private LiveBlogs() {}

  public static Optional<String> reason(PageSurvey page) {
    if (page.structuredData().hasType("LiveBlogPosting")) {
      return Optional.of("json-ld LiveBlogPosting");
    }
    Optional<JsonNode> article = page.structuredData().article();
    if (article.isPresent() && article.get().has("liveBlogUpdate")
        || !page.microdata("liveBlogUpdate").isEmpty()) {
      return Optional.of("liveBlogUpdate");
    }
    int posts = posts(page);
    return posts >= FEWEST_POSTS
        ? Optional.of(posts + " posts with a time each")
        : Optional.empty();
  }

  /** The most siblings of one kind that each begin with a time and have text that is no link. */
  private static int posts(PageSurvey page) {
    if (page.times().size() < FEWEST_POSTS) {
      return 0;
    }
    Map<Element, Integer> perParent = new HashMap<>();
    Set<Element> counted = new HashSet<>();
    int read = 0;
    for (Element time : page.times().subList(0, Math.min(page.times().size(), MOST_TIMES))) {
      Element post = read > MOST_READ ? null : post(page, time);
      if (post != null && post.parent() != null && counted.add(post)) {
        String text = Texts.of(post);
        read += text.length();
        if (isText(post, text.length())) {
          perParent.merge(post.parent(), 1, Integer::sum);
        }
      }
    }
    return perParent.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private static @Nullable Element post(PageSurvey page, Element time) {
    Element post = null;
    int steps = 0;
    for (Element up = time; up != null; up = up.parent(), steps++) {
      if (NameHint.COMMENTS.in(page.names().hints(up))
          || NameHint.RELATED.in(page.names().hints(up))) {
        return null;
      }
      Element parent = up.parent();
      if (post == null
          && steps <= STEPS_UP
          && parent != null
          && parent.childrenSize() >= FEWEST_POSTS
          && hasTwin(up)) {
        post = up;
      }
    }
    return post;
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
