package dev.silkwire.contracts;

/**
 * What an article is called in a line or a list: its title; where it has none, the first words of
 * its text or its address, marked as such, so that nobody takes them for what the page says.
 */
public final class ShownTitle {
  private static final String MARK = "(no title) ";
  private static final int FIRST_WORDS = 80;

  private ShownTitle() {}

  public static String of(String title, String text, String url) {
    if (!title.isBlank()) {
      return title;
    }
    return MARK + (text.isBlank() ? url : Beginning.of(text, FIRST_WORDS));
  }
}
