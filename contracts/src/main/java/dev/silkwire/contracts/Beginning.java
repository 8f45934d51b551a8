package dev.silkwire.contracts;

import java.util.regex.Pattern;

/** The first words of a text on one line, for where there is no room for all of it. */
public final class Beginning {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Would forge a line, or speak to the terminal. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

  private Beginning() {}

  /**
   * At most so many characters and an ellipsis, without cutting a word or a character in two; with
   * a dot for each control character.
   */
  public static String of(String text, int most) {
    String flat = text.length() > 2 * most ? text.substring(0, 2 * most) : text;
    flat = CONTROL.matcher(SPACE.matcher(flat).replaceAll(" ").strip()).replaceAll("·");
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
