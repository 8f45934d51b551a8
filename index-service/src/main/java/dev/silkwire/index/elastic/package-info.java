/**
 * Everything that speaks to Elasticsearch: templates, monthly indices, bulk writes, queries. Its
 * client's types stay in here.
 */
@NullMarked
package dev.silkwire.index.elastic;

import org.jspecify.annotations.NullMarked;
