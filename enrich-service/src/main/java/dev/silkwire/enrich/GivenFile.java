package dev.silkwire.enrich;

import dev.silkwire.enrich.imports.ImportProblem;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A file that somebody gives to a command: UTF-8, perhaps packed, {@code -} for standard input.
 *
 * @param path where it is
 */
record GivenFile(Path path) {
  private static final int BUFFER = 1 << 16;

  private static final Set<String> NOTES = Set.of("readme.txt"); // GeoNames' archives have one

  String name() {
    return isStandardInput() ? "standard input" : String.valueOf(path.getFileName());
  }

  /** Its text; reading it fails where it is not UTF-8. */
  BufferedReader reader() throws IOException {
    return new BufferedReader(
        new InputStreamReader(bytes(), StandardCharsets.UTF_8.newDecoder()), BUFFER);
  }

  /** Its bytes, unpacked. */
  InputStream bytes() throws IOException {
    if (isStandardInput()) {
      return System.in;
    }
    InputStream bytes = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    if (path.toString().endsWith(".gz")) {
      return new GZIPInputStream(bytes, BUFFER);
    }
    return path.toString().endsWith(".zip") ? firstOf(new ZipInputStream(bytes)) : bytes;
  }

  /** What is wrong with it, in words for who gave it; other trouble is thrown on. */
  String problem(IOException e) throws IOException {
    return switch (e) {
      case MalformedInputException _ -> path + " is not UTF-8; save it so";
      case NoSuchFileException _, FileNotFoundException _ -> "there is no file " + e.getMessage();
      default -> throw e;
    };
  }

  private boolean isStandardInput() {
    return path.toString().equals("-");
  }

  private static InputStream firstOf(ZipInputStream zip) throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory() && !NOTES.contains(entry.getName())) {
        return zip;
      }
    }
    throw new ImportProblem(0, "the archive is empty");
  }
}
