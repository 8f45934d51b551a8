package dev.silkwire.ingest.extract.head;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.ingest.extract.html.PageSurvey;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How the elderly live: a look at three villages",
        "Where pilots live – three views from the harbour",
        "Live streaming ban divides three towns",
        "电商直播带货新规出台三年观察",
        "直播中的拖船生意"
      })
  void thatSomebodyLivesOrGoesLiveIsNoLiveBlog(String title) {
    assertThat(reason("<main>" + times(POST, 3) + "</main>", title, "1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Live | Tugs on their way",
        "LIVE – tugs on their way",
        "Tugs on their way: live updates",
        "直播：拖船启航",
        "拖船启航｜文字直播",
        "【直播】拖船启航",
        "拖船启航直播中"
      })
  void headlinesOfLiveBlogsAreTold(String title) {
    assertThat(reason("<main>" + times(POST, 3) + "</main>", title, "1")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<time>June %d</time>",
        "<time>201%d</time>",
        "<time datetime=2024-06-0%dT00:00:00+05:00>June</time>"
      })
  void datesAloneDoNotMakeALiveBlogThatHasOnlyBegun(String date) {
    String post = POST.replace("<time>14:0%d</time>", date);
    assertThat(reason("<main>" + times(post, 3) + "</main>", "Live: tugs", "1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<time>14.0%d Uhr</time>",
        "<time>8:0%d a.m.</time>",
        "<time>%d pm</time>",
        "<time>14点0%d分</time>",
        "<time datetime=2024-06-03T14:0%d:00+05:00>today</time>"
      })
  void timesOfDayAreWrittenInManyWays(String time) {
    String post = POST.replace("<time>14:0%d</time>", time);
    assertThat(reason("<main>" + times(post, 3) + "</main>", "Live: tugs", "1")).isPresent();
  }

  @Test
  void boxesOfOtherNewsAreNoLiveBlog() {
    assertThat(reason("<main><div class=live-feed>" + times(POST, 3) + "</div></main>")).isEmpty();
  }

  private static Optional<String> reason(String html) {
    return reason(html, "Tugs", "1");
  }

  private static Optional<String> reason(String html, String title, String path) {
    return LiveBlogs.reason(
        PageSurvey.of(html, new CanonicalUrl("http://news.example/" + path)), title);
  }
}
