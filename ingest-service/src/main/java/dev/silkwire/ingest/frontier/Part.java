package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.ingest.fetch.Validators;

/** One page of what was fetched on a visit, with what to ask "changed since?" by. */
public record Part(CanonicalUrl url, Validators validators) {}
