package dev.portcullis.app.log;

import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.Payload;
import dev.portcullis.core.codec.ByteLiteral;
import dev.portcullis.core.codec.HexDump;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.export.EventJson;
import dev.portcullis.core.export.ResponseTimes;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes events for the clipboard, up to a size a clipboard can hold: all of it is for the export.
 * Made for one copy; used by one thread, never the screen's.
 */
final class LogCopy {

  /** Events copied at most. */
  static final int MOST_EVENTS = 1_000_000;

  /**
   * Characters copied at most. Whoever pastes makes the toolkit turn all of them into bytes, in the
   * memory of this program, which may be small; a text that is not all ASCII takes several bytes a
   * character there, so of such a text it is half as many.
   */
  static final int MOST_CHARACTERS = 24 << 20;

  /** Events between two words of how far it is. */
  private static final int EVENTS_A_WORD = 4096;

  /** Characters that are put away together: what is still being written stays small. */
  private static final int A_PIECE = 1 << 20;

  private final Capture capture;
  private final CopyFormat format;
  private final TextCharset charset;
  private final WallTime time;
  private final EventText words;

  /** What is written and put away, and how many characters that is. */
  private final List<String> pieces = new ArrayList<>();

  private int putAway;
  private final StringBuilder text = new StringBuilder();

  /** Whether all of it is ASCII. */
  private boolean plain = true;

  LogCopy(Capture capture, CopyFormat format, TextCharset charset, ZoneId zone, EventText words) {
    this.capture = capture;
    this.format = format;
    this.charset = charset;
    this.time = new WallTime(zone);
    this.words = words;
  }

  /** Hears how far it is and says whether to go on. */
  @FunctionalInterface
  interface Monitor {
    /** Part of the events written, 0 to 1. */
    boolean goesOn(double part);
  }

  /**
   * Writes the events.
   *
   * @param sequences which
   * @param asked how many were asked for, which may be more
   */
  Copied copy(long[] sequences, long asked, Monitor monitor) {
    Copied.End end = asked > MOST_EVENTS ? new Copied.Full() : new Copied.Whole();
    int events = 0;
    int held = 0;
    int dropped = 0;
    long before = 0;
    for (long sequence : sequences) {
      if (events % EVENTS_A_WORD == EVENTS_A_WORD - 1
          && !monitor.goesOn(events / (double) sequences.length)) {
        break;
      }
      EventRecord event = capture.event(sequence);
      boolean fits = event.length() <= room();
      if (!fits && (events > 0 || format == CopyFormat.JSON)) {
        end = events > 0 ? new Copied.Full() : new Copied.TooLong();
        break;
      }
      int begun = text.length();
      byte[] bytes;
      try {
        bytes = bytes(event);
        append(event, bytes, events == 0, events == 0 ? 0 : event.monotonicNanos() - before);
      } catch (UncheckedIOException e) {
        text.setLength(begun);
        end = new Copied.Unreadable(Reasons.of(Objects.requireNonNull(e.getCause())));
        break;
      }
      plain = plain && isPlainFrom(begun);
      if (events > 0 && putAway + text.length() > most() + A_PIECE) {
        // What is written already is too much for a text with such a character in it.
        text.setLength(begun);
        end = new Copied.Full();
        break;
      }
      dropped += event.kind().carriesWireBytes() && bytes.length == 0 && event.length() > 0 ? 1 : 0;
      before = event.monotonicNanos();
      events++;
      held += text.length() > begun ? 1 : 0;
      if (!fits) {
        end = new Copied.Cut();
        break;
      }
      putAway(A_PIECE);
    }
    if (format == CopyFormat.JSON) {
      text.append(events == 0 ? "[]\n" : "\n]\n");
    }
    putAway(0);
    return new Copied(String.join("", pieces), held, asked, dropped, end);
  }

  /** How many bytes of the wire there is still room for. */
  private int room() {
    return Math.max(0, most() - putAway - text.length()) / format.widest();
  }

  private int most() {
    return plain ? MOST_CHARACTERS : MOST_CHARACTERS / 2;
  }

