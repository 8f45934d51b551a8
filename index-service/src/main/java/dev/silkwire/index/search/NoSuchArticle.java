package dev.silkwire.index.search;

/** There is no article with this id. */
public final class NoSuchArticle extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NoSuchArticle(String id) {
    super(
        "there is no article "
            + (id.length() <= 80 ? id : id.substring(0, 80) + "…")
            + "; take an id from /api/articles, or ask /api/explain?url= what became of its URL");
  }
}
