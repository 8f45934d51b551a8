/**
 * What stands around the text of an article: headline, byline, breadcrumb, dateline, language. Each
 * is voted on or read from several places of the page, because none of them is right on every site.
 */
@NullMarked
package dev.silkwire.ingest.extract.head;

import org.jspecify.annotations.NullMarked;
