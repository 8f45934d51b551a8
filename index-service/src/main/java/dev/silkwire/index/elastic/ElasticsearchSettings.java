package dev.silkwire.index.elastic;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Elasticsearch is ({@code silkwire.index.*}).
 *
 * @param elasticsearch its address, http or https
 * @param username where security is on
 * @param password where security is on
 * @param replicas copies of each index on other nodes
 */
@ConfigurationProperties("silkwire.index")
public record ElasticsearchSettings(
    @DefaultValue("http://127.0.0.1:9200") URI elasticsearch,
    @Nullable String username,
    @Nullable String password,
    @DefaultValue("0") int replicas) {
  public ElasticsearchSettings {
    String scheme = String.valueOf(elasticsearch.getScheme());
    if (!scheme.equals("http") && !scheme.equals("https") || elasticsearch.getHost() == null) {
      throw new IllegalArgumentException(
          "silkwire.index.elasticsearch is "
              + elasticsearch
              + "; give the address of Elasticsearch, such as http://127.0.0.1:9200");
    }
    if (replicas < 0 || replicas > 10) {
      throw new IllegalArgumentException(
          "silkwire.index.replicas is " + replicas + "; 0 to 10 make sense");
    }
  }

  @Override
  public String toString() { // never the password
    return elasticsearch + (username == null ? "" : " as " + username);
  }
}
