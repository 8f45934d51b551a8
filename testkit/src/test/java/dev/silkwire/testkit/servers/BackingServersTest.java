package dev.silkwire.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BackingServersTest {
  @Test
  void containersWhereAnEngineAnswers() {
    assertThat(BackingServers.choose("", () -> true)).isInstanceOf(ContainerServers.class);
  }

  @Test
  void localStackWhereNoEngineAnswers() {
    assertThat(BackingServers.choose("", () -> false)).isInstanceOf(LocalServers.class);
  }

  @Test
  void decisionOfThePersonGoesBeforeTheEngine() {
    assertThat(BackingServers.choose("local", () -> true)).isInstanceOf(LocalServers.class);
    assertThat(BackingServers.choose("containers", () -> false))
        .isInstanceOf(ContainerServers.class);
  }

  @Test
  void misspeltDecisionIsNamed() {
    assertThatThrownBy(() -> BackingServers.choose("docker", () -> true))
        .hasMessageContaining("say local or containers");
  }

  @Test
  void engineIsAskedWithoutThrowing() {
    assertThatCode(DockerEngine::answers).doesNotThrowAnyException();
  }
}
