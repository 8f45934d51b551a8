package dev.silkwire.commandline.doctor;

/**
 * One line of the doctor.
 *
 * @param level how bad it is
 * @param about what was looked at
 * @param says what was found, and what to do where that is not good
 */
public record Finding(Level level, String about, String says) {
  /** How bad it is. */
  public enum Level {
    OK,
    WARN,
    FAIL
  }

  static Finding ok(String about, String says) {
    return new Finding(Level.OK, about, says);
  }

  static Finding warn(String about, String says) {
    return new Finding(Level.WARN, about, says);
  }

  static Finding fail(String about, String says) {
    return new Finding(Level.FAIL, about, says);
  }
}
