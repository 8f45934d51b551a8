package dev.silkwire.testkit.servers;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/** Asks whether there is a Docker engine for the containers. */
final class DockerEngine {
  private DockerEngine() {}

  static boolean answers() {
    quiet();
    return DockerClientFactory.instance().isDockerAvailable();
  }

  /**
   * Testcontainers logs a page of errors where there is no engine, which is a usual case here.
   *
   * <p>The level is set by name and by reflection, because the logging library is the test's
   * choice: Logback in the services, slf4j-simple elsewhere.
   */
  private static void quiet() {
    for (String name : List.of("org.testcontainers", "com.github.dockerjava", "tc")) {
      System.setProperty("org.slf4j.simpleLogger.log." + name, "off");
      Logger logger = LoggerFactory.getLogger(name);
      if (logger.getClass().getName().equals("ch.qos.logback.classic.Logger")) {
        switchOff(logger);
      }
    }
  }

  private static void switchOff(Logger logbackLogger) {
    try {
      Class<?> level = Class.forName("ch.qos.logback.classic.Level");
      logbackLogger
          .getClass()
          .getMethod("setLevel", level)
          .invoke(logbackLogger, level.getField("OFF").get(null));
    } catch (ReflectiveOperationException e) {
      logbackLogger.debug("the next errors mean only that there is no Docker engine", e);
    }
  }
}
