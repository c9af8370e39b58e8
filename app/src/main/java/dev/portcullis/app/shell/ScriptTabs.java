package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.library.FileDialogs;
import dev.portcullis.app.library.ScriptActions;
import dev.portcullis.app.script.ScriptFile;
import dev.portcullis.app.tab.ScriptTab;
import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.script.ScriptExamples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Opens scripts into tabs, or says why not. JavaFX thread only. */
final class ScriptTabs implements ScriptActions {

  private static final List<String> PATTERNS = List.of("*.js", "*.mjs", "*.cjs");

  /** Makes the tab of a script. */
  @FunctionalInterface
  interface Factory {
    /** The tab of a text; it has no file where it was never saved. */
    ScriptTab make(String name, Optional<Path> file, String text);
  }

  private final ShellViewModel shell;
  private final Factory factory;
  private final FileDialogs dialogs;
  private final Executor background;
  private final Executor screen;
  private final Messages messages;
  private final Consumer<String> tell;
  private int made;

  /**
   * Opens scripts in this window.
   *
   * @param background where files are read; may refuse work while it is far behind
   * @param screen runs tasks on the JavaFX thread
   * @param tell says a sentence above everything else
   */
  ScriptTabs(
      ShellViewModel shell,
      Factory factory,
      FileDialogs dialogs,
      Executor background,
      Executor screen,
      Messages messages,
      Consumer<String> tell) {
    this.shell = shell;
    this.factory = factory;
    this.dialogs = dialogs;
    this.background = background;
    this.screen = screen;
    this.messages = messages;
    this.tell = tell;
  }

  /** An empty script in front. */
  void create() {
    made++;
    show(messages.text("script.new-name", made), "");
  }

  /** A text that is no file yet, in front. */
  void show(String name, String text) {
    shell.show(factory.make(name, Optional.empty(), text));
  }

  @Override
  public void onOpenScript(Path script) {
    open(script, false);
  }

  @Override
  public void onRunScript(Path script) {
    open(script, true);
  }

  /** One of the scripts that come with the program, in front, to be run and changed. */
  void showExample(String name) {
    inBackground(
        () -> {
          String text = ScriptExamples.text(name);
          screen.execute(() -> show(name, text));
        });
  }

  /** Asks which script to open. */
  void choose() {
    dialogs.open("script.dialog.open", PATTERNS).ifPresent(path -> open(path, false));
  }

  /**
   * Opens a script, or brings up the tab that shows it already.
   *
   * @param run whether it is run at once
   */
  void open(Path path, boolean run) {
    Path place = path.toAbsolutePath().normalize();
    Optional<ScriptTab> shown = showing(place);
    if (shown.isPresent()) {
      front(shown.get(), run);
      return;
    }
    inBackground(() -> read(place, run));
  }

  private void inBackground(Runnable task) {
    try {
      background.execute(task);
    } catch (RejectedExecutionException e) {
      tell.accept(messages.text("script.busy"));
    }
  }

  private void read(Path place, boolean run) {
    try {
      ScriptFile file = ScriptFile.read(place);
      screen.execute(() -> opened(file, run));
    } catch (IOException e) {
      String cause = Reasons.of(e);
      screen.execute(
          () ->
              tell.accept(
                  messages.text("script.not-opened", place.toString(), messages.reason(cause))));
    }
  }

  private void opened(ScriptFile file, boolean run) {
    Optional<ScriptTab> shown = showing(file.path());
    if (shown.isPresent()) {
      front(shown.get(), run);
      return;
    }
    String name = String.valueOf(file.path().getFileName());
    ScriptTab tab = factory.make(name, Optional.of(file.path()), file.text());
    shell.show(tab);
    if (run) {
      tab.script().start();
    }
  }

  private void front(ScriptTab tab, boolean run) {
    shell.select(tab);
    if (run) {
      tab.script().start();
    }
  }

  private Optional<ScriptTab> showing(Path place) {
    return shell.tabs().stream()
        .filter(ScriptTab.class::isInstance)
        .map(ScriptTab.class::cast)
        .filter(tab -> tab.script().fileProperty().get().equals(Optional.of(place)))
        .findFirst();
  }
}
