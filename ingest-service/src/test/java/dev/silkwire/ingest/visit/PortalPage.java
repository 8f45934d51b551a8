package dev.silkwire.ingest.visit;

/** An article's page of an invented portal. */
final class PortalPage {
  private PortalPage() {}

  /**
   * @param marker stands in the text, so that two articles of one title are not alike
   * @param more markup after the article
   */
  static String html(String title, String marker, String more) {
    return html(title, marker, more, "");
  }

  /**
   * @param head more markup of the page's head
   */
  static String html(String title, String marker, String more, String head) {
    return """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s - Portal</title>%s</head>
        <body><nav><a href="/">Home</a> <a href="/news/">News</a></nav>
        <article><h1>%s</h1>
        <p>Freight trains between the two border stations carried more containers this quarter than
        in any quarter before, the railway said on Monday, and it expects further growth (%s).</p>
        <p>The new timetable, which came into force in April, adds two pairs of trains a day, and
        the customs office has extended its opening hours so that the waggons do not have to wait.</p>
        <p>Shippers welcomed the change but asked for more refrigerated containers, because fruit
        and meat make up a growing share of what is sent along the northern corridor (%s).</p>
        </article>%s<footer>Portal, Harbour Road 9</footer></body></html>"""
        .formatted(title, head, title, marker, marker, more);
  }
}
