package dev.silkwire.localstack;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/**
 * Elasticsearch, one node without security on loopback, with its indices in {@code elasticsearch/}.
 */
public final class ElasticsearchServer extends LocalServer {
  private static final String NAME = "elasticsearch";

  private ElasticsearchServer(ServerProcess process) {
    super(NAME, process);
  }

  /** Starts Elasticsearch and returns when every index has its primary shards. */
  public static ElasticsearchServer start(LocalStackSettings settings) {
    ServerProgram program =
        new ServerProgram(
            NAME,
            "elasticsearch-server",
            "dev.silkwire.localstack.node.ElasticsearchNode",
            List.of("-Xms256m", "-Xmx768m"),
            ElasticsearchServer::arguments,
            ElasticsearchServer::answers);
    return new ElasticsearchServer(
        ServerProcess.start(program, settings, settings.elasticsearchPort()));
  }

  private static List<String> arguments(ServerFolder folder, ServerPorts ports) {
    return List.of(
        folder.data().toString(),
        folder.logs().toString(),
        Integer.toString(ports.clients()),
        Integer.toString(ports.internal()));
  }

  private static boolean answers(String address) throws Exception {
    URI health =
        URI.create("http://" + address + "/_cluster/health?wait_for_status=yellow&timeout=3s");
    HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(6)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      // 408 when the status was not reached in time
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }
  }

  /** The address for clients, as {@code http://127.0.0.1:PORT}. */
  public URI uri() {
    return URI.create("http://" + address());
  }
}
