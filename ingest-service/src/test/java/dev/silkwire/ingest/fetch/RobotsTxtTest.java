package dev.silkwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTxtTest {
  private final Map<String, Fetch> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final RobotsTxt robots =
      new RobotsTxt(
          new Robot("Silkwire", "test", ""),
          url -> {
            asked.add(url.value());
            return answers.getOrDefault(url.value(), new Fetch.Missing(Reason.NOT_FOUND));
          });

  @Test
  void disallowedPathsAreForbiddenAndTheDelayIsRead() throws InterruptedException {
    answer("https://a.example/robots.txt", "User-agent: *\nDisallow: /private/\nCrawl-delay: 3\n");
    RobotsTxt.Rules rules = robots.of(new CanonicalUrl("https://a.example/x"));
    assertThat(rules.allow(new CanonicalUrl("https://a.example/private/1"))).isFalse();
    assertThat(rules.allow(new CanonicalUrl("https://a.example/news/1"))).isTrue();
    assertThat(rules.crawlDelay()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void groupForOurNameGoesBeforeTheOneForAll() throws InterruptedException {
    answer(
        "https://a.example/robots.txt",
        "User-agent: *\nDisallow: /\n\nUser-agent: silkwire\nDisallow: /private/\n");
    RobotsTxt.Rules rules = robots.of(new CanonicalUrl("https://a.example/x"));
    assertThat(rules.allow(new CanonicalUrl("https://a.example/news"))).isTrue();
    assertThat(rules.allow(new CanonicalUrl("https://a.example/private/"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"60, PT1M", "120, PT2M", "180, PT2M", "1000000000, PT2M"})
  void crawlDelayOfYearsDoesNotShutTheHostOut(String seconds, Duration delay)
      throws InterruptedException {
    answer("https://a.example/robots.txt", "User-agent: *\nCrawl-delay: " + seconds + "\n");
    CanonicalUrl page = new CanonicalUrl("https://a.example/x");
    assertThat(robots.of(page).crawlDelay()).isEqualTo(delay);
    assertThat(robots.of(page).allow(page)).isTrue();
  }

  @Test
  void missingAllowsAll() throws InterruptedException {
    RobotsTxt.Rules rules = robots.of(new CanonicalUrl("https://a.example/x"));
    assertThat(rules.allow(new CanonicalUrl("https://a.example/x"))).isTrue();
    assertThat(rules.reachable()).isTrue();
  }

  @Test
  void forbiddenAllowsAllAsRfc9309Says() throws InterruptedException {
    answers.put(
        "https://a.example/robots.txt", new Fetch.Failed(Reason.HTTP_ERROR, "HTTP status 403"));
    assertThat(robots.of(new CanonicalUrl("https://a.example/x")).reachable()).isTrue();
  }

  @Test
  void serverErrorOrNoConnectionAllowsNothing() throws InterruptedException {
    answers.put(
        "https://a.example/robots.txt", new Fetch.Failed(Reason.HTTP_ERROR, "HTTP status 500"));
    answers.put("https://b.example/robots.txt", new Fetch.RateLimited(Duration.ofMinutes(1), 503));
    for (String host : List.of("a", "b")) {
      CanonicalUrl url = new CanonicalUrl("https://" + host + ".example/x");
      assertThat(robots.of(url).reachable()).isFalse();
      assertThat(robots.of(url).allow(url)).isFalse();
    }
  }

  @Test
  void redirectsAreFollowedFiveTimes() throws InterruptedException {
    answers.put(
        "http://a.example/robots.txt",
        new Fetch.Redirected(new CanonicalUrl("https://a.example/robots.txt"), 301));
    answer("https://a.example/robots.txt", "User-agent: *\nDisallow: /private/\n");
    CanonicalUrl page = new CanonicalUrl("http://a.example/private/x");
    assertThat(robots.of(page).allow(page)).isFalse();
  }

  @Test
  void askedOncePerHost() throws InterruptedException {
    robots.of(new CanonicalUrl("https://a.example/1"));
    robots.of(new CanonicalUrl("https://a.example/2"));
    robots.of(new CanonicalUrl("https://a.example:8443/2"));
    assertThat(asked)
        .containsExactly("https://a.example/robots.txt", "https://a.example:8443/robots.txt");
  }

  @Test
  void sitemapsAreTold() throws InterruptedException {
    answer("https://a.example/robots.txt", "Sitemap: https://a.example/map.xml\n");
    assertThat(robots.of(new CanonicalUrl("https://a.example/")).sitemaps())
        .containsExactly("https://a.example/map.xml");
  }

  private void answer(String url, String text) {
    answers.put(
        url,
        new Fetch.Fetched(
            new CanonicalUrl(url),
            "text/plain",
            text.getBytes(StandardCharsets.UTF_8),
            Validators.NONE,
            Instant.EPOCH));
  }
}
