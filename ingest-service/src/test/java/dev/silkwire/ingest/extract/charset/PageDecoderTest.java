package dev.silkwire.ingest.extract.charset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.ingest.extract.charset.PageText.Decoded;
import dev.silkwire.ingest.extract.charset.PageText.Evidence;
import dev.silkwire.ingest.extract.charset.PageText.Refused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDecoderTest {
  private static final String RUSSIAN =
      "В речном порту открыли новый причал для небольших судов, сообщили в управлении порта. "
          .repeat(8);

  private static final String KAZAKH =
      "Өзен портында шағын кемелерге арналған жаңа айлақ ашылды, деп хабарлады қалалық әкімдік. "
          + "Үкімет құрылысқа қаражат бөлді, жұмыс күзге дейін аяқталуға тиіс.";

  @Test
  void byteOrderMarkBeatsTheHeader() {
    Decoded page =
        decoded(
            "\uFEFF<p>причал".getBytes(StandardCharsets.UTF_8), "text/html; charset=windows-1251");
    assertThat(page.evidence()).isEqualTo(Evidence.BYTE_ORDER_MARK);
    assertThat(page.text()).isEqualTo("<p>причал");
  }

  @Test
  void headerBeatsTheMetaElement() {
    Decoded page =
        decoded(
            ("<meta charset=utf-8><p>" + RUSSIAN).getBytes(Charset.forName("windows-1251")),
            "text/html; charset=windows-1251");
    assertThat(page.text()).contains("причал");
  }

  @Test
  void validUtf8BeatsAWrongMetaElement() {
    Decoded page =
        decoded(("<meta charset=gbk><p>" + RUSSIAN).getBytes(StandardCharsets.UTF_8), null);
    assertThat(page.evidence()).isEqualTo(Evidence.VALID_UTF8);
    assertThat(page.text()).contains("причал");
  }

  @Test
  void metaElementInACommentIsNoDeclaration() {
    Decoded page =
        decoded(
            ("<!-- <meta charset=utf-16> --><meta charset=windows-1251><p>" + RUSSIAN)
                .getBytes(Charset.forName("windows-1251")),
            null);
    assertThat(page.evidence()).isEqualTo(Evidence.META);
    assertThat(page.text()).contains("причал");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R"})
  void statisticsTellUnlabelledCyrillic(String charset) {
    Decoded page =
        decoded(("<html><body><p>" + RUSSIAN).getBytes(Charset.forName(charset)), "text/html");
    assertThat(page.evidence()).isEqualTo(Evidence.STATISTICS);
    assertThat(page.text()).contains("причал");
  }

  @ParameterizedTest
  @CsvSource({"KZ-1048", "PTCP154"})
  void kazakhIsReadInItsCodePage(String charset) {
    byte[] body = encoded("<meta charset=windows-1251><p>" + KAZAKH, charset);

    assertThat(decoded(body, "text/html; charset=" + charset).text()).contains(KAZAKH);
    assertThat(decoded(body, "text/html; charset=windows-1251").text())
        .as("under the label of its neighbour")
        .contains(KAZAKH);
    assertThat(decoded(body, null).charset().name()).isEqualTo(charset);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Її єдність, їжа, ґанок, Європа: є й інші слова, які є в її мові. ",
        "Ваўкі ў лесе, праўда ў словах, воўк і ўсё, што ў яго ёсць. ",
        "Ќе го најдеме сѐ што ѕвони, ѓакот и њивата, љубов и џамија, куќата, ноќта. ",
        "Ђак, љубав, њива, ћерка, џеп, ноћ, кућа, међа, реч о њему и љиљану. "
      })
  void neighboursOfKazakhInWindows1251StayWhatTheyAre(String sentence) {
    byte[] body = ("<p>" + sentence.repeat(10)).getBytes(Charset.forName("windows-1251"));

    assertThat(decoded(body, "text/html; charset=windows-1251").charset().name())
        .isEqualTo("windows-1251");
  }

  @Test
  void utf8CutInItsLastCharacterIsStillUtf8() {
    byte[] whole = ("<p>" + RUSSIAN + "ж").getBytes(StandardCharsets.UTF_8);
    assertThat(decoded(java.util.Arrays.copyOf(whole, whole.length - 1), null).text())
        .contains("причал");
  }

  @Test
  void binaryAndEmptyAndForeignTypesAreRefused() {
    assertThat(refused(new byte[0], "text/html")).isEqualTo(Reason.EMPTY_PAGE);
    assertThat(refused(" \n\t ".getBytes(StandardCharsets.UTF_8), null))
        .isEqualTo(Reason.EMPTY_PAGE);
    assertThat(refused(new byte[4_000], "text/html")).isEqualTo(Reason.UNREADABLE);
    assertThat(refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "text/html"))
        .isEqualTo(Reason.NOT_HTML);
    assertThat(refused("<p>x".getBytes(StandardCharsets.UTF_8), "application/pdf"))
        .isEqualTo(Reason.NOT_HTML);
    assertThat(refused("{\"a\":1}".getBytes(StandardCharsets.UTF_8), "text/plain"))
        .isEqualTo(Reason.NOT_HTML);
    assertThat(
            refused(
                "<?xml version='1.0'?><rss version='2.0'>".getBytes(StandardCharsets.UTF_8),
                "text/xml"))
        .isEqualTo(Reason.NOT_HTML);
  }

  @Test
  void mojibakeIsNamedAndProseIsNot() {
    assertThat(Mojibake.verdict(RUSSIAN)).isEmpty();
    assertThat(Mojibake.verdict("Äußerst übel, größer als früher – «très bien» château".repeat(5)))
        .isEmpty();
    assertThat(
            Mojibake.verdict(
                new String(
                    RUSSIAN.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1251"))))
        .isPresent();
    assertThat(
            Mojibake.verdict(
                new String(
                    RUSSIAN.getBytes(Charset.forName("KOI8-R")), Charset.forName("windows-1251"))))
        .isPresent();
    assertThat(
            Mojibake.verdict(
                new String(
                    RUSSIAN.getBytes(Charset.forName("windows-1251")), StandardCharsets.UTF_8)))
        .isPresent();
  }

  /** The code pages have no encoder: nothing in the product writes them. */
  private static byte[] encoded(String text, String label) {
    Charset charset = EncodingLabels.charset(label).orElseThrow();
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    String table = new String(all, charset);
    byte[] encoded = new byte[text.length()];
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = (byte) table.indexOf(text.charAt(i));
    }
    return encoded;
  }

  /** Runs of ASCII of all lengths between whole, cut and wrong sequences. */
  @Test
  void utf8IsDecodedAsJavaDecodesIt() {
    Random random = new Random(7);
    byte[] leads = "é€😀Жя".getBytes(StandardCharsets.UTF_8);
    for (int page = 0; page < 20_000; page++) {
      byte[] body = new byte[random.nextInt(300)];
      for (int i = 0; i < body.length; ) {
        int run = random.nextInt(5) == 0 ? random.nextInt(100) : 1;
        for (int end = Math.min(body.length, i + run); i < end; i++) {
          body[i] =
              run > 1
                  ? (byte) 'a'
                  : random.nextBoolean()
                      ? leads[random.nextInt(leads.length)]
                      : (byte) random.nextInt(256);
        }
      }
      assertThat(Utf8.decode(body, 0)).isEqualTo(new String(body, StandardCharsets.UTF_8));
    }
  }

  private static Decoded decoded(byte[] body, @Nullable String contentType) {
    return (Decoded) PageDecoder.decode(body, contentType);
  }

  private static Reason refused(byte[] body, @Nullable String contentType) {
    return ((Refused) PageDecoder.decode(body, contentType)).reason();
  }
}
