package dev.silkwire.index.store;

import java.util.Optional;

/** Whether the store can be written to and searched, as last looked at. */
public interface StoreState {
  /** What is wrong and what to do about it; empty where all is well. */
  Optional<String> trouble();
}
