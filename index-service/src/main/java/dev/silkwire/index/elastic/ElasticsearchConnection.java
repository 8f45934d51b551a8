package dev.silkwire.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import dev.silkwire.contracts.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connections to Elasticsearch; they can be made while the server is still down. */
@Configuration(proxyBeanMethods = false)
class ElasticsearchConnection {
  private static final Timeout CONNECT = Timeout.ofSeconds(3);
  private static final Timeout ANSWER = Timeout.ofSeconds(30);

  @Bean(destroyMethod = "close")
  static Rest5Client connections(ElasticsearchSettings settings) {
    Rest5ClientBuilder builder =
        Rest5Client.builder(settings.elasticsearch())
            // waiting and trying again is the story's, which tells of it and stops with the service
            .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableAutomaticRetries)
            .setConnectionConfigCallback(
                config -> config.setConnectTimeout(CONNECT).setSocketTimeout(ANSWER))
            .setRequestConfigCallback(config -> config.setResponseTimeout(ANSWER));
    if (settings.username() != null) {
      String pair = settings.username() + ":" + String.valueOf(settings.password());
      builder.setDefaultHeaders(
          new Header[] {
            new BasicHeader(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
          });
    }
    return builder.build();
  }

  @Bean(destroyMethod = "") // the connections close themselves
  static ElasticsearchClient client(Rest5Client connections) {
    return new ElasticsearchClient(
        new Rest5ClientTransport(connections, new Jackson3JsonpMapper(EventJson.MAPPER)));
  }
}
