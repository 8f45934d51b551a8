package dev.silkwire.commandline.run;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the three services as a child process.
 *
 * @param name of its module: {@code ingest-service} …
 * @param mainClass where it starts
 * @param port of its API and health
 * @param heap largest heap, e.g. {@code 256m}
 * @param properties further arguments, {@code --name=value}
 * @param log where its output goes
 * @param installation where its jars are
 */
record Service(
    String name,
    String mainClass,
    int port,
    String heap,
    List<String> properties,
    Path log,
    Installation installation)
    implements Part {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  Service {
    properties = List.copyOf(properties);
  }

  @Override
  public String address() {
    return "127.0.0.1:" + port;
  }

  @Override
  public ProcessHandle start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xms32m",
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", // starts in less time and memory; one laptop's load is small
            "-XX:+ExitOnOutOfMemoryError", // a service out of memory is started again, not half
            // dead
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            "-cp",
            classPath(),
            AttachedService.class.getName(),
            mainClass,
            "--server.port=" + port));
    command.addAll(properties);
    // a pipe as standard input, which the service watches: it closes when we are gone
    return new ProcessBuilder(command)
        .directory(installation.root().toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start()
        .toHandle();
  }

  @Override
  public boolean isReady() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + address() + "/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String classPath() {
    String own =
        AttachedService.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return installation.classPath(name) + File.pathSeparator + own;
  }
}
