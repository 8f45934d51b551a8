package dev.silkwire.index.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
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
    String at = "Elasticsearch at " + settings.elasticsearch();
    if (e instanceof ElasticsearchException answer) {
      String said = answer.status() + " " + answer.getMessage();
      return switch (answer.status()) {
        case 401, 403 ->
            at + " refuses us (" + said + "): check silkwire.index.username and password";
        case 404 -> at + " misses an alias or index (" + said + "); it is put back within seconds";
        default -> at + " answers " + said;
      };
    }
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return at
        + " does not answer ("
        + root.getClass().getSimpleName()
        + (root.getMessage() == null ? "" : ": " + root.getMessage())
        + "): is it running, and is silkwire.index.elasticsearch right?";
  }
}
