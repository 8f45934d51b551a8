package dev.silkwire.ingest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator sets for ingest-service.
 *
 * @param sources YAML file, or folder of YAML files, that define the sources
 * @param stateDir folder for the frontier's local state; rebuilt from Kafka where it is lost
 * @param allowInternal single host:port pairs that may be fetched although they are internal
 * @param robotName how the robot calls itself, in its requests and for robots.txt
 * @param contact where a site's owner can write to; without one, only allowed internal addresses
 *     are fetched
 */
@Validated
@ConfigurationProperties("silkwire.ingest")
record IngestSettings(
    @NotNull Path sources,
    @NotNull @DefaultValue("data/ingest-state") Path stateDir,
    @NotNull @DefaultValue Set<String> allowInternal,
    @NotBlank @DefaultValue("Silkwire") String robotName,
    @NotNull @DefaultValue("") String contact) {}
