package dev.silkwire.localstack.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.ClassPathNode;
import org.elasticsearch.node.Node;
import org.elasticsearch.transport.netty4.Netty4Plugin;

/**
 * Runs one Elasticsearch node in a data folder.
 *
 * <p>Arguments: data folder, log folder, HTTP port, transport port. There is no security: it
 * listens on loopback only.
 */
public final class ElasticsearchNode {
  private ElasticsearchNode() {}

  public static void main(String[] args) throws Exception {
    if (args.length != 4) {
      System.err.println(
          "usage: ElasticsearchNode DATA-FOLDER LOG-FOLDER HTTP-PORT TRANSPORT-PORT");
      System.exit(64);
    }
    ParentProcess.endWithIt();
    LogConfigurator.configureESLogging(); // before any other Elasticsearch class is touched
    Path home = Path.of(args[0]).toAbsolutePath();
    Settings settings = settings(home, Path.of(args[1]).toAbsolutePath(), args[2], args[3]);
    Node node =
        new ClassPathNode(
            new Environment(settings, home.resolve("config")),
            List.of(Netty4Plugin.class, DistributionParts.class));
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node, closed), "close-node"));
    try {
      node.start();
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
    closed.await();
  }

  private static Settings settings(Path home, Path logs, String http, String transport) {
    return Settings.builder()
        .put("cluster.name", "silkwire-local")
        .put("node.name", "local")
        .put("discovery.type", "single-node")
        .put("network.host", "127.0.0.1")
        .put("http.port", http)
        .put("transport.port", transport)
        .put("http.type", "netty4")
        .put("transport.type", "netty4")
        .put("path.home", home.toString())
        .put("path.data", home.resolve("data").toString())
        .put("path.logs", logs.toString())
        // A laptop's disk is often 90 % full; free space is looked at before the start.
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        // Indices come from templates that the index-service writes; a misspelt name must fail.
        .put("action.auto_create_index", false)
        // A bulk of large articles must fit; the default of 100 MB is more than a small heap holds.
        .put("http.max_content_length", "64mb")
        .build();
  }

  private static void close(Node node, CountDownLatch closed) {
    try {
      node.close();
    } catch (IOException e) {
      e.printStackTrace();
    } finally {
      closed.countDown();
    }
  }
}
