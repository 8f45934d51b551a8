/**
 * What the services share: the events on the topics, their names, keys and headers, and the
 * identity of an article. Nothing here knows a service, a store or a web page.
 */
@NullMarked
package dev.silkwire.contracts;

import org.jspecify.annotations.NullMarked;
