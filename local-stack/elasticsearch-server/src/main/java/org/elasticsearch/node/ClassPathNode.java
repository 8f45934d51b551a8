package org.elasticsearch.node;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.env.Environment;
import org.elasticsearch.plugins.ClassPathPlugins;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.plugins.PluginsLoader;
import org.elasticsearch.plugins.PluginsService;

/** An Elasticsearch node whose plugins come from the class path. */
public final class ClassPathNode extends Node {
  public ClassPathNode(Environment environment, List<Class<? extends Plugin>> plugins) {
    super(
        NodeConstruction.prepareConstruction(environment, noFolders(), providing(plugins), false));
  }

  private static PluginsLoader noFolders() {
    return PluginsLoader.createPluginsLoader(Set.of(), Set.of(), Map.of(), false);
  }

  private static NodeServiceProvider providing(List<Class<? extends Plugin>> plugins) {
    return new NodeServiceProvider() {
      @Override
      PluginsService newPluginService(Environment environment, PluginsLoader loader) {
        return new ClassPathPlugins(environment, loader, plugins);
      }
    };
  }
}
