package dev.silkwire.enrich.watches;

import java.util.Set;

/**
 * Something on a list.
 *
 * @param list number of the list
 * @param id {@code list/name}
 * @param name how the tag calls it
 * @param kind what it is, as the user says; may be empty
 * @param languages of the articles in which it is looked for; empty for all
 * @param notBefore folded words that, following the name, say it is something else
 * @param notAfter folded words that, preceding the name, say so
 * @param file of the entry
 */
record Watched(
    int list,
    String id,
    String name,
    String kind,
    Set<String> languages,
    Set<String> notBefore,
    Set<String> notAfter,
    String file) {

  /** Of the tag; put together when it is wanted, as most names of a list are never found. */
  String rule() {
    return file + "#" + id;
  }
}
