package dev.silkwire.index.elastic;

/**
 * Id and name in one term, as the article's document joins them: a count comes with its name.
 *
 * @param id what to filter by
 * @param name what people call it
 */
record Label(String id, String name) {
  static Label of(String term) {
    int tab = term.indexOf('\t');
    return tab < 0
        ? new Label(term, term)
        : new Label(term.substring(0, tab), term.substring(tab + 1));
  }
}
