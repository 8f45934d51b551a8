package dev.silkwire.ingest.extract.text;

import java.util.List;

/**
 * Where the article's text is.
 *
 * @param around the region that holds all of it
 * @param cores the regions inside that hold the text; what is between them is no text
 */
record Body(Region around, List<Region> cores) {
  boolean holds(int passage) {
    for (Region core : cores) {
      if (core.first <= passage && passage < core.last) {
        return true;
      }
    }
    return false;
  }
}
