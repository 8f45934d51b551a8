package dev.silkwire.ingest.fetch;

/**
 * Who we are on the web.
 *
 * @param name the product token: in the User-Agent header and in robots.txt
 * @param version of the product
 * @param contact where a site's owner can write to: a web or mail address; may be empty only as
 *     long as nothing but allowed internal addresses are fetched
 */
public record Robot(String name, String version, String contact) {
  /** The User-Agent header (RFC 9110 §10.1.5). */
  public String userAgent() {
    String comment = contact.isBlank() ? "" : " (+" + contact.strip() + ")";
    return name + "/" + version + comment;
  }
}
