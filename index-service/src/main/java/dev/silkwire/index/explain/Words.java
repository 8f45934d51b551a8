package dev.silkwire.index.explain;

import dev.silkwire.contracts.JournalEntry.Reason;

/** The reasons of the journal in words for people, to stand after a colon. */
final class Words {
  private Words() {}

  static String of(Reason reason) {
    return switch (reason) {
      case NOT_HTTP -> "it is no http or https address";
      case OFF_SITE -> "it leads away from the source's own site";
      case DUPLICATE_ADDRESS -> "it is another address of a page that is known already";
      case REDIRECTED -> "the server sends visitors to another address";
      case INTERNAL_ADDRESS -> "its host is an internal address, which is never contacted";
      case PORT_NOT_ALLOWED -> "its port is not one that web pages are fetched from";
      case ROBOTS_DISALLOWED -> "robots.txt forbids it";
      case ROBOTS_UNREACHABLE -> "robots.txt could not be read, which counts as a no (RFC 9309)";
      case BUDGET_EXHAUSTED -> "the source has used up its budget for addresses of this kind";
      case SOURCE_REMOVED -> "its source is not watched any more";
      case NOT_MODIFIED -> "the server says it has not changed";
      case GONE -> "it is gone for good (410)";
      case NOT_FOUND -> "there is no such page (404)";
      case HTTP_ERROR -> "the server answered with an error";
      case RATE_LIMITED -> "the server asks us to slow down";
      case UNKNOWN_HOST -> "its host name does not resolve";
      case CONNECT_FAILED -> "its server takes no connection";
      case TLS_FAILED -> "its server cannot be trusted (TLS)";
      case TIMED_OUT -> "the server took too long";
      case TOO_LARGE -> "the page is larger than is taken";
      case TOO_MANY_REDIRECTS -> "it redirects too often";
      case NOT_HTML -> "it is no HTML page";
      case UNREADABLE -> "the page cannot be read";
      case GARBLED_TEXT -> "its text is garbled";
      case TOO_DEEPLY_NESTED -> "the page is nested too deeply to be read";
      case EMPTY_PAGE -> "the page is empty";
      case SOFT_404 -> "it says 'not found', though with status 200";
      case TOO_LITTLE_TEXT -> "it has too little text for an article";
      case LIST_PAGE -> "it lists articles and is none";
      case SECTION_PAGE -> "it is a section page, read for links only";
      case GALLERY -> "it is a gallery, without the text of an article";
      case VIDEO -> "it is a film page, without the text of an article";
      case SAME_CONTENT -> "its content is the same as before";
      case UNDECODABLE -> "its record cannot be decoded";
      case INVALID_EVENT -> "its record breaks the contract";
      case TAGGING_FAILED -> "the tagger could not work on it";
      case STALE_VERSION -> "a newer revision is indexed";
      case MAPPING_REJECTED -> "Elasticsearch refuses the document";
      case RECORD_TOO_LARGE -> "it is larger than can be passed on";
      case INTERNAL_ERROR -> "our own code failed on it; the log of the service says more";
    };
  }
}
