package dev.portcullis.core.workspace;

import java.util.List;

/**
 * What a person had open and what they keep: everything the next start puts back. Immutable.
 *
 * @param version the file's format, {@link #VERSION}
 * @param profile the name of the rule profile in use
 * @param appearance theme, language, text size and the font of bytes
 * @param window where the window was and how it was divided
 * @param tabs the tabs from left to right; never empty in a running program
 * @param selectedTab the index of the tab in front
 * @param sidebar how the sidebar was left
 * @param library targets, payloads and scripts
 * @param storage how much of the disk captures may take
 * @param confirmations before which steps the program asks
 * @param recent what was chosen in the palette
 */
public record Workspace(
    int version,
    String profile,
    Appearance appearance,
    WindowPlace window,
    List<OpenTab> tabs,
    int selectedTab,
    SidebarPlace sidebar,
    Library library,
    StorageRules storage,
    Confirmations confirmations,
    RecentChoices recent) {

  /** The format this program writes. It reads this one and every one before it. */
  public static final int VERSION = 2;

  /** Copies the tabs and keeps the selection inside them. */
  public Workspace {
    tabs = List.copyOf(tabs);
    selectedTab = Math.clamp(selectedTab, 0, Math.max(0, tabs.size() - 1));
  }

  /** What was open, with a sidebar, a library and settings as a first start has them. */
  public Workspace(
      int version,
      String profile,
      Appearance appearance,
      WindowPlace window,
      List<OpenTab> tabs,
      int selectedTab) {
    this(
        version,
        profile,
        appearance,
        window,
        tabs,
        selectedTab,
        SidebarPlace.unset(),
        Library.empty(),
        StorageRules.usual(),
        Confirmations.usual(),
        RecentChoices.none());
  }

  /** The same with another library. */
  public Workspace withLibrary(Library other) {
    return new Workspace(
        version,
        profile,
        appearance,
        window,
        tabs,
        selectedTab,
        sidebar,
        other,
        storage,
        confirmations,
        recent);
  }
}
