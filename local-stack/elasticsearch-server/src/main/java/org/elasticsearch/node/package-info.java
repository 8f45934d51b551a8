/**
 * One class that has to be in this package: the constructor it needs is package-private in
 * Elasticsearch.
 */
@NullMarked
package org.elasticsearch.node;

import org.jspecify.annotations.NullMarked;
