package dev.silkwire.enrich;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts enrich-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EnrichService {

  public static void main(String[] args) {
    SpringApplication.run(EnrichService.class, args);
  }
}
