package dev.silkwire.localstack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Picks from the end of a server's log what tells why it ended. */
final class ServerLog {
  private static final int TAIL_BYTES = 64 * 1024;
  private static final int MOST_LINES = 8;
  private static final int LONGEST_LINE = 300;
  private static final Pattern TELLING =
      Pattern.compile(
          "ERROR|FATAL|Exception|Error:|No space left|Address already in use|OutOfMemory");

  private ServerLog() {}

  /**
   * The last telling lines, or just the last lines where none tells anything.
   *
   * @param from where in the log this run of the server began; older errors explain nothing now
   */
  static List<String> lastLines(Path log, long from, Path console) {
    List<String> all = new ArrayList<>(tail(log, from));
    all.addAll(tail(console, 0));
    List<String> telling = all.stream().filter(line -> TELLING.matcher(line).find()).toList();
    List<String> chosen = telling.isEmpty() ? all : telling;
    return chosen.subList(Math.max(0, chosen.size() - MOST_LINES), chosen.size()).stream()
        .map(line -> line.substring(0, Math.min(LONGEST_LINE, line.length())))
        .toList();
  }

  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0; // not there yet
    }
  }

  private static List<String> tail(Path file, long from) {
    if (!Files.isReadable(file)) {
      return List.of();
    }
    try (FileChannel channel = FileChannel.open(file)) {
      long start = from <= channel.size() ? from : 0; // smaller: a new file was begun since
      start = Math.max(start, channel.size() - TAIL_BYTES);
      ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - start));
      channel.read(bytes, start);
      String text = StandardCharsets.UTF_8.decode(bytes.flip()).toString();
      return text.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
