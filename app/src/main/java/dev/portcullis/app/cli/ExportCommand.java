package dev.portcullis.app.cli;

import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureException;
import dev.portcullis.core.export.EventSelection;
import dev.portcullis.core.export.ExportException;
import dev.portcullis.core.export.ExportException.Problem;
import dev.portcullis.core.export.ExportFormat;
import dev.portcullis.core.export.ExportMonitor;
import dev.portcullis.core.export.ExportReport;
import dev.portcullis.core.export.Exporter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code portcullis export}: a capture, or a part of it, in another program's format. Runs on the
 * thread that started the program. The capture is only read.
 */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false)
final class ExportCommand implements Callable<Integer> {

  private final Locale locale;
  private final OutputStream standardOutput;
  private final boolean terminal;
  private final CliWords words;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "CAPTURE")
  private String directory = "";

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      required = true,
      completionCandidates = Candidates.Formats.class)
  private String format = "";

  @Mixin private ExportOptions options = new ExportOptions();

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable String out;

  @Option(names = "--force")
  private boolean force;

  /**
   * The command in its surroundings.
   *
   * @param standardOutput where an export goes without {@code --out}; must tell its errors, which
   *     {@link System#out} does not
   * @param terminal whether a person watches
   */
  ExportCommand(Locale locale, OutputStream standardOutput, boolean terminal) {
    this.locale = locale;
    this.standardOutput = standardOutput;
    this.terminal = terminal;
    this.words = CliWords.of("export", locale);
  }

  /** Writes to this program's standard output. */
  // JDK 25 answers null again where no terminal is attached (JDK-8351435), as 21 did.
  @SuppressWarnings("SystemConsoleNull")
  static ExportCommand ofThisComputer(Locale locale) {
    Console console = System.console();
    return new ExportCommand(
        locale, new FileOutputStream(FileDescriptor.out), console != null && console.isTerminal());
  }

  @Override
  public Integer call() {
    ExportFormat chosen;
    try {
      chosen = options.format(format);
    } catch (ExportOptions.BadOptionException e) {
      throw usage(words.text(e.key(), e.arguments()));
    }
    if (out == null && terminal && !chosen.isText()) {
      throw usage(words.text("bad.terminal", format));
    }
    try (Capture capture = Capture.open(path(directory))) {
      return export(capture, chosen);
    } catch (CaptureException e) {
      return failed(words.text("capture." + e.problem(), directory));
    } catch (ExportException e) {
      if (e.problem() == Problem.SEVERAL_SOCKETS) {
        throw usage(e.message(locale));
      }
      return failed(e.message(locale));
    } catch (IOException e) {
      return failed(words.text("capture.unreadable", directory, words.reason(Reasons.of(e))));
    }
  }

  private int export(Capture capture, ExportFormat chosen) throws ExportException {
    capture
        .recovery()
        .filter(recovery -> recovery.eventsDropped() > 0)
        .ifPresent(recovery -> say(words.text("recovered", recovery.eventsDropped())));
    EventSelection selection = selection(capture);
    if (selection.next(0) == EventSelection.NONE) {
      return failed(words.text("nothing", capture.count()));
    }
    Exporter exporter = new Exporter(capture, chosen);
    ExportReport report;
    if (out == null) {
      report = exporter.toStream(selection, standardOutput, ExportMonitor.none());
    } else {
      Path file = path(out);
      if (!force && Files.isRegularFile(file)) {
        throw usage(words.text("bad.exists", file));
      }
      report = exporter.toFile(selection, file, terminal ? new Percent() : ExportMonitor.none());
      say(words.text("done", file, report.events(), report.wireBytes()));
    }
    if (report.eventsNotKept() > 0) {
      say(words.text("not-kept", report.eventsNotKept(), report.bytesNotKept()));
    }
    if (report.eventsNotCaptured() > 0) {
      say(words.text("not-captured", report.eventsNotCaptured()));
    }
    return report.complete() ? ExitCodes.OK : ExitCodes.FAILED;
  }

  private EventSelection selection(Capture capture) {
    try {
      return EventSelection.where(capture, options.criteria());
    } catch (ExportOptions.BadOptionException e) {
      throw usage(words.text(e.key(), e.arguments()));
    }
  }

  private Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw usage(words.text("bad.path", name, String.valueOf(e.getReason())));
    }
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private int failed(String sentence) {
    say(sentence);
    return ExitCodes.FAILED;
  }

  /** On standard error: standard output may be the export. */
  private void say(String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(sentence);
    err.flush();
  }

  /** Shows each whole per cent, in place. */
  private final class Percent implements ExportMonitor {
    private long shown = -1;

    @Override
    public void progress(long done, long end) {
      long percent = end == 0 ? 100 : 100 * done / end;
      if (percent != shown) {
        shown = percent;
        PrintWriter err = spec.commandLine().getErr();
        err.print("\r" + percent + " % " + (percent == 100 ? "\r" : ""));
        err.flush();
      }
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
