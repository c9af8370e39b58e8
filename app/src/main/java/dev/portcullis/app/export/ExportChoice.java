package dev.portcullis.app.export;

import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.export.CsvExport;
import dev.portcullis.core.export.ExportFormat;
import dev.portcullis.core.export.JavaScriptExport;
import dev.portcullis.core.export.JsonLinesExport;
import dev.portcullis.core.export.PcapngExport;
import dev.portcullis.core.export.TextExport;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** The formats a person chooses from. */
public enum ExportChoice {
  /** Packets, for Wireshark. */
  PCAPNG("pcapng"),
  /** One JSON object a line. */
  JSON_LINES("jsonl"),
  /** A table, for a spreadsheet. */
  CSV("csv"),
  /** A line an event, with hex dumps. */
  TEXT("txt"),
  /** The very bytes, a file for each socket and direction. */
  RAW("bin"),
  /** Code for a mini program. */
  JAVASCRIPT("js");

  private final String extension;

  ExportChoice(String extension) {
    this.extension = extension;
  }

  /** What such a file's name ends in, without the dot. */
  public String extension() {
    return extension;
  }

  /**
   * The format; empty for raw bytes, which are several files.
   *
   * @param charset what bytes are read in where there is text
   * @param zone of times that are read by people
   */
  Optional<ExportFormat> format(TextCharset charset, ZoneId zone) {
    return switch (this) {
      case PCAPNG -> Optional.of(new PcapngExport());
      case JSON_LINES -> Optional.of(new JsonLinesExport());
      case CSV -> Optional.of(new CsvExport(charset));
      case TEXT -> Optional.of(new TextExport(zone));
      case JAVASCRIPT -> Optional.of(new JavaScriptExport());
      case RAW -> Optional.empty();
    };
  }

  /** Its name in node ids and message keys. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
