package dev.silkwire.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.news.example.com/a, https://en.example.com/b, true, sub-domains of one publisher",
    "https://news.co.uk/a, https://other.co.uk/b, false, co.uk is a suffix",
    "https://a.gov.cn/, https://www.a.gov.cn/x, true, gov.cn is a suffix",
    "https://a.gov.cn/, https://b.gov.cn/, false, two authorities",
    "https://akimat.gov.kz/, https://www.akimat.gov.kz/, true, gov.kz is a suffix",
    "https://one.blogspot.com/, https://two.blogspot.com/, false, two blogs of one host",
    "http://127.0.0.1:8099/, http://127.0.0.1:8099/b, true, one server",
    "http://127.0.0.1:8099/, http://127.0.0.1:8098/, false, two servers of one machine",
    "http://127.0.0.1/, http://127.0.0.2/, false, addresses have no domain",
    "http://[::1]:80/, http://[::1]/a, true, the default port",
    "http://localhost:1/, http://localhost:2/, false, internal names go by port",
    "http://a.intranet/, http://b.intranet/, false, an unknown suffix",
    "http://portal.example/, http://portal.example/a, true, an unknown suffix but one host",
    "http://portal.example/, https://portal.example/, true, the scheme says nothing"
  })
  void siteIsTheRegistrableDomain(String a, String b, boolean same, String why) {
    assertThat(Site.sameSite(new CanonicalUrl(a), new CanonicalUrl(b))).as(why).isEqualTo(same);
    assertThat(Site.sameSite(new CanonicalUrl(b), new CanonicalUrl(a))).as(why).isEqualTo(same);
  }
}
