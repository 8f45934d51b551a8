package dev.silkwire.ingest.extract.head;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.ingest.extract.html.PageSurvey;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveBlogsTest {
  private static final String POST =
      "<div class=entry><time>14:0%d</time><p>The harbour master says that the second tug has left the yard and is on its way along the coast to Norvik.</p></div>";

  @Test
  void declaredLiveBlogsAreTold() {
    assertThat(
            reason(
                "<script type=application/ld+json>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Tugs\"}</script>"))
        .contains("json-ld LiveBlogPosting");
    assertThat(
            reason(
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Tugs\",\"liveBlogUpdate\":[]}</script>"))
        .contains("liveBlogUpdate");
  }

  @Test
  void postsWithATimeEachMakeALiveBlog() {
    assertThat(reason("<main>" + times(POST, 7) + "</main>")).contains("7 posts with a time each");
    assertThat(reason("<main>" + times(POST, 4) + "</main>")).isEmpty();
  }

  @Test
  void commentsAndTeasersAreNoPosts() {
    assertThat(reason("<div class=comments>" + times(POST, 9) + "</div>")).isEmpty();
    String teaser = POST.replace("<p>", "<p><a href=/next>").replace("</p>", "</a></p>");
    assertThat(reason("<main>" + times(teaser, 9) + "</main>")).isEmpty();
    String announced = POST.replace("<p>", "<h3><a href=/next>Tugs</a></h3><p>");
    assertThat(reason("<main>" + times(announced, 9) + "</main>")).isEmpty();
  }

  private static String times(String post, int count) {
    StringBuilder posts = new StringBuilder();
    for (int i = 0; i < count; i++) {
      posts.append(post.formatted(i));
    }
    return posts.toString();
  }

  @Test
  void postsMayBeginWithATimeInAParagraph() {
    String post = POST.replace("<time>", "<p><time>").replace("</time><p>", "</time></p><p>");
    assertThat(reason("<main>" + times(post, 7) + "</main>")).contains("7 posts with a time each");
  }

  @Test
  void aLiveBlogThatHasOnlyBegunCallsItselfLive() {
    assertThat(reason("<main>" + times(POST, 3) + "</main>", "LIVE: tugs on their way", "1"))
        .contains("3 posts with a time each");
    assertThat(reason("<main>" + times(POST, 3) + "</main>", "Буксиры: онлайн-трансляция", "1"))
        .contains("3 posts with a time each");
    assertThat(reason("<main>" + times(POST, 3) + "</main>", "Tugs", "live-blog/tugs")).isPresent();
    assertThat(reason("<main><div class=live-ticker>" + times(POST, 3) + "</div></main>"))
        .isPresent();
    assertThat(reason("<main>" + times(POST, 3) + "</main>", "Where tugs live", "1")).isEmpty();
    assertThat(reason("<main>" + times(POST, 2) + "</main>", "LIVE: tugs", "1")).isEmpty();
  }

  private static Optional<String> reason(String html) {
    return reason(html, "Tugs", "1");
  }

  private static Optional<String> reason(String html, String title, String path) {
    return LiveBlogs.reason(
        PageSurvey.of(html, new CanonicalUrl("http://news.example/" + path)), title);
  }
}
