package dev.portcullis.app.inspect;

import dev.portcullis.app.hex.ByteRange;
import dev.portcullis.app.hex.HexViewModel;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.Endian;
import dev.portcullis.core.codec.NumberKind;
import dev.portcullis.core.codec.TextView;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;

/**
 * The bytes at the caret, or at the beginning of the selection, as numbers, times, bits and text.
 * JavaFX thread only: it reads what the hex view has.
 */
final class FieldsModel {

  private static final int WIDEST = 8;
  private static final int TEXT_BYTES = 256;
  private static final int TEXT_CHARACTERS = 80;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

  private static final int LONGEST_TIME = 23;

  private final HexViewModel hex;
  private final Messages messages;
  private final ZoneId zone;

  FieldsModel(HexViewModel hex, Messages messages, ZoneId zone) {
    this.hex = hex;
    this.messages = messages;
    this.zone = zone;
  }

  /** Every way to read the bytes, in the language of the moment. */
  ObjectBinding<List<FieldRow>> rows() {
    return Bindings.createObjectBinding(
        this::read, hex.revisionProperty(), hex.charsetProperty(), messages.languageProperty());
  }

  /** The one or two ways that fit the selection: {@code 2 bytes at 3 · u16 BE 215 · LE 55040}. */
  StringBinding line() {
    return Bindings.createStringBinding(
        this::readLine, hex.revisionProperty(), messages.languageProperty());
  }

  private List<FieldRow> read() {
    ByteRange at = at();
    Bytes bytes = bytes(at.from(), WIDEST);
    List<FieldRow> rows = new ArrayList<>();
    for (NumberKind kind : NumberKind.values()) {
      boolean there = bytes.length() >= kind.width();
      String big = there ? kind.text(bytes, Endian.BIG) : "";
      String little = there && kind.width() > 1 ? kind.text(bytes, Endian.LITTLE) : "";
      rows.add(new FieldRow(kind.label(), big, little, longest(kind)));
    }
    rows.add(time("inspect.fields.unix-s", bytes, 4, Instant::ofEpochSecond));
    rows.add(time("inspect.fields.unix-ms", bytes, 8, Instant::ofEpochMilli));
    rows.add(new FieldRow(messages.text("inspect.fields.bits"), bits(bytes), "", 0));
    rows.add(new FieldRow(messages.text("inspect.fields.text"), text(at), "", 0));
    return rows;
  }

  private String readLine() {
    ByteRange at = at();
    if (hex.length() == 0) {
      return "";
    }
    long count = hex.caret().selection().length();
    String place =
        count == 0
            ? messages.text("inspect.fields.caret", messages.formats().number(at.from()))
            : messages.text(
                "inspect.fields.selection", count, messages.formats().number(at.from()));
    StringBuilder line = new StringBuilder(place);
    Bytes bytes = bytes(at.from(), Math.clamp(count, 1, WIDEST));
    for (NumberKind kind : NumberKind.values()) {
      boolean fits = kind.width() == bytes.length() && count <= WIDEST;
      if (fits && kind.width() == 1) {
        line.append("   ").append(kind.label()).append(' ').append(kind.text(bytes, Endian.BIG));
      } else if (fits) {
        line.append("   ").append(kind.label()).append(" BE ");
        line.append(kind.text(bytes, Endian.BIG));
        line.append("  LE ").append(kind.text(bytes, Endian.LITTLE));
      }
    }
    return line.toString();
  }

  private ByteRange at() {
    ByteRange selected = hex.caret().selection();
    // Other bytes are heard of before the caret has left the place it had in those before.
    long from = Math.min(selected.from(), hex.length());
    return selected.isEmpty() ? new ByteRange(from, Math.min(from + 1, hex.length())) : selected;
  }

  /** Bytes from a place on, as many as there are and are here. */
  private Bytes bytes(long from, int most) {
    int count = Math.clamp(hex.length() - from, 0, most);
    byte[] bytes = new byte[count];
    return count > 0 && hex.read(from, bytes, count) ? Bytes.of(bytes) : Bytes.EMPTY;
  }

  private FieldRow time(String key, Bytes bytes, int width, Function<Long, Instant> meant) {
    boolean there = bytes.length() >= width;
    return new FieldRow(
        messages.text(key),
        there ? time(NumberKind.bits(bytes, width, Endian.BIG), meant) : "",
        there ? time(NumberKind.bits(bytes, width, Endian.LITTLE), meant) : "",
        LONGEST_TIME);
  }

  private static int longest(NumberKind kind) {
    return switch (kind) {
      case U8, I8 -> 0;
      case U16, I16 -> 6;
      case U32, I32 -> 11;
      case U64, I64 -> 20;
      case FLOAT -> 15;
      case DOUBLE -> 24;
    };
  }

  private String time(long value, Function<Long, Instant> meant) {
    try {
      String time = TIME.format(meant.apply(value).atZone(zone));
      // A year of more than four digits is no time that anybody meant.
      return time.startsWith("+") || time.startsWith("-") ? "–" : time;
    } catch (DateTimeException e) {
      return "–";
    }
  }

  private static String bits(Bytes bytes) {
    StringBuilder bits = new StringBuilder();
    for (int i = 0; i < Math.min(2, bytes.length()); i++) {
      String eight = Integer.toBinaryString(0x100 | bytes.at(i)).substring(1);
      bits.append(i == 0 ? "" : "  ").append(eight, 0, 4).append(' ').append(eight, 4, 8);
    }
    return bits.toString();
  }

  private String text(ByteRange at) {
    int count = (int) Math.min(TEXT_BYTES, at.length());
    Bytes bytes = bytes(at.from(), count);
    return TextView.oneLine(
        bytes.toArray(), 0, bytes.length(), hex.charsetProperty().get(), TEXT_CHARACTERS);
  }
}
