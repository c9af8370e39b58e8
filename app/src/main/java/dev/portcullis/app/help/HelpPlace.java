package dev.portcullis.app.help;

/**
 * A place in the pages. Immutable.
 *
 * @param path from the project's folder
 * @param anchor the heading's name in links; empty for the top
 */
record HelpPlace(String path, String anchor) {

  /** The top of a page. */
  static HelpPlace top(String path) {
    return new HelpPlace(path, "");
  }
}
