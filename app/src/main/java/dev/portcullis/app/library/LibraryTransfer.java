package dev.portcullis.app.library;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.workspace.ImportReport;
import dev.portcullis.core.workspace.LibraryFile;
import dev.portcullis.core.workspace.PayloadImport;
import dev.portcullis.core.workspace.SkippedEntry;
import dev.portcullis.core.workspace.UnknownFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

  private static final List<String> PATTERNS = List.of("*.ini", "*.json", "*.lclst", "*.txt");
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

  /** Asks for a file and takes its payloads in. */
  public void importPayloads() {
    dialogs.open("library.import", PATTERNS).ifPresent(file -> inBackground(() -> read(file)));
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
    } catch (UnknownFormatException e) {
      say("library.import.unknown", name(file));
    } catch (IOException e) {
      say("library.import.failed", name(file), Reasons.of(e));
    }
  }

  private void take(Path file, ImportReport report) {
    library.addAll(report.library(), name(file));
    String said =
        messages.text(
            "library.import.done",
            report.taken(),
            messages.text(
                "library.format."
                    + report.format().name().toLowerCase(Locale.ROOT).replace('_', '-')),
            name(file));
    tell.accept(report.skipped().isEmpty() ? said : said + " " + left(report.skipped()));
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
      Path aside = file.resolveSibling(file.getFileName() + ".part");
      Files.write(aside, bytes);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
      say("library.export.done", file.toString());
    } catch (IOException e) {
      say("library.export.failed", file.toString(), Reasons.of(e));
    }
  }

  private void say(String textKey, Object... arguments) {
    screen.execute(() -> tell.accept(messages.text(textKey, arguments)));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
