package dev.silkwire.localstack;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;

/** Kafka, broker and controller in one process, with its log in {@code kafka/}. */
public final class KafkaServer extends LocalServer {
  private static final String NAME = "kafka";

  private KafkaServer(ServerProcess process) {
    super(NAME, process);
  }

  /**
   * Starts Kafka and returns when it has answered a metadata request as a member of its cluster.
   */
  public static KafkaServer start(LocalStackSettings settings) {
    ServerProgram program =
        new ServerProgram(
            NAME,
            "kafka-server",
            "dev.silkwire.localstack.broker.KafkaBroker",
            List.of("-Xms128m", "-Xmx384m"),
            KafkaServer::arguments,
            KafkaServer::answers);
    return new KafkaServer(ServerProcess.start(program, settings, settings.kafkaPort()));
  }

  private static List<String> arguments(ServerFolder folder, ServerPorts ports) {
    return List.of(
        folder.data().toString(),
        Integer.toString(ports.clients()),
        Integer.toString(ports.internal()));
  }

  private static boolean answers(String address) throws Exception {
    Map<String, Object> client =
        Map.of(
            CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
            address,
            CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG,
            3000,
            CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG,
            3000);
    try (Admin admin = Admin.create(client)) {
      // the cluster lists only brokers that its controller has let in
      return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
    }
  }

  /** The value of {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return address();
  }
}
