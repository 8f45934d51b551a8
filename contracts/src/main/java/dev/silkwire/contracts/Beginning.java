package dev.silkwire.contracts;

/** The first words of a text on one line, for where there is no room for all of it. */
public final class Beginning {
  private Beginning() {}

  /** At most so many characters and an ellipsis, without cutting a word or a character in two. */
  public static String of(String text, int most) {
    String flat = text.length() > 2 * most ? text.substring(0, 2 * most) : text;
    flat = flat.replaceAll("\\s+", " ").strip();
    if (flat.length() <= most) {
      return flat;
    }
    int end = flat.lastIndexOf(' ', most);
    if (end < most / 2) { // Chinese has no spaces
      end = Character.isHighSurrogate(flat.charAt(most - 1)) ? most - 1 : most;
    }
    return flat.substring(0, end) + "…";
  }
}
