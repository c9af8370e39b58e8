package dev.portcullis.app.shell;

import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SavedTarget;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The windows beside the main one, each brought to the front by its task.
 *
 * @param profiles the rule profiles, to edit and compare them
 * @param file a capture or a profile, to open it as what it is
 * @param help the pages of the documentation
 * @param licences the page of the parts the program is made of
 * @param settings everything that can be set
 * @param target a target, to change what it has of its own
 * @param sequence a payload sequence, to write it and to watch it run
 */
record SideWindows(
    Runnable profiles,
    Consumer<Path> file,
    Runnable help,
    Runnable licences,
    Runnable settings,
    Consumer<SavedTarget> target,
    Consumer<SavedSequence> sequence) {}
