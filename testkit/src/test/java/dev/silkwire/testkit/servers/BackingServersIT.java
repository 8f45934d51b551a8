package dev.silkwire.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class BackingServersIT {
  @Test
  void bothServersAnswerAndStayTheSame() throws Exception {
    String kafka = BackingServers.sharedKafka();
    URI elasticsearch = BackingServers.sharedElasticsearch();

    URI broker = URI.create("kafka://" + kafka.replaceFirst("^.*//", ""));
    try (Socket socket = new Socket(broker.getHost(), broker.getPort())) {
      assertThat(socket.isConnected()).isTrue();
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest info = HttpRequest.newBuilder(elasticsearch).build();
      assertThat(client.send(info, HttpResponse.BodyHandlers.ofString()).body())
          .contains("\"number\"");
    }
    assertThat(BackingServers.shared().kafkaBootstrapServers()).isEqualTo(kafka);
    assertThat(BackingServers.shared().elasticsearchUri()).isEqualTo(elasticsearch);
  }
}