  private boolean isPlainFrom(int begin) {
    for (int at = begin; at < text.length(); at++) {
      if (text.charAt(at) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private void putAway(int from) {
    if (text.length() > from) {
      pieces.add(text.toString());
      putAway += text.length();
      text.setLength(0);
    }
  }

  private void append(EventRecord event, byte[] bytes, boolean first, long since) {
    boolean wire = event.kind().carriesWireBytes();
    switch (format) {
      case LINES -> appendLine(event, bytes, since);
      case HEX -> {
        if (wire) {
          text.append(HexText.format(bytes, 0, bytes.length)).append('\n');
        }
      }
      case TEXT -> {
        if (wire) {
          text.append(new String(bytes, charset.charset())).append('\n');
        }
      }
      case C -> appendLiteral(ByteLiteral.C, event, bytes);
      case JAVA -> appendLiteral(ByteLiteral.JAVA, event, bytes);
      case PYTHON -> appendLiteral(ByteLiteral.PYTHON, event, bytes);
      case JAVASCRIPT -> appendLiteral(ByteLiteral.JAVASCRIPT, event, bytes);
      case JSON ->
          text.append(first ? "[\n" : ",\n")
              .append(
                  EventJson.line(
                      capture, event, ResponseTimes.of(capture, event, LogReader.LOOK_BACK)));
      case DUMP -> {
        if (wire) {
          appendHead(event, since);
          text.append('\n');
          appendDump(bytes);
        } else {
          appendLine(event, bytes, since);
        }
      }
    }
  }

  /** Of the wire's bytes alone, named after their direction and their place in the capture. */
  private void appendLiteral(ByteLiteral in, EventRecord event, byte[] bytes) {
    if (event.kind().carriesWireBytes()) {
      String name = direction(event.kind()).toLowerCase(Locale.ROOT);
      in.append(text, name + "_" + (event.sequence() + 1), bytes);
    }
  }

  private void appendDump(byte[] bytes) {
    for (int at = 0; at < bytes.length; at += HexDump.OF_16.width()) {
      int count = Math.min(HexDump.OF_16.width(), bytes.length - at);
      text.append(HexDump.OF_16.line(at, bytes, at, count)).append('\n');
    }
  }

  private void appendLine(EventRecord event, byte[] bytes, long since) {
    appendHead(event, since);
    if (event.kind().carriesWireBytes()) {
      text.append("  ").append(HexText.format(bytes, 0, bytes.length)).append("  |");
      for (byte value : bytes) {
        text.append(value >= 0x20 && value < 0x7F ? (char) value : '.');
      }
      text.append('|');
    } else {
      text.append("  ").append(words.sentence(capture.detail(event)));
    }
    text.append('\n');
  }

  /** The form of the exports: {@code 2026-01-31 10:21:17.968123 +0.003012 TX 7 B}. */
  private void appendHead(EventRecord event, long since) {
    text.append(time.dateAndClock(event.wallNanos())).append("  ");
    appendSeconds(since);
    text.append("  ").append(direction(event.kind()));
    if (event.kind().carriesWireBytes()) {
      text.append("  ").append(event.length()).append(" B");
    }
  }

  /** With a sign, to the microsecond: a million lines have no time for a formatter. */
  private void appendSeconds(long nanos) {
    long micros = Math.round(nanos / 1e3);
    text.append(micros < 0 ? '-' : '+').append(Math.abs(micros) / 1_000_000).append('.');
    text.append(1_000_000 + Math.abs(micros) % 1_000_000);
    text.deleteCharAt(text.length() - 7);
  }

  private static String direction(EventKind kind) {
    return switch (kind) {
      case WRITE -> "TX";
      case MESSAGE -> "RX";
      case CREATE, BIND_WIFI, CONNECT, ERROR, CLOSE, WARNING, GAP, QUOTA_RESET ->
          kind.label().toUpperCase(Locale.ROOT);
    };
  }

  private byte[] bytes(EventRecord event) {
    if (!event.kind().carriesWireBytes()) {
      return new byte[0];
    }
    Payload payload = capture.payload(event);
    byte[] bytes = new byte[Math.min(event.length(), room())];
    return payload.read(0, bytes, 0, bytes.length) == bytes.length ? bytes : new byte[0];
  }
}
