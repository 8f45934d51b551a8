package dev.silkwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.testkit.site.NewsSite;
import dev.silkwire.testkit.site.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpExchangeTest {
  private static final Robot ROBOT = new Robot("Silkwire", "test", "https://robot.example/");
  private static final FetchLimits SMALL =
      new FetchLimits(
          Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(800), 100_000, false);

  private final NewsSite site = NewsSite.start();
  private HttpExchange exchange;

  @BeforeEach
  void openTheSite() {
    exchange = exchange(Set.of(hostAndPort()));
  }

  @AfterEach
  void close() throws IOException {
    exchange.close();
    site.close();
  }

  @Test
  void bodyComesWithItsTypeAndValidators() {
    site.page(
        "/a.html",
        Page.html("<p>text</p>")
            .withHeader("ETag", "\"v1\"")
            .withHeader("Last-Modified", "Mon, 26 Jun 2017 02:12:07 GMT"));
    assertThat(get("/a.html", Validators.NONE))
        .isInstanceOfSatisfying(
            Fetch.Fetched.class,
            page -> {
              assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("<p>text</p>");
              assertThat(page.contentType()).startsWith("text/html");
              assertThat(page.validators())
                  .isEqualTo(new Validators("\"v1\"", "Mon, 26 Jun 2017 02:12:07 GMT"));
            });
  }

  @Test
  void validatorsAreSentBackAndUnchangedIsNotModified() {
    site.page("/a.html", Page.html("<p>text</p>").withEtag("\"v1\""));
    assertThat(get("/a.html", new Validators("\"v1\"", null)))
        .isInstanceOf(Fetch.NotModified.class);
    assertThat(site.requests().getLast().isConditional()).isTrue();
  }

  @Test
  void robotNamesItselfWithItsContact() {
    site.page("/a.html", Page.html("<p>text</p>"));
    get("/a.html", Validators.NONE);
    assertThat(site.requests().getLast().header("user-agent"))
        .hasValue("Silkwire/test (+https://robot.example/)");
  }

  @ParameterizedTest
  @CsvSource({
    "404, Missing[reason=NOT_FOUND]",
    "410, Missing[reason=GONE]",
    "500, 'Failed[reason=HTTP_ERROR, detail=HTTP status 500]'",
    "403, 'Failed[reason=HTTP_ERROR, detail=HTTP status 403]'",
    "503, 'RateLimited[retryAfter=PT1M, status=503]'",
    "429, 'RateLimited[retryAfter=PT1M, status=429]'",
    "301, 'Failed[reason=HTTP_ERROR, detail=HTTP status 301 without a usable Location]'"
  })
  void statusDecides(int status, String outcome) {
    site.page("/s", Page.answer(status));
    assertThat(get("/s", Validators.NONE)).hasToString(outcome);
  }

  @Test
  void redirectIsAnAnswerAndNotFollowed() {
    site.page("/old", Page.answer(301).withHeader("Location", "/new?utm_source=x"));
    assertThat(get("/old", Validators.NONE)).isEqualTo(new Fetch.Redirected(url("/new"), 301));
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void redirectToAnotherSchemeIsNotUsable() {
    site.page("/old", Page.answer(302).withHeader("Location", "file:///etc/passwd"));
    assertThat(get("/old", Validators.NONE)).isInstanceOf(Fetch.Failed.class);
  }

  @Test
  void bodyOverTheCapIsRefusedByName() {
    site.page("/big.html", Page.html("x".repeat(200_000)));
    assertThat(get("/big.html", Validators.NONE))
        .isInstanceOfSatisfying(
            Fetch.Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  @Test
  void compressedBombIsStoppedAtTheCapAfterInflation() {
    site.page("/bomb.html", Page.gzipBomb("text/html", 20_000_000));
    assertThat(get("/bomb.html", Validators.NONE))
        .isInstanceOfSatisfying(
            Fetch.Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  @Test
  void dripIsStoppedAtTheDeadlineOfTheWholeExchange() {
    site.page(
        "/drip.html",
        Page.html("x".repeat(50_000))
            .delivered(new Page.Delivery.Dripped(1, Duration.ofMillis(50))));
    assertThat(get("/drip.html", Validators.NONE))
        .isInstanceOfSatisfying(
            Fetch.Failed.class, f -> assertThat(f.reason()).isEqualTo(Reason.TIMED_OUT));
  }

  @Test
  void endlessBodyIsStoppedAtTheCap() {
    site.page(
        "/endless.html", Page.html("x".repeat(10_000)).delivered(new Page.Delivery.Endless()));
    assertThat(get("/endless.html", Validators.NONE))
        .isInstanceOfSatisfying(
            Fetch.Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  @Test
  void silenceAfterTheHeadersEndsAtTheDeadline() {
    site.page("/silent.html", Page.html("xx").delivered(new Page.Delivery.SilentAfterHeaders()));
    assertThat(get("/silent.html", Validators.NONE))
        .isInstanceOfSatisfying(
            Fetch.Failed.class, f -> assertThat(f.reason()).isEqualTo(Reason.TIMED_OUT));
  }

  @Test
  void robotsTxtOverTheCapIsReadUpToIt() {
    site.page("/robots.txt", Page.text("#".repeat(200_000)));
    FetchLimits truncating =
        new FetchLimits(SMALL.connect(), SMALL.silence(), SMALL.deadline(), 100_000, true);
    assertThat(exchange.get(url("/robots.txt"), Validators.NONE, truncating))
        .isInstanceOfSatisfying(
            Fetch.Fetched.class, page -> assertThat(page.body()).hasSize(100_000));
  }

  @Test
  void notModifiedWithoutHavingBeenAskedIsAFailure() {
    site.page("/a.html", Page.answer(304));
    assertThat(get("/a.html", Validators.NONE)).isInstanceOf(Fetch.Failed.class);
  }

  @Test
  void answerThatIsNoHttpFailsForNow() {
    site.page("/raw", Page.raw("SSH-2.0-OpenSSH_9.2\r\n"));
    assertThat(get("/raw", Validators.NONE)).isInstanceOf(Fetch.Failed.class);
  }

  @Test
  void resetConnectionFailsForNow() {
    site.page("/reset.html", Page.html("xxxxxxxxxx").delivered(new Page.Delivery.ResetAfter(3)));
    assertThat(get("/reset.html", Validators.NONE)).isInstanceOf(Fetch.Failed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "0.0.0.0",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "127.0.0.1.",
        "LOCALHOST"
      })
  void internalAddressGetsNoConnectionInAnyForm(String host) throws IOException {
    int port = site.port();
    try (HttpExchange closed = exchange(Set.of("allowed.example:" + port))) {
      CanonicalUrl.parse("http://" + host + ":" + port + "/")
          .ifPresent(url -> assertRefused(closed.get(url, Validators.NONE, SMALL)));
      assertThat(site.requests()).isEmpty();
      assertThat(site.connections()).isZero();
    }
  }

  @Test
  void internalAddressOnAWebPortIsRefusedByTheAddressItself() throws IOException {
    try (HttpExchange closed = exchange(Set.of())) {
      assertThat(closed.get(new CanonicalUrl("http://localhost/"), Validators.NONE, SMALL))
          .isInstanceOfSatisfying(
              Fetch.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Reason.INTERNAL_ADDRESS));
    }
  }

  @Test
  void nameThatIsInternalAtConnectTimeIsRefusedThoughItWasPublicBefore() throws IOException {
    RebindingNames names = new RebindingNames();
    try (HttpExchange closed =
        new HttpExchange(ROBOT, new AddressGuard(Set.of(), names), Clock.systemUTC())) {
      names.address = InetAddress.getByName("127.0.0.1");
      assertThat(closed.get(new CanonicalUrl("http://rebind.example/"), Validators.NONE, SMALL))
          .isInstanceOfSatisfying(
              Fetch.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Reason.INTERNAL_ADDRESS));
      assertThat(names.lookUps).isEqualTo(1);
    }
  }

  @Test
  void portOfAnotherServiceIsRefused() throws IOException {
    try (ServerSocket mail = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Fetch answer =
          exchange.get(
              new CanonicalUrl("http://public.example:" + mail.getLocalPort() + "/"),
              Validators.NONE,
              SMALL);
      assertThat(answer)
          .isInstanceOfSatisfying(
              Fetch.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Reason.PORT_NOT_ALLOWED));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "120, PT2M",
    "0, PT1S",
    "-5, PT1S",
    "99999999999, PT6H",
    "'Sat, 21 Nov 2026 10:10:00 GMT', PT10M",
    "soon, PT1M"
  })
  void retryAfterIsReadInBothFormsAndBounded(String header, Duration pause) {
    BasicHttpResponse response = new BasicHttpResponse(503);
    response.setHeader("Retry-After", header);
    assertThat(HttpExchange.retryAfter(response, Instant.parse("2026-11-21T10:00:00Z")))
        .isEqualTo(pause);
  }

  private static void assertRefused(Fetch answer) {
    assertThat(answer).isInstanceOf(Fetch.Refused.class);
  }

  private HttpExchange exchange(Set<String> allowed) {
    return new HttpExchange(
        ROBOT,
        new AddressGuard(allowed, SystemDefaultDnsResolver.INSTANCE),
        Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));
  }

  private Fetch get(String path, Validators validators) {
    return exchange.get(url(path), validators, SMALL);
  }

  private CanonicalUrl url(String path) {
    return new CanonicalUrl("http://" + hostAndPort() + path);
  }

  private String hostAndPort() {
    return site.hostAndPort();
  }

  /** A name server whose answer can change between two questions. */
  private static final class RebindingNames implements org.apache.hc.client5.http.DnsResolver {
    InetAddress address;
    int lookUps;

    RebindingNames() throws UnknownHostException {
      address = InetAddress.getByName("93.184.216.34");
    }

    @Override
    public InetAddress[] resolve(String host) {
      lookUps++;
      return new InetAddress[] {address};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
