package dev.silkwire.testkit.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class NewsSiteTest {
  private final NewsSite site = NewsSite.start();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  @AfterEach
  void stop() {
    site.close(); // first: it ends the exchanges the client would wait for
    client.shutdownNow();
  }

  @Test
  void pageIsServedAndCanBeReplacedAndRemoved() throws Exception {
    site.page("/news/1.html", "<p>Ақтау</p>");
    assertThat(get("/news/1.html").body()).isEqualTo("<p>Ақтау</p>");

    site.page("/news/1.html", "<p>Семей</p>");
    assertThat(get("/news/1.html").body()).isEqualTo("<p>Семей</p>");

    site.remove("/news/1.html");
    assertThat(get("/news/1.html").statusCode()).isEqualTo(404);
  }

  @Test
  void knownEtagIsAnsweredWith304UntilThePageChanges() throws Exception {
    site.page("/a.html", "<p>one</p>");
    String etag = get("/a.html").headers().firstValue("ETag").orElseThrow();

    assertThat(get("/a.html", "If-None-Match", "\"other\", W/" + etag).statusCode()).isEqualTo(304);
    site.page("/a.html", "<p>two</p>");
    assertThat(get("/a.html", "If-None-Match", etag).statusCode()).isEqualTo(200);
    assertThat(site.requests("/a.html"))
        .extracting(NewsSite.Request::isConditional)
        .containsExactly(false, true, true);
  }

  @Test
  void pageNotChangedSinceIsAnsweredWith304() throws Exception {
    Instant changed = Instant.parse("2026-03-04T05:06:07.8Z");
    site.page("/a.html", Page.html("<p>one</p>").withoutValidators().withLastModified(changed));

    assertThat(get("/a.html").headers().firstValue("Last-Modified"))
        .contains("Wed, 04 Mar 2026 05:06:07 GMT");
    assertThat(get("/a.html", "If-Modified-Since", "Wed, 04 Mar 2026 05:06:07 GMT").statusCode())
        .isEqualTo(304);
    assertThat(get("/a.html", "If-Modified-Since", "Wed, 04 Mar 2026 05:06:06 GMT").statusCode())
        .isEqualTo(200);
  }

  @Test
  void pageWithoutValidatorsIsAlwaysSent() throws Exception {
    site.page("/a.html", Page.html("<p>one</p>").withoutValidators());

    HttpResponse<String> answer = get("/a.html", "If-None-Match", "*");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void redirectNamesItsTarget() throws Exception {
    site.page("/old.html", Page.redirect(301, "/new.html"));

    HttpResponse<String> answer = get("/old.html");

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location")).contains("/new.html");
  }

  @Test
  void ruleMayAnswerDifferentlyEachTime() throws Exception {
    site.answer(
        "/busy.html",
        request ->
            site.requests("/busy.html").size() < 2
                ? Page.answer(503).withHeader("Retry-After", "2")
                : Page.html("<p>open again</p>"));

    assertThat(get("/busy.html").headers().firstValue("Retry-After")).contains("2");
    assertThat(get("/busy.html").body()).isEqualTo("<p>open again</p>");
  }

  @Test
  void queryChoosesThePageWhereOneWasPutThere() throws Exception {
    site.page("/list", "first").page("/list?page=2", "second");

    assertThat(get("/list?page=2").body()).isEqualTo("second");
    assertThat(get("/list?page=3").body()).isEqualTo("first");
  }

  @Test
  void clientThatAcceptsGzipGetsIt() throws Exception {
    site.page("/a.html", Page.html("<p>one</p>".repeat(200)).asGzip());

    HttpRequest request =
        HttpRequest.newBuilder(site.uri("/a.html")).header("Accept-Encoding", "gzip").build();
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
        .hasSize(2_000);
    assertThat(get("/a.html").headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void bombIsSmallOnTheWire() {
    assertThat(Page.gzipBomb("text/html", 50_000_000).body()).hasSizeLessThan(60_000);
  }

  @Test
  void delayedPageKeepsTheClientWaiting() throws Exception {
    site.page("/slow.html", Page.html("slow").delayed(Duration.ofMillis(300)));

    long start = System.nanoTime();
    get("/slow.html");

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
  }

  @Test
  void drippedPageArrivesInPieces() throws Exception {
    site.page(
        "/drip.html",
        Page.html("0123456789").delivered(new Page.Delivery.Dripped(2, Duration.ofMillis(50))));

    long start = System.nanoTime();

    assertThat(get("/drip.html").body()).isEqualTo("0123456789");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(190));
  }

  @Test
  void endlessPageGoesOnUntilTheClientLeaves() throws Exception {
    site.page("/endless.html", Page.html("<p>more</p>").delivered(new Page.Delivery.Endless()));

    HttpRequest request = HttpRequest.newBuilder(site.uri("/endless.html")).build();
    try (InputStream body = client.send(request, BodyHandlers.ofInputStream()).body()) {
      assertThat(body.readNBytes(100_000)).hasSize(100_000);
    }
  }

  @Test
  void resetBreaksTheExchange() {
    site.page("/reset.html", Page.html("0123456789").delivered(new Page.Delivery.ResetAfter(3)));

    assertThatThrownBy(() -> get("/reset.html")).isInstanceOf(IOException.class);
  }

  @Test
  void silentPageNeverEnds() {
    site.page(
        "/silent.html", Page.html("nothing").delivered(new Page.Delivery.SilentAfterHeaders()));
    HttpRequest request =
        HttpRequest.newBuilder(site.uri("/silent.html")).timeout(Duration.ofMillis(300)).build();

    var answer = client.sendAsync(request, BodyHandlers.ofString());

    await().until(() -> site.requests("/silent.html").size() == 1);
    assertThat(answer).isNotDone();
  }

  @Test
  void rawBytesNeedNotBeHttp() {
    site.page("/raw", Page.raw("SSH-2.0-teapot\r\n"));

    assertThatThrownBy(() -> get("/raw")).isInstanceOf(IOException.class);
  }

  @Test
  void logTellsGapsAndLeavesRobotsOut() throws Exception {
    site.page("/robots.txt", Page.text("User-agent: *\n")).page("/a.html", "a");
    get("/robots.txt");
    get("/a.html");
    site.page("/a.html", Page.html("a").delayed(Duration.ofMillis(200)));
    get("/a.html?utm_source=x");
    get("/a.html");

    assertThat(site.requests()).hasSize(4);
    assertThat(site.requests("/a.html")).hasSize(3);
    assertThat(site.gaps()).hasSize(2);
    assertThat(site.gaps().getLast()).isBetween(Duration.ofMillis(195), Duration.ofSeconds(5));
    assertThat(site.requests().getFirst().header("Host")).contains(site.hostAndPort());
    assertThat(site.connections()).isPositive();
  }

  @Test
  void folderIsServedAndNothingOutsideIt(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("site/news"));
    Files.writeString(folder.resolve("site/news/index.html"), "<p>list</p>");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    try (NewsSite files = NewsSite.serving(folder.resolve("site"))) {
      HttpResponse<String> list = get(files, "/news/");
      assertThat(list.body()).isEqualTo("<p>list</p>");
      assertThat(list.headers().firstValue("Content-Type")).contains("text/html");
      assertThat(list.headers().firstValue("Last-Modified")).isPresent();
      assertThat(get(files, "/%2e%2e/secret.txt").statusCode()).isEqualTo(404);
      assertThat(get(files, "/none.html").statusCode()).isEqualTo(404);
    }
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return get(site, path, headers);
  }

  private HttpResponse<String> get(NewsSite from, String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(from.uri(path)).timeout(Duration.ofSeconds(10));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
