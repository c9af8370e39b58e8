package dev.portcullis.app.cli;

import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.export.CsvExport;
import dev.portcullis.core.export.EventCriteria;
import dev.portcullis.core.export.ExportFormat;
import dev.portcullis.core.export.JavaScriptExport;
import dev.portcullis.core.export.JsonLinesExport;
import dev.portcullis.core.export.PcapngExport;
import dev.portcullis.core.export.RawExport;
import dev.portcullis.core.export.TextExport;
import dev.portcullis.core.export.WireDirection;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What of a capture is exported, and how it is written. Used by the thread of its command. */
final class ExportOptions {

  /** An option's value makes no sense; carries the key of the sentence that says so. */
  static final class BadOptionException extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final String[] arguments;

    BadOptionException(String key, String... arguments) {
      super(key);
      this.key = key;
      this.arguments = arguments.clone();
    }

    String key() {
      return key;
    }

    Object[] arguments() {
      return arguments.clone();
    }
  }

  /** What a capture can be exported as; their names are these in lower case. */
  enum Format {
    PCAPNG,
    JSONL,
    CSV,
    TEXT,
    RAW,
    JS
  }

  @Option(names = "--socket", paramLabel = "N")
  private List<Integer> sockets = List.of();

  @Option(
      names = "--direction",
      paramLabel = "tx|rx",
      completionCandidates = Candidates.Directions.class)
  private @Nullable String direction;

  @Option(names = "--event", paramLabel = "NAME")
  private List<String> events = List.of();

  @Option(names = "--from", paramLabel = "SEQ")
  private long from;

  @Option(names = "--to", paramLabel = "SEQ")
  private long to = Long.MAX_VALUE;

  @Option(names = "--charset", paramLabel = "NAME")
  private @Nullable String charset;

  @Option(names = "--zone", paramLabel = "ZONE")
  private @Nullable String zone;

  /** The format of a name, with the options that belong to it. */
  ExportFormat format(String name) throws BadOptionException {
    Format wanted =
        named(Format.values(), name).orElseThrow(() -> new BadOptionException("bad.format", name));
    return switch (wanted) {
      case PCAPNG -> new PcapngExport();
      case JSONL -> new JsonLinesExport();
      case CSV -> new CsvExport(charset());
      case TEXT -> new TextExport(zone());
      case RAW -> new RawExport(direction().orElseThrow(() -> new BadOptionException("bad.raw")));
      case JS -> new JavaScriptExport();
    };
  }

  /** What an event must be. */
  EventCriteria criteria() throws BadOptionException {
    EventCriteria criteria = EventCriteria.ANY.ofSockets(Set.copyOf(sockets)).ofKinds(kinds());
    if (from == 0 && to == Long.MAX_VALUE) {
      return criteria;
    }
    if (from < 0 || to < from) {
      throw new BadOptionException("bad.range", Long.toString(from), Long.toString(to));
    }
    return criteria.withRange(from, to == Long.MAX_VALUE ? to : to + 1);
  }

  private Set<EventKind> kinds() throws BadOptionException {
    if (events.isEmpty() && direction == null) {
      return Set.of();
    }
    EnumSet<EventKind> kinds = EnumSet.allOf(EventKind.class);
    if (!events.isEmpty()) {
      kinds.clear();
      for (String event : events) {
        kinds.add(kind(event));
      }
    }
    Optional<WireDirection> only = direction();
    if (only.isPresent()) {
      kinds.removeIf(kind -> kind.carriesWireBytes() && kind != only.get().kind());
    }
    if (kinds.isEmpty()) {
      throw new BadOptionException("bad.no-events");
    }
    return kinds;
  }

  private static EventKind kind(String name) throws BadOptionException {
    for (EventKind kind : EventKind.values()) {
      if (kind.label().equals(name.toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    String known =
        Arrays.stream(EventKind.values()).map(EventKind::label).collect(Collectors.joining(", "));
    throw new BadOptionException("bad.event", name, known);
  }

  private Optional<WireDirection> direction() throws BadOptionException {
    if (direction == null) {
      return Optional.empty();
    }
    Optional<WireDirection> wanted = named(WireDirection.values(), direction);
    if (wanted.isEmpty()) {
      throw new BadOptionException("bad.direction", direction);
    }
    return wanted;
  }

  /** The value of a name, in whatever case it is written. */
  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values).filter(value -> value.name().equalsIgnoreCase(name)).findFirst();
  }

  private TextCharset charset() throws BadOptionException {
    if (charset == null) {
      return TextCharset.UTF_8;
    }
    String known =
        Arrays.stream(TextCharset.values())
            .map(TextCharset::label)
            .collect(Collectors.joining(", "));
    return TextCharset.of(charset)
        .orElseThrow(() -> new BadOptionException("bad.charset", String.valueOf(charset), known));
  }

  private ZoneId zone() throws BadOptionException {
    if (zone == null) {
      return ZoneId.systemDefault();
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new BadOptionException("bad.zone", zone);
    }
  }
}
