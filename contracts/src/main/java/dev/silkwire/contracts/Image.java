package dev.silkwire.contracts;

import org.jspecify.annotations.Nullable;

/**
 * A picture of an article.
 *
 * @param url where it is
 * @param caption the line below it
 * @param credit who made it
 * @param width in pixels, where stated
 * @param height in pixels, where stated
 */
public record Image(
    String url,
    @Nullable String caption,
    @Nullable String credit,
    @Nullable Integer width,
    @Nullable Integer height) {
  public Image {
    Required.field(url, "images.url");
  }
}
