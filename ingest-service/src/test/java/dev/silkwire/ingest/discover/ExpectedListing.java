package dev.silkwire.ingest.discover;

import dev.silkwire.contracts.CanonicalUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Fixtures with a golden {@code .expected} beside them: its first line says where the file was
 * found, each further line is an entry, a refused link, a further page, or why it is unreadable.
 */
final class ExpectedListing {
  private static final Path ROOT = Path.of("src/test/resources/discover");

  private ExpectedListing() {}

  static Stream<Path> fixtures(String folder) throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files
          .filter(file -> !file.toString().endsWith(".expected"))
          .sorted()
          .toList()
          .stream();
    }
  }

  static CanonicalUrl foundOn(Path fixture) throws IOException {
    return new CanonicalUrl(expected(fixture).lines().findFirst().orElseThrow().substring(3));
  }

  static String expected(Path fixture) throws IOException {
    return Files.readString(fixture.resolveSibling(fixture.getFileName() + ".expected"));
  }

  static byte[] bytes(Path fixture) throws IOException {
    return Files.readAllBytes(fixture);
  }

  /** A listing in the notation of the golden files. */
  static String written(CanonicalUrl on, Listing listing) {
    StringBuilder out = new StringBuilder("on ").append(on).append('\n');
    switch (listing) {
      case Listing.Unreadable unreadable ->
          line(out, "unreadable " + unreadable.reason().word() + " | " + unreadable.message());
      case Listing.Read read -> {
        for (Listing.Entry entry : read.entries()) {
          String title = entry.title() == null ? "" : entry.title();
          String date = entry.published() == null ? "" : entry.published();
          line(out, "entry " + entry.url() + " | " + title + " | " + date);
        }
        read.refused()
            .forEach(link -> line(out, "refused " + link.link() + " | " + link.reason().word()));
        read.more().forEach(more -> line(out, "more " + more));
      }
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
