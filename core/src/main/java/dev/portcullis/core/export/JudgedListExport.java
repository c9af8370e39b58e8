package dev.portcullis.core.export;

import dev.portcullis.core.policy.Finding;
import dev.portcullis.core.policy.JudgedList;
import dev.portcullis.core.policy.TargetLine;
import dev.portcullis.core.policy.Verdict;
import dev.portcullis.core.policy.VerdictJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Writes lines of a judged list, as a table or as {@code check} prints them. Stateless. */
public final class JudgedListExport {

  /** How they are written. */
  public enum Form {
    /** A table for spreadsheets, as the log's CSV is one. */
    CSV("csv"),
    /** One object a line, as {@code portcullis check --file} prints them. */
    JSON_LINES("jsonl");

    private final String ending;

    Form(String ending) {
      this.ending = ending;
    }

    /** How such a file's name ends, without the dot. */
    public String ending() {
      return ending;
    }
  }

  private static final String HEAD =
      "line,address,port,verdict,reason,errCode,errMsg,message,fix,profile\r\n";

  private JudgedListExport() {}

  /**
   * Writes a file, whole or not at all.
   *
   * @param rows indices into the list
   * @param goOn where it says no, the export is given up
   */
  public static void write(
      JudgedList list, int[] rows, Form form, Locale locale, Path file, BooleanSupplier goOn)
      throws ExportException {
    ExportReport _ =
        new TargetFile(file)
            .write(
                stream -> {
                  try {
                    Writer writer =
                        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
                    if (form == Form.CSV) {
                      writer.write('\uFEFF');
                    }
                    write(list, rows, form, locale, writer, goOn);
                    writer.flush();
                  } catch (IOException e) {
                    throw TargetFile.problem(e, file.toString());
                  }
                  return new ExportReport(rows.length, 0, 0, 0, 0);
                });
  }

  /** The same as a text, for the clipboard. */
  public static String text(JudgedList list, int[] rows, Form form, Locale locale) {
    StringWriter writer = new StringWriter();
    try {
      write(list, rows, form, locale, writer, () -> true);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail", e);
    }
    return writer.toString();
  }

  private static void write(
      JudgedList list, int[] rows, Form form, Locale locale, Writer writer, BooleanSupplier goOn)
      throws IOException {
    if (form == Form.CSV) {
      writer.write(HEAD);
    }
    for (int row : rows) {
      if (!goOn.getAsBoolean()) {
        throw new ExportException(ExportException.Problem.CANCELLED, null);
      }
      JudgedList.Line line = list.line(row);
      switch (form) {
        case CSV -> writer.write(csv(line, locale));
        case JSON_LINES -> writer.write(json(line, locale) + "\n");
      }
    }
  }

  private static String json(JudgedList.Line line, Locale locale) {
    return switch (line) {
      case JudgedList.Line.Judged judged ->
          VerdictJson.line(judged.verdict(), locale, judged.target());
      case JudgedList.Line.Unreadable bad -> VerdictJson.line(bad.number(), bad.problem(), locale);
    };
  }

  private static String csv(JudgedList.Line line, Locale locale) {
    List<String> cells =
        switch (line) {
          case JudgedList.Line.Judged judged -> cells(judged, locale);
          case JudgedList.Line.Unreadable bad ->
              List.of(
                  Long.toString(bad.number()),
                  "",
                  "",
                  "unreadable",
                  "",
                  "",
                  "",
                  bad.problem().message(locale),
                  "",
                  "");
        };
    return cells.stream().map(CsvSink::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static List<String> cells(JudgedList.Line.Judged judged, Locale locale) {
    TargetLine target = judged.target();
    Verdict verdict = judged.verdict();
    Optional<Verdict.Denied> denied =
        verdict instanceof Verdict.Denied no ? Optional.of(no) : Optional.empty();
    Finding deciding = verdict.deciding();
    return List.of(
        Long.toString(judged.number()),
        target.addressText(),
        target.portText(),
        VerdictJson.word(verdict),
        verdict.reason().name(),
        denied.map(no -> Integer.toString(no.errCode())).orElse(""),
        denied.map(Verdict.Denied::errMsg).orElse(""),
        deciding.message(locale),
        deciding.fix(locale).orElse(""),
        verdict.profile().name());
  }
}
