package dev.portcullis.app.shell;

/**
 * The windows beside the main one, each brought to the front by its task.
 *
 * @param profiles the rule profiles, to edit and compare them
 * @param help the pages of the documentation
 * @param settings everything that can be set
 */
record SideWindows(Runnable profiles, Runnable help, Runnable settings) {}
