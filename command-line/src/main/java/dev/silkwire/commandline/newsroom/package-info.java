/**
 * The demo newsroom: a small news site of invented stories, served on loopback, that changes while
 * one watches. It knows nothing of the services; they read it like any other site.
 */
@NullMarked
package dev.silkwire.commandline.newsroom;

import org.jspecify.annotations.NullMarked;
