package dev.silkwire.ingest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts ingest-service. Its stories are in {@code dev.silkwire.ingest.visit}. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
public class IngestService {
  public static void main(String[] args) {
    SpringApplication.run(IngestService.class, args);
  }
}
