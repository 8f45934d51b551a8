package dev.silkwire.commandline.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is running, as {@code run.json} in the data folder tells the other verbs.
 *
 * @param process of {@code silkwire up}
 * @param started when
 * @param console address of the console
 * @param kafka bootstrap servers
 * @param parts servers and services
 */
public record RunState(
    Running process, Instant started, String console, String kafka, List<PartState> parts) {
  public RunState {
    parts = List.copyOf(parts);
  }

  /**
   * One part.
   *
   * @param name {@code kafka}, {@code ingest-service} …
   * @param address where it listens
   * @param process its process now
   */
  public record PartState(String name, String address, Running process) {}

  /**
   * A process, told from a later one with the same id by its start.
   *
   * @param pid process id
   * @param since when it started, as the operating system says
   */
  public record Running(long pid, Instant since) {
    public static Running of(ProcessHandle process) {
      return new Running(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process, where it is still the same one and alive. */
    public Optional<ProcessHandle> alive() {
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(process -> of(process).since().equals(since));
    }
  }

  public Optional<PartState> part(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst();
  }
}
