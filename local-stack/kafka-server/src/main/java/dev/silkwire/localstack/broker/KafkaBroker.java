package dev.silkwire.localstack.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * Runs one Kafka node, broker and controller together, in a data folder.
 *
 * <p>Arguments: data folder, port, controller port. The settings that do not depend on them are in
 * {@code server.properties} beside this class, each with its reason.
 */
public final class KafkaBroker {
  private KafkaBroker() {}

  public static void main(String[] args) throws Exception {
    if (args.length != 3) {
      System.err.println("usage: KafkaBroker DATA-FOLDER PORT CONTROLLER-PORT");
      System.exit(64);
    }
    ParentProcess.endWithIt();
    Path folder = Path.of(args[0]).toAbsolutePath();
    Path settings = writeSettings(folder, args[1], args[2]);
    if (!Files.exists(folder.resolve("log/meta.properties"))) {
      format(settings);
    }
    Kafka.main(new String[] {settings.toString()}); // returns by exiting, orderly on SIGTERM
  }

  static Path writeSettings(Path folder, String port, String controllerPort) throws IOException {
    Properties settings = new Properties();
    try (InputStream fixed = KafkaBroker.class.getResourceAsStream("server.properties")) {
      settings.load(fixed);
    }
    String client = "PLAINTEXT://127.0.0.1:" + port;
    settings.setProperty("listeners", client + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.setProperty("advertised.listeners", client);
    settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.setProperty("log.dirs", folder.resolve("log").toString());
    Path file = folder.resolve("server.properties");
    try (Writer out = Files.newBufferedWriter(file)) {
      settings.store(out, "written at each start; change nothing here");
    }
    return file;
  }

  private static void format(Path settings) {
    String[] arguments = {
      "format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString(), "--ignore-formatted"
    };
    int status = StorageTool.execute(arguments, System.out);
    if (status != 0) {
      throw new IllegalStateException("formatting Kafka's storage failed with status " + status);
    }
  }
}
