package dev.silkwire.ingest.extract.head;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Rights;
import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.StructuredData;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a page says about the rights in its article: licence, holder, and what it asks of
 * machines that learn, as found.
 */
public final class RightsNotice {
  private static final int LONGEST = 300;
  private static final int MOST_FLAGS = 20;

  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile("(?i)https?://(?:www\\.)?creativecommons\\.org/(?:licenses|publicdomain)/.+");

  /** noai and noimageai as introduced by DeviantArt, and what others made of them. */
  private static final Pattern NO_LEARNING =
      Pattern.compile("no-?(?:image-?)?ai|noml|no-?tdm|ai-?train\\s*=\\s*n(?:o)?");

  /** Meta elements for one robot that gathers text to learn from. */
  private static final Set<String> LEARNING_ROBOTS =
      Set.of(
          "gptbot",
          "oai-searchbot",
          "chatgpt-user",
          "ccbot",
          "google-extended",
          "applebot-extended",
          "claudebot",
          "claude-web",
          "anthropic-ai",
          "perplexitybot",
          "bytespider",
          "amazonbot",
          "facebookbot",
          "meta-externalagent",
          "cohere-ai",
          "diffbot",
          "omgili",
          "timpibot");

  private RightsNotice() {}

  /** The rights stated; empty where the page states none. */
  public static Optional<Rights> read(PageSurvey page) {
    Rights rights = new Rights(licence(page), holder(page), miningFlags(page));
    boolean nothing =
        rights.license() == null && rights.holder() == null && rights.aiTraining().isEmpty();
    return nothing ? Optional.empty() : Optional.of(rights);
  }

  private static @Nullable String licence(PageSurvey page) {
    Optional<JsonNode> article = page.structuredData().article();
    if (article.isPresent()) {
      for (JsonNode licence : page.structuredData().values(article.get(), "license")) {
        String found = nameOf(licence);
        if (found != null) {
          return found;
        }
      }
    }
    for (String relation : List.of("license", "licence")) {
      for (String address : page.links(relation)) {
        if (isShort(address)) {
          return page.url().resolve(address).map(CanonicalUrl::value).orElse(address.strip());
        }
      }
    }
    String meta = page.meta("dcterms.license", "dc.rights.license", "dc.license", "license");
    if (meta != null && isShort(meta)) {
      return meta;
    }
    return licenceAtTheFoot(page);
  }

  /** The address of a licence rather than its name, which may be written in many ways. */
  private static @Nullable String nameOf(JsonNode licence) {
    String found =
        licence.isString()
            ? Texts.foldFactOrNull(StructuredData.plain(licence.asString()))
            : StructuredData.text(licence, "url");
    if (found == null && licence.isObject()) {
      found = StructuredData.text(licence, "@id");
    }
    if (found == null && licence.isObject()) {
      found = StructuredData.text(licence, "name");
    }
    return found != null && isShort(found) ? found : null;
  }

  /** The last link to Creative Commons outside pictures: those have licences of their own. */
  private static @Nullable String licenceAtTheFoot(PageSurvey page) {
    List<Element> anchors = page.anchors();
    for (Element anchor : anchors.reversed()) {
      String address = anchor.attr("href");
      if (CREATIVE_COMMONS.matcher(address).matches()
          && isShort(address)
          && !isOfPicture(page, anchor)) {
        return address.strip();
      }
    }
    return null;
  }

  private static boolean isOfPicture(PageSurvey page, Element anchor) {
    for (Element up = anchor; up != null; up = up.parent()) {
      int hints = page.names().hints(up);
      if (up.normalName().equals("figure")
          || up.normalName().equals("figcaption")
          || NameHint.CAPTION.in(hints)
          || NameHint.CREDIT.in(hints)
          || NameHint.COMMENTS.in(hints)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String holder(PageSurvey page) {
    String data =
        page.structuredData()
            .article()
            .map(
                article ->
                    page.structuredData().values(article, "copyrightHolder").stream()
                        .map(one -> one.isString() ? one.asString() : text(one, "name"))
                        .filter(name -> !name.isBlank())
                        .findFirst()
                        .orElse(""))
            .orElse("");
    String holder =
        data.isBlank()
            ? page.meta(
                "dcterms.rightsholder", "dcterms.rights", "dc.rights", "copyright", "rights")
            : Texts.fold(StructuredData.plain(data));
    return holder != null && isShort(holder) ? holder : null;
  }

  private static String text(JsonNode node, String property) {
    String text = StructuredData.text(node, property);
    return text == null ? "" : text;
  }

  private static List<String> miningFlags(PageSurvey page) {
    List<String> flags = new ArrayList<>();
    for (String name : page.metaNames()) {
      boolean reservation = name.equals("tdm-reservation") || name.equals("tdm-policy");
      boolean learner = LEARNING_ROBOTS.contains(name);
      for (String content : page.metas(name)) {
        if (reservation) {
          add(flags, name, content);
          continue;
        }
        if (content.length() > LONGEST) {
          continue;
        }
        int start = 0;
        for (int i = 0; i <= content.length(); i++) {
          if (i == content.length() || content.charAt(i) == ',' || content.charAt(i) == ';') {
            String wish = content.substring(start, i).strip();
            start = i + 1;
            if (!wish.isEmpty() && (learner || asksNotToLearn(wish))) {
              add(flags, name, wish);
            }
          }
        }
      }
    }
    page.links("tdm-policy").forEach(address -> add(flags, "tdm-policy", address.strip()));
    return flags;
  }

  private static boolean asksNotToLearn(String wish) {
    return "naNA".indexOf(wish.charAt(0)) >= 0 // most meta elements wish nothing of the kind
        && NO_LEARNING.matcher(wish.toLowerCase(Locale.ROOT)).matches();
  }

  private static void add(List<String> flags, String name, String wish) {
    String flag = name + ": " + wish;
    if (isShort(flag) && !flags.contains(flag) && flags.size() < MOST_FLAGS) {
      flags.add(flag);
    }
  }

  private static boolean isShort(String text) {
    return !text.isBlank() && text.length() <= LONGEST;
  }
}
