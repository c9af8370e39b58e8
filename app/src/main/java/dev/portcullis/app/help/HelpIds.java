package dev.portcullis.app.help;

/** Node ids of the help: part of the contract with whoever drives the window. */
public final class HelpIds {

  /** The whole window of help. */
  public static final String ROOT = "help-window";

  /** The list of pages. */
  public static final String CONTENTS = "help-contents";

  /** The page. */
  public static final String PAGE = "help-page";

  /** Goes to the page before. */
  public static final String BACK = "help-back";

  /** A link on the page; its number from 0 follows. */
  public static final String LINK = "help-link-";

  private HelpIds() {}
}
