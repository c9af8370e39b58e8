package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.tab.MergedTab;
import dev.portcullis.app.tab.RecordedTab;
import dev.portcullis.app.tab.ScriptTab;
import dev.portcullis.app.tab.TabSession;
import dev.portcullis.app.tab.WindowTab;
import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextEscapes;
import dev.portcullis.core.export.EventSelection;
import dev.portcullis.core.export.ExportException;
import dev.portcullis.core.export.ExportMonitor;
import dev.portcullis.core.export.Exporter;
import dev.portcullis.core.export.JavaScriptExport;
import dev.portcullis.core.script.RecordedCalls;
import dev.portcullis.core.script.ScriptFailure;
import dev.portcullis.core.script.ScriptRunner;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.OpenTab;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Makes scripts of what was done in a tab, and tabs of what a script would do. JavaFX thread only;
 * both are worked out in the background.
 */
final class ScriptExchange {

  private static final String USUAL_TIMEOUT = "2";

  private final ShellViewModel shell;
  private final ScriptTabs scripts;
  private final Capture session;
  private final ScriptRunner runner;
  private final Executor background;
  private final Executor screen;
  private final Messages messages;
  private final Consumer<String> tell;

  /**
   * An exchange of this window.
   *
   * @param session where the events of all but recorded tabs are
   * @param runner runs pasted code, without any network
   * @param background may refuse work while it is far behind
   * @param screen runs tasks on the JavaFX thread
   * @param tell says a sentence above everything else
   */
  ScriptExchange(
      ShellViewModel shell,
      ScriptTabs scripts,
      Capture session,
      ScriptRunner runner,
      Executor background,
      Executor screen,
      Messages messages,
      Consumer<String> tell) {
    this.shell = shell;
    this.scripts = scripts;
    this.session = session;
    this.runner = runner;
    this.background = background;
    this.screen = screen;
    this.messages = messages;
    this.tell = tell;
  }

  /** Opens what was done in the tab in front, or what of it is selected, as a script. */
  void openAsScript() {
    WindowTab tab = shell.selectedProperty().get();
    Capture capture =
        switch (tab) {
          case RecordedTab recorded -> recorded.recorded().recorded().capture();
          case TabSession _, ScriptTab _, MergedTab _ -> session;
        };
    String name = tab.name().get().replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".js";
    if (tab.log().selectionProperty().get().size() > 1) {
      tab.log()
          .findSelected(events -> screen.execute(() -> run(() -> write(capture, events, name))));
    } else {
      EventSelection everything = tab.log().everything();
      run(() -> write(capture, everything, name));
    }
  }

  private void write(Capture capture, EventSelection events, String name) {
    ByteArrayOutputStream code = new ByteArrayOutputStream();
    try {
      new Exporter(capture, new JavaScriptExport()).toStream(events, code, ExportMonitor.none());
      screen.execute(() -> scripts.show(name, code.toString(StandardCharsets.UTF_8)));
    } catch (ExportException e) {
      String cause = Reasons.of(e);
      screen.execute(
          () -> tell.accept(messages.text("script.not-written", messages.reason(cause))));
    }
  }

  /** Opens a tab with what code connects to and what it sends first. */
  void openTabFrom(String code) {
    if (code.isBlank()) {
      tell.accept(messages.text("script.paste.empty"));
      return;
    }
    run(
        () -> {
          try {
            RecordedCalls calls = RecordedCalls.of(runner, code);
            screen.execute(() -> fill(calls));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // The window is closing.
          }
        });
  }

  private void fill(RecordedCalls calls) {
    if (calls.connects().isEmpty() && calls.writes().isEmpty()) {
      tell.accept(
          calls
              .failure()
              .map(this::nothingFound)
              .orElseGet(() -> messages.text("script.paste.nothing")));
      return;
    }
    Optional<RecordedCalls.Connect> target = calls.connects().stream().findFirst();
    List<RecordedCalls.Write> writes = calls.writes();
    shell.open(
        new OpenTab(
            target.map(to -> to.address() + ":" + to.port()).orElseGet(shell::freeName),
            target.map(RecordedCalls.Connect::address).orElse(""),
            target.map(RecordedCalls.Connect::port).orElse(""),
            target
                .map(RecordedCalls.Connect::timeout)
                .filter(timeout -> !timeout.isEmpty())
                .orElse(USUAL_TIMEOUT),
            "",
            writes.isEmpty() ? ComposerDraft.empty() : draft(writes.getFirst())));
    int more = writes.size() - 1;
    if (calls.connects().size() > 1 || more > 0) {
      tell.accept(
          messages.text("script.paste.more", calls.connects().size(), Math.max(0, more + 1)));
    }
  }

  private String nothingFound(ScriptFailure failure) {
    return messages.text("script.paste.failed", failure.line(), failure.message());
  }

  /** Text stays text where all of it can be written as such. */
  private static ComposerDraft draft(RecordedCalls.Write write) {
    Bytes bytes = write.bytes();
    if (!write.text()) {
      return draft("hex", HexText.format(bytes), false);
    }
    return TextEscapes.formatPlain(bytes, TextCharset.UTF_8)
        .filter(text -> text.chars().noneMatch(Character::isISOControl))
        .map(text -> draft("text", text, false))
        .orElseGet(() -> draft("text", TextEscapes.format(bytes, TextCharset.UTF_8), true));
  }

  private static ComposerDraft draft(String mode, String text, boolean escapes) {
    return new ComposerDraft(mode, text, ComposerDraft.NONE, ComposerDraft.NONE, "UTF-8", escapes);
  }

  private void run(Runnable task) {
    try {
      background.execute(task);
    } catch (RejectedExecutionException e) {
      tell.accept(messages.text("script.busy"));
    }
  }
}
