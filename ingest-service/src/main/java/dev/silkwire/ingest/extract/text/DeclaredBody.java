package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block;
import dev.silkwire.contracts.Block.Type;
import dev.silkwire.ingest.extract.html.ElementNames;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.StructuredData;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * The body a page gives in JSON-LD. It is a lossy copy, without paragraphs on many sites, so it is
 * the text only where the page itself shows none; elsewhere it is a {@link Witness}.
 */
final class DeclaredBody {
  private DeclaredBody() {}

  static List<Block> of(PageSurvey page) {
    String body =
        page.structuredData()
            .article()
            .map(node -> StructuredData.raw(node, "articleBody"))
            .orElse("");
    if (body.contains("</p>") || body.contains("<br")) {
      Outline outline =
          OutlineReader.read(Jsoup.parseBodyFragment(body).body(), new ElementNames());
      return Blocks.of(outline.passages, page.url());
    }
    return Arrays.stream(body.split("\\R+", -1))
        .map(Texts::fold)
        .filter(line -> !line.isEmpty())
        .map(line -> new Block(Type.PARAGRAPH, line, 0))
        .toList();
  }
}
