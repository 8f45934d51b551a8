package dev.silkwire.ingest.extract.head;

import dev.silkwire.contracts.Access;
import dev.silkwire.contracts.Access.Status;
import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.StructuredData;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells whether a reader who pays nothing may read an article, as far as its page says. */
public final class AccessTerms {
  private static final int LONGEST_EVIDENCE = 160;
  private static final int LONGEST_PROMPT = 120;
  private static final int SHORTEST_PROMPT = 12;
  private static final char FIRST_EAST_ASIAN = '\u2E80';

  /** A barrier says a sentence or two; the element may also be called after the text it locks. */
  private static final int LONGEST_BARRIER = 1_500;

  private static final String FINAL_MARKS = ".!?。！？\"”»«“’')）」】…؟";

  /** "Subscribe to read", as links and headings of barriers say it. */
  private static final List<Prompt> PROMPTS =
      List.of(
          prompt(
              "to ",
              "(?:subscribe|sign up|log in|register|join)\\b.{0,30}\\bto"
                  + " (?:continue|keep|read|unlock|access)\\b.*"),
          prompt("reading", "(?:continue|keep) reading (?:with|for)\\b.*"),
          prompt(
              "subscribers",
              "(?:this|the) (?:article|story|content) is (?:only )?for (?:\\p{L}+ )?subscribers.*"),
          prompt(
              "lesen",
              "(?:jetzt )?weiterlesen mit\\b.*"
                  + "|.{0,40}(?:abonnieren|anmelden|registrieren),? (?:um|und) weiter(?:zu)?lesen.*"),
          prompt(
              "abonne|inscrivez",
              ".{0,40}(?:abonnez-vous|s['’]abonner|inscrivez-vous)"
                  + " (?:pour|et) (?:lire|continuer|accéder).*"),
          prompt("abonnés", ".{0,30}réservé aux abonnés.*"),
          prompt(
              "suscr",
              ".{0,20}suscr[ií]b(?:ete|ase|irse) (?:para|y) (?:seguir|continuar|leer).*"
                  + "|.{0,30}(?:solo|exclusivo) para suscriptores.*"),
          prompt("assine", ".{0,20}assine (?:para|e) (?:continuar|ler).*"),
          prompt("abbonati", ".{0,20}abbonati (?:per|e) (?:continuare|leggere).*"),
          prompt(
              "чита|продолжить",
              ".{0,40}(?:подпишитесь|оформите подписку|авторизуйтесь|войдите),? (?:чтобы|и)"
                  + " (?:продолжить|читать|дочитать|прочитать).*"),
          prompt(
              "подпис",
              ".{0,40}(?:доступн[оа]|только) (?:только )?(?:по подписке|для"
                  + " подписчиков|подписчикам).*"),
          prompt("передплат", ".{0,40}(?:передплатіть|оформіть передплату).{0,20}"),
          prompt("жазыл", ".{0,40}жазыл(?:ыңыз|ушыларға).*"),
          prompt(
              "继续|繼續|阅读|閱讀|查看",
              ".{0,20}(?:订阅|訂閱|登录|登錄|注册|付费)(?:会员|會員)?.{0,6}(?:后|後|以|即可|才能)?.{0,4}(?:继续|繼續|阅读|閱讀|查看).*"),
          prompt("会員|続き", ".{0,10}(?:会員限定|有料会員|続きを読むには).*"));

  /**
   * What asks for money or a name.
   *
   * @param words one of which stands in every such line: most links have none, and looking for a
   *     word costs a tenth of a pattern
   */
  private record Prompt(List<String> words, Pattern pattern) {
    boolean is(String line, String lowerCase) {
      for (String word : words) {
        if (lowerCase.contains(word)) {
          return pattern.matcher(line).matches();
        }
      }
      return false;
    }
  }

  private static Prompt prompt(String words, String pattern) {
    return new Prompt(List.of(words.split("\\|", -1)), Pattern.compile("(?iu)" + pattern));
  }

  private AccessTerms() {}

  /**
   * Reads what the page declares; where it declares nothing, a text that is cut off beside a
   * barrier or a prompt.
   *
   * @param text the text of the article as extracted
   */
  public static Optional<Access> read(PageSurvey page, String text) {
    Optional<Access> declared = declared(page);
    if (declared.filter(access -> access.status() != Status.FREE).isPresent()) {
      return declared;
    }
    String cut = cut(text);
    if (cut == null) {
      return declared;
    }
    return barrier(page)
        .or(() -> prompt(page))
        .map(found -> access(Status.PARTIAL, List.of(cut, found)))
        .or(() -> declared);
  }

