package dev.silkwire.enrich.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes entries of rule files, one on a line, every word in quotation marks. */
final class RuleYaml {
  private static final String HEX = "0123456789abcdef";

  private final Appendable out;

  RuleYaml(Appendable out) {
    this.out = out;
  }

  void line(String text) throws IOException {
    out.append(text).append('\n');
  }

  /** An entry: a value is a word, a truth, or a collection of words; empty ones are left out. */
  void entry(String indent, Map<String, Object> fields) throws IOException {
    List<String> written = new ArrayList<>();
    fields.forEach(
        (name, value) -> {
          switch (value) {
            case Boolean truth -> {
              if (truth) {
                written.add(name + ": true");
              }
            }
            case Collection<?> words -> {
              if (!words.isEmpty()) {
                List<String> quoted =
                    words.stream().map(word -> quoted(String.valueOf(word))).toList();
                written.add(name + ": [" + String.join(", ", quoted) + "]");
              }
            }
            default -> {
              if (!value.toString().isEmpty()) {
                written.add(name + ": " + quoted(value.toString()));
              }
            }
          }
        });
    line(indent + "- {" + String.join(", ", written) + "}");
  }

  static String quoted(String word) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || (c >= 0x7f && c < 0xa0) || Character.isSurrogate(c) || c >= 0xfffe) {
        quoted.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          quoted.append(HEX.charAt((c >> shift) & 15));
        }
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
