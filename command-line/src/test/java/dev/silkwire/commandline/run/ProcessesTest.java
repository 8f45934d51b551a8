package dev.silkwire.commandline.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessesTest {
  @Test
  void residentMemoryOfThisProcessIsPlausible() {
    assertThat(Processes.residentBytes(ProcessHandle.current().pid()).orElseThrow())
        .isBetween(10L << 20, 100L << 30);
  }

  @Test
  void processThatIsNotThereHasNone() {
    assertThat(Processes.residentBytes(Integer.MAX_VALUE)).isEmpty();
  }
}