  private static Access access(Status status, List<String> evidence) {
    return new Access(status, String.join("; ", evidence));
  }

  private static Optional<Access> declared(PageSurvey page) {
    Optional<JsonNode> article = page.structuredData().article();
    String free = article.map(node -> text(node, "isAccessibleForFree")).orElse("");
    List<String> evidence = new ArrayList<>();
    boolean partPaid = false;
    if (article.isPresent()) {
      for (JsonNode part : page.structuredData().values(article.get(), "hasPart")) {
        if (isFalse(text(part, "isAccessibleForFree"))) {
          partPaid = true;
          evidence.add(evidence("json-ld hasPart not free " + text(part, "cssSelector")));
        }
      }
    }
    if (isFalse(free)) {
      evidence.addFirst("json-ld isAccessibleForFree: " + evidence(free));
    }
    String tier = page.meta("article:content_tier", "content_tier", "article:tier");
    String level = tier == null ? "" : tier.toLowerCase(Locale.ROOT);
    boolean locked = level.equals("locked") || level.equals("paid") || level.equals("premium");
    boolean metered = level.equals("metered") || level.equals("registration");
    if (tier != null && (locked || metered)) {
      evidence.add("meta content_tier: " + evidence(tier));
    }
    if (partPaid || metered) {
      return Optional.of(access(Status.PARTIAL, evidence));
    }
    if (isFalse(free) || locked) {
      return Optional.of(access(Status.PAYWALLED, evidence));
    }
    if (isTrue(free)) {
      return Optional.of(
          access(Status.FREE, List.of("json-ld isAccessibleForFree: " + evidence(free))));
    }
    return level.equals("free")
        ? Optional.of(access(Status.FREE, List.of("meta content_tier: " + evidence(level))))
        : Optional.empty();
  }

  /** Booleans stand in JSON-LD as such, as "True", and as "http://schema.org/True". */
  private static boolean isFalse(String value) {
    return value.toLowerCase(Locale.ROOT).endsWith("false") || value.equalsIgnoreCase("no");
  }

  private static boolean isTrue(String value) {
    return value.toLowerCase(Locale.ROOT).endsWith("true") || value.equalsIgnoreCase("yes");
  }

  private static String text(JsonNode node, String property) {
    JsonNode value = node.get(property);
    if (value != null && value.isBoolean()) {
      return Boolean.toString(value.booleanValue());
    }
    String text = StructuredData.text(node, property);
    return text == null ? "" : text;
  }

  /** Why a text seems to break off, or null where it ends as texts do. */
  private static @Nullable String cut(String text) {
    String end = text.strip();
    if (end.isEmpty()) {
      return "no text";
    }
    if (end.endsWith("…") || end.endsWith("...")) {
      return "the text ends in an ellipsis";
    }
    return FINAL_MARKS.indexOf(end.charAt(end.length() - 1)) < 0
        ? "the text ends without a final mark"
        : null;
  }

  private static Optional<String> barrier(PageSurvey page) {
    for (Element element : page.named(NameHint.PAYWALL)) {
      String shown = Texts.line(element, LONGEST_BARRIER);
      if (shown != null && !shown.isEmpty()) {
        return Optional.of(
            evidence("element called " + (element.className() + " " + element.id()).strip()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> prompt(PageSurvey page) {
    for (List<Element> elements : List.of(page.headings(), page.anchors())) {
      for (Element element : elements) {
        String text = element.childNodeSize() > 5 ? null : Texts.line(element, LONGEST_PROMPT);
        if (text != null && !isTooShort(text) && isPrompt(text)) {
          return Optional.of(evidence("it says: " + text));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPrompt(String line) {
    String lowerCase = line.toLowerCase(Locale.ROOT);
    for (Prompt prompt : PROMPTS) {
      if (prompt.is(line, lowerCase)) {
        return true;
      }
    }
    return false;
  }

  /** Most links are shorter than any prompt is in letters; East Asian scripts need fewer. */
  private static boolean isTooShort(String text) {
    return text.isEmpty() || text.length() < SHORTEST_PROMPT && text.charAt(0) < FIRST_EAST_ASIAN;
  }

  private static String evidence(String text) {
    String folded = Texts.fold(text);
    return folded.length() <= LONGEST_EVIDENCE ? folded : folded.substring(0, LONGEST_EVIDENCE);
  }
}
