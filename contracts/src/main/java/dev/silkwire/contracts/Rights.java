package dev.silkwire.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page states about the use of its article; nothing is inferred.
 *
 * @param license address or name of a licence
 * @param holder who holds the copyright, as written
 * @param aiTraining reservations against text mining and training, as found, e.g. {@code "robots:
 *     noai"}, {@code "tdm-reservation: 1"} (TDM Reservation Protocol)
 */
public record Rights(@Nullable String license, @Nullable String holder, List<String> aiTraining) {
  public Rights {
    aiTraining = Required.list(aiTraining, "rights.aiTraining");
  }
}
