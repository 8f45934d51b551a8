package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block.Type;
import java.util.List;
import java.util.regex.Pattern;

/** Where an article ends, and its comments, its sources or other articles begin. */
final class ArticleEnd {
  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?:(?:\\d+|readers['’]?|all|no) )?comments?(?:"
              + " ?\\(?\\d+\\)?)?:?|(?:комментарии|комментариев|пікірлер|网友评论|评论|kommentare|commentaires|comentarios)(?:"
              + " ?\\(?\\d+\\)?)?[:：]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Where a treatise names what it draws on. */
  private static final Pattern SOURCES =
      Pattern.compile(
          "(?:references|footnotes|bibliography|works"
              + " cited|参考资料|参考文献|參考資料|參考文獻|参考来源|脚注|出典|примечания|литература|einzelnachweise|références|referencias)[:：]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern OTHERS =
      Pattern.compile(
          "(?:more (?:from|on|in|about|news|stories)|other (?:news|stories)|related|read"
              + " (?:also|more|next)|see also|you may|latest|most"
              + " read|popular|другие|читайте|похожие|ещё|по"
              + " теме|басқа|оқи|相关|更多|推荐|热门)\\b?.{0,60}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int ENOUGH_BEFORE_END = 400;

  private ArticleEnd() {}

  /** The first passage after the end. */
  static int of(List<Passage> passages, int start) {
    int before = 0;
    for (int i = start; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      boolean line = passage.type == Type.HEADING || passage.size <= 40;
      if (line && before >= ENOUGH_BEFORE_END) {
        boolean over =
            COMMENTS.matcher(passage.text).matches()
                || SOURCES.matcher(passage.text).matches() && areItems(passages, i + 1);
        boolean others = passage.type == Type.HEADING && OTHERS.matcher(passage.text).matches();
        if (over || others && isTeasers(passages.subList(i + 1, passages.size()), before)) {
          return i;
        }
      }
      before += passage.type.isText() ? passage.size : 0;
    }
    return passages.size();
  }

  /** Whether almost nothing but the items of lists is left. */
  private static boolean areItems(List<Passage> passages, int from) {
    int items = 0;
    int others = 0;
    for (Passage passage : passages.subList(from, passages.size())) {
      items += passage.type == Type.LIST_ITEM ? passage.size : 0;
      others += passage.type == Type.PARAGRAPH && passage.endsSentence() ? passage.size : 0;
    }
    return items > 4 * others;
  }

  /** Links with a line or two under each, and less of it than of the article. */
  private static boolean isTeasers(List<Passage> rest, int before) {
    int links = 0;
    int lines = 0;
    int size = 0;
    for (Passage passage : rest) {
      if (passage.linkDensity() > 0.6) {
        links++;
      } else if (!passage.picture) {
        lines++;
        size += passage.size;
      }
    }
    return links > 0 && lines <= 2 * links && size < before;
  }
}
