/**
 * One class that has to be in this package: the constructor it needs is package-private in
 * Elasticsearch.
 */
@NullMarked
package org.elasticsearch.plugins;

import org.jspecify.annotations.NullMarked;
