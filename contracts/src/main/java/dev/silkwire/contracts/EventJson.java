package dev.silkwire.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way events are written as JSON and read back. Absent fields are left out, instants are
 * ISO 8601, unknown fields are ignored (evolution is by addition), a missing required field is an
 * error.
 */
public final class EventJson {
  /** Of Jackson to the programmer, at the end of its messages. */
  private static final Pattern ADVICE =
      Pattern.compile(" \\((?:set `|start marker at ).*", Pattern.DOTALL);

  private static final int LARGEST_STRING = 64 * 1024 * 1024;

  public static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(LARGEST_STRING)
                          .maxNestingDepth(100)
                          .build())
                  .build())
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultPropertyInclusion(
              usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private EventJson() {}

  public static byte[] write(Object event) {
    return MAPPER.writeValueAsBytes(event);
  }

  /**
   * Reads an event.
   *
   * @throws UndecodableEvent where the bytes are no such event
   */
  public static <T> T read(byte @Nullable [] json, Class<T> type) {
    T event;
    if (json == null || json.length == 0) {
      throw isNone(type, json == null ? "no value" : "an empty value", null);
    }
    try {
      event = MAPPER.readValue(json, type);
    } catch (JacksonException e) {
      throw isNone(type, place(e) + ADVICE.matcher(e.getOriginalMessage()).replaceFirst(""), e);
    } catch (RuntimeException e) { // a record's constructor refused
      throw isNone(type, String.valueOf(e.getMessage()), e);
    }
    if (event == null) {
      throw isNone(type, "the JSON value null", null);
    }
    return event;
  }

  /** As "no enriched article: …". */
  private static UndecodableEvent isNone(Class<?> type, String why, @Nullable Throwable cause) {
    String words =
        type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return new UndecodableEvent("no " + words + ": " + why, cause);
  }

  /** The field an exception is about, as {@code tags[2].spans}. */
  private static String place(JacksonException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() != null) {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      } else {
        path.append('[').append(step.getIndex()).append(']');
      }
    }
    return path.isEmpty() ? "" : path.append(": ").toString();
  }
}
