package dev.silkwire.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerJarsTest {
  @TempDir Path project;

  @Test
  void jarsAreFoundAboveTheStartingPoint() throws Exception {
    Path target = project.resolve("local-stack/kafka-server/target");
    Files.createDirectories(target.resolve("lib"));
    Path own = Files.createFile(target.resolve("kafka-server-1.0.jar"));
    Files.createFile(target.resolve("kafka-server-1.0-sources.jar"));
    Path deep = Files.createDirectories(project.resolve("index-service/target/classes"));

    assertThat(ServerJars.classPath("kafka-server", List.of(deep)))
        .isEqualTo(own + File.pathSeparator + target.resolve("lib") + File.separator + "*");
  }

  @Test
  void missingJarsAreNamedWithTheCommandThatBuildsThem() {
    assertThatThrownBy(() -> ServerJars.classPath("kafka-server", List.of(project)))
        .isInstanceOf(LocalStackException.ServerJarsMissing.class)
        .hasMessageContaining("mvn package -DskipTests -pl local-stack/kafka-server");
  }
}
