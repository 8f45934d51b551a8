package dev.silkwire.ingest.extract.html;

/** What the name of an element (its class or id) may say about its part in the page. */
public enum NameHint {
  COMMENTS,
  RELATED,
  SHARE,
  NAVIGATION,
  FOOTER,
  SIDEBAR,
  ADVERT,
  NEWSLETTER,
  NOTICE,
  AUTHOR_BOX,
  TAGS,
  META_LINE,
  TEASER,
  WIDGET,
  HEADER,
  CAPTION,
  CREDIT,
  BYLINE,
  DATE,
  BREADCRUMB,
  PAGER,
  BODY,
  STANDFIRST,
  HIDDEN,
  CONTENTS,
  GALLERY,
  VIDEO,
  PAYWALL;

  /** The bit that stands for this hint in a set of hints. */
  public int bit() {
    return 1 << ordinal();
  }

  public boolean in(int hints) {
    return (hints & bit()) != 0;
  }

  public static int bits(NameHint... hints) {
    int bits = 0;
    for (NameHint hint : hints) {
      bits |= hint.bit();
    }
    return bits;
  }
}
