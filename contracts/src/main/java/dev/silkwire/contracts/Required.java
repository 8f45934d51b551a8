package dev.silkwire.contracts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks that an event read from JSON has what it must have, and says what it lacks. */
final class Required {
  private Required() {}

  static <T> T field(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException("\"" + name + "\" is missing");
    }
    return value;
  }

  static String text(@Nullable String value, String name) {
    String text = field(value, name);
    if (text.isBlank()) {
      throw new IllegalArgumentException("\"" + name + "\" is empty");
    }
    return text;
  }

  static <T> List<T> list(@Nullable List<T> value, String name) {
    List<T> list = field(value, name);
    if (list.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("\"" + name + "\" holds a null");
    }
    return List.copyOf(list);
  }

  static void between(int least, int most, int value, String name) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is not between " + least + " and " + most + ": " + value);
    }
  }

  static void atLeast(int least, int value, String name) {
    if (value < least) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is missing or below " + least + ": " + value);
    }
  }
}
