package dev.portcullis.app.recorded;

/** Node ids of captures recorded earlier: part of the contract with whoever drives the window. */
public final class RecordedIds {

  /** The strip that says what the tab shows. */
  public static final String STRIP = "recorded-strip";

  /** When it was recorded, and how many events there are. */
  public static final String SUMMARY = "recorded-summary";

  /** What is missing from it. */
  public static final String LOSSES = "recorded-losses";

  /** The menu of captures recorded lately. */
  public static final String RECENT = "menu-recent";

  private RecordedIds() {}
}
