package dev.portcullis.core.workspace;

import java.util.List;

/**
 * What a person had open: everything the next start puts back. Immutable.
 *
 * @param version the file's format, {@link #VERSION}
 * @param profile the name of the rule profile in use
 * @param appearance theme, language and text size
 * @param window where the window was and how it was divided
 * @param tabs the tabs from left to right; never empty in a running program
 * @param selectedTab the index of the tab in front
 */
public record Workspace(
    int version,
    String profile,
    Appearance appearance,
    WindowPlace window,
    List<OpenTab> tabs,
    int selectedTab) {

  /** The format this program writes and reads. */
  public static final int VERSION = 1;

  /** Copies the tabs and keeps the selection inside them. */
  public Workspace {
    tabs = List.copyOf(tabs);
    selectedTab = Math.clamp(selectedTab, 0, Math.max(0, tabs.size() - 1));
  }
}
