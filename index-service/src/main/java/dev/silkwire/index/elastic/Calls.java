package dev.silkwire.index.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import dev.silkwire.index.store.StoreUnavailable;
import java.io.IOException;

/** Makes a call to Elasticsearch, and puts what went wrong in words that say what to do. */
final class Calls {
  /** One call. */
  @FunctionalInterface
  interface Call<T> {
    T make() throws IOException;
  }

  private final ElasticsearchSettings settings;

  Calls(ElasticsearchSettings settings) {
    this.settings = settings;
  }

  <T> T make(Call<T> call) {
    try {
      return call.make();
    } catch (ElasticsearchException | IOException e) {
      throw new StoreUnavailable(describe(e), e);
    } catch (RuntimeException e) { // the client is closing, or its answer could not be read
      throw new StoreUnavailable(describe(e), e);
    }
  }

  String describe(Exception e) {
    if (e instanceof ElasticsearchException answer) {
      return describe(answer.status(), String.valueOf(e.getMessage()));
    }
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    if (root instanceof ResponseException answer) {
      return describe(answer.getResponse().getStatusCode(), String.valueOf(root.getMessage()));
    }
    return at()
        + " does not answer as it should ("
        + root.getClass().getSimpleName()
        + (root.getMessage() == null ? "" : ": " + firstLine(root.getMessage()))
        + "): is it running, and is silkwire.index.elasticsearch right?";
  }

  String describe(int status, String said) {
    String answer = " (status " + status + ": " + firstLine(said) + ")";
    return switch (status) {
      case 401, 403 ->
          at() + " refuses us" + answer + ": check silkwire.index.username and password";
      case 404 -> at() + " misses an alias or index" + answer + "; it is put back within seconds";
      default -> at() + " refuses" + answer;
    };
  }

  private String at() {
    return "Elasticsearch at " + settings.elasticsearch();
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
