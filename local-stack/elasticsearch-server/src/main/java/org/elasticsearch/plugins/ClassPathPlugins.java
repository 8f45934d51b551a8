package org.elasticsearch.plugins;

import java.util.List;
import org.elasticsearch.Build;
import org.elasticsearch.env.Environment;
import org.jspecify.annotations.Nullable;

/**
 * Loads plugins from the class path, where Elasticsearch itself only looks into the folders of a
 * distribution.
 */
public final class ClassPathPlugins extends PluginsService {
  private final @Nullable List<LoadedPlugin> loaded;

  public ClassPathPlugins(
      Environment environment, PluginsLoader noFolders, List<Class<? extends Plugin>> plugins) {
    super(environment.settings(), environment.configDir(), noFolders);
    this.loaded = plugins.stream().map(plugin -> load(plugin, environment)).toList();
    loadExtensions(loaded);
  }

  private static LoadedPlugin load(Class<? extends Plugin> plugin, Environment environment) {
    PluginDescriptor descriptor =
        new PluginDescriptor(
            plugin.getSimpleName(),
            "from the class path",
            "NA",
            Build.current().version(),
            Integer.toString(Runtime.version().feature()),
            plugin.getName(),
            null,
            List.of(),
            false,
            false,
            false,
            false,
            null);
    return new LoadedPlugin(
        descriptor,
        loadPlugin(plugin, environment.settings(), environment.configDir()),
        plugin.getClassLoader());
  }

  @Override
  protected List<LoadedPlugin> plugins() {
    // the superclass asks while it is being constructed
    return loaded == null ? List.of() : loaded;
  }
}
