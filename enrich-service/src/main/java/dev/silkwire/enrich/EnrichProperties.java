package dev.silkwire.enrich;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator can change.
 *
 * @param rulesDir a folder of the user's own rule files, read after the built-in ones, and again
 *     when they change
 * @param deadline how long one article may take; what is not done by then is left out and said so
 * @param workers how many articles are tagged at once
 */
@Validated
@ConfigurationProperties("silkwire.enrich")
public record EnrichProperties(
    @Nullable Path rulesDir,
    @DefaultValue("2s") @NotNull @DurationMin(millis = 10) @DurationMax(minutes = 1)
        Duration deadline,
    @DefaultValue("2") @Min(1) @Max(64) int workers) {}
