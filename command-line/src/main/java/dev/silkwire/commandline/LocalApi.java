package dev.silkwire.commandline;

import dev.silkwire.contracts.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Asks a service of the run; answers are JSON, refusals RFC 9457 problem details. */
final class LocalApi {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();

  private LocalApi() {}

  /**
   * What a service answered.
   *
   * @param status HTTP status
   * @param text the body
   * @param json the same, parsed; missing where it is no JSON
   */
  record Answer(int status, String text, JsonNode json) {
    boolean isGood() {
      return status < 300;
    }

    /** The detail of a problem, or else what there is. */
    String problem() {
      String detail = json.path("detail").asString("");
      return detail.isEmpty() ? "HTTP status " + status : detail;
    }
  }

  static Answer get(URI uri) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri));
  }

  static Answer post(URI uri, Map<String, String> body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(EventJson.write(body))));
  }

  private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        CLIENT.send(
            request.timeout(Duration.ofSeconds(20)).header("Accept", "application/json").build(),
            BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body(), parse(response.body()));
  }

  private static JsonNode parse(String text) {
    try {
      return EventJson.MAPPER.readTree(text);
    } catch (JacksonException noJson) {
      return MissingNode.getInstance();
    }
  }
}
