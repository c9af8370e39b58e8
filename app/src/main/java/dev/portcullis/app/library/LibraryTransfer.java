package dev.portcullis.app.library;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.base.WholeFile;
import dev.portcullis.core.workspace.ImportException;
import dev.portcullis.core.workspace.ImportReport;
import dev.portcullis.core.workspace.Library;
import dev.portcullis.core.workspace.LibraryFile;
import dev.portcullis.core.workspace.PayloadImport;
import dev.portcullis.core.workspace.SkippedEntry;
import dev.portcullis.core.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Takes payloads in from files of this and other tools, and writes the library out. JavaFX thread
 * only; files are read and written on another.
 */
public final class LibraryTransfer {

  private static final List<String> ENDINGS = List.of(".ini", ".json", ".lclst", ".txt");
  private static final List<String> SCRIPT_ENDINGS = List.of(".js", ".mjs", ".cjs");
  private static final int NAMES_SAID = 3;

  private final LibraryModel library;
  private final FileDialogs dialogs;
  private final Executor background;
  private final Executor screen;
  private final Messages messages;
  private final Consumer<String> tell;

  /**
   * Works on a library.
   *
   * @param background may wait for the disk
   * @param screen runs on the JavaFX thread
   * @param tell says a sentence to the person
   */
  public LibraryTransfer(
      LibraryModel library,
      FileDialogs dialogs,
      Executor background,
      Executor screen,
      Messages messages,
      Consumer<String> tell) {
    this.library = library;
    this.dialogs = dialogs;
    this.background = background;
    this.screen = screen;
    this.messages = messages;
    this.tell = tell;
  }

  /** Whether a file is called as lists of payloads or scripts are. */
  public static boolean takes(Path file) {
    return endsIn(ENDINGS, file) || endsIn(SCRIPT_ENDINGS, file);
  }

  /** Asks for a file and takes its payloads in. */
  public void importPayloads() {
    dialogs
        .open("library.import", ENDINGS.stream().map(ending -> "*" + ending).toList())
        .ifPresent(this::take);
  }

  /** Lists a script, or takes the payloads of any other file in. */
  public void take(Path file) {
    if (endsIn(SCRIPT_ENDINGS, file)) {
      library.addScript(file.toString());
    } else {
      inBackground(() -> read(file));
    }
  }

  /** Asks where the library goes and writes it there. */
  public void exportLibrary() {
    Optional<Path> chosen = dialogs.save("library.export", "portcullis-library.json");
    if (chosen.isPresent()) {
      byte[] bytes = LibraryFile.write(library.get());
      inBackground(() -> write(chosen.get(), bytes));
    }
  }

  private void inBackground(Runnable task) {
    try {
      background.execute(task);
    } catch (RejectedExecutionException e) {
      tell.accept(messages.text("library.busy"));
    }
  }

  private void read(Path file) {
    try {
      if (Files.size(file) > PayloadImport.LARGEST) {
        say("library.import.too-large", name(file));
        return;
      }
      ImportReport report = PayloadImport.read(Files.readAllBytes(file), library::freshId);
      screen.execute(() -> take(file, report));
    } catch (ImportException e) {
      say(
          switch (e.problem()) {
            case UNKNOWN -> "library.import.unknown";
            case DAMAGED -> "library.import.damaged";
            case NEWER -> "library.import.newer";
            case TOO_LARGE -> "library.import.too-large";
          },
          name(file),
          e.version(),
          Workspace.VERSION);
    } catch (IOException e) {
      say("library.import.failed", name(file), messages.reason(Reasons.of(e, file.toString())));
    }
  }

  private void take(Path file, ImportReport report) {
    int lacked = library.get().lacking(report.library()).size();
    int added = library.addAll(report.library(), name(file));
    int known = report.taken() - lacked;
    List<String> said = new ArrayList<>();
    said.add(
        messages.text(
            "library.import.done",
            added,
            messages.text(
                "library.format."
                    + report.format().name().toLowerCase(Locale.ROOT).replace('_', '-')),
            name(file)));
    if (known > 0) {
      said.add(messages.text("library.import.known", known));
    }
    if (lacked > added) {
      said.add(messages.text("library.import.full", lacked - added, Library.MOST));
    }
    if (!report.skipped().isEmpty()) {
      said.add(left(report.skipped()));
    }
    tell.accept(String.join(" ", said));
  }

  private String left(List<SkippedEntry> skipped) {
    String names =
        skipped.stream()
            .limit(NAMES_SAID)
            .map(
                entry ->
                    messages.text(
                        "library.skipped."
                            + entry.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        entry.name()))
            .collect(Collectors.joining(messages.text("library.import.join")));
    return messages.text("library.import.left", skipped.size(), names);
  }

  private void write(Path file, byte[] bytes) {
    try {
      WholeFile.write(file, bytes);
      say("library.export.done", file.toString());
    } catch (IOException e) {
      say(
          "library.export.failed",
          file.toString(),
          messages.reason(Reasons.of(e, file.toString())));
    }
  }

  private void say(String textKey, Object... arguments) {
    screen.execute(() -> tell.accept(messages.text(textKey, arguments)));
  }

  private static boolean endsIn(List<String> endings, Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
