package dev.portcullis.app.inspect;

import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.Framing;
import dev.portcullis.core.codec.FramingText;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.ParseResult;
import dev.portcullis.core.codec.ParsedBytes;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextEscapes;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * How frames are to be cut, as it stands in fields. JavaFX thread only. What stands in the fields
 * is kept while another way is chosen.
 */
public final class FramingModel {

  private static final long MILLISECOND = 1_000_000;

  private final ObjectProperty<FramingKind> kind =
      new SimpleObjectProperty<>(this, "kind", FramingKind.NONE);
  private final StringProperty delimiter = new SimpleStringProperty(this, "delimiter", "\\r\\n");
  private final StringProperty length = new SimpleStringProperty(this, "length", "8");
  private final StringProperty offset = new SimpleStringProperty(this, "offset", "0");
  private final ObjectProperty<FieldSize> size =
      new SimpleObjectProperty<>(this, "size", FieldSize.U16_BE);
  private final StringProperty header = new SimpleStringProperty(this, "header", "2");
  private final StringProperty adjustment = new SimpleStringProperty(this, "adjustment", "0");
  private final StringProperty idle = new SimpleStringProperty(this, "idle", "50");
  private final ReadOnlyObjectWrapper<Optional<Framing>> framing =
      new ReadOnlyObjectWrapper<>(this, "framing", Optional.empty());
  private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper(this, "wrong", false);
  private boolean restoring;

  /** Not cut into frames. */
  public FramingModel() {
    kind.subscribe((before, now) -> read());
    size.subscribe((before, now) -> read());
    for (StringProperty field :
        new StringProperty[] {delimiter, length, offset, header, adjustment, idle}) {
      field.subscribe((before, now) -> read());
    }
  }

  /** The way. */
  public ObjectProperty<FramingKind> kindProperty() {
    return kind;
  }

  /** The delimiter, in hex, or as text with escapes where it has a backslash. */
  public StringProperty delimiterProperty() {
    return delimiter;
  }

  /** The one length, in bytes. */
  public StringProperty lengthProperty() {
    return length;
  }

  /** Where the number begins. */
  public StringProperty offsetProperty() {
    return offset;
  }

  /** What number it is. */
  public ObjectProperty<FieldSize> sizeProperty() {
    return size;
  }

  /** Bytes the number does not count. */
  public StringProperty headerProperty() {
    return header;
  }

  /** What else to add to it. */
  public StringProperty adjustmentProperty() {
    return adjustment;
  }

  /** The silence, in milliseconds. */
  public StringProperty idleProperty() {
    return idle;
  }

  /** The framing; empty where none is chosen, or the fields say none. */
  public ReadOnlyObjectProperty<Optional<Framing>> framingProperty() {
    return framing.getReadOnlyProperty();
  }

  /** Whether one is chosen whose fields say none. */
  public ReadOnlyBooleanProperty wrongProperty() {
    return wrong.getReadOnlyProperty();
  }

  /** What is to be stored. */
  public String toStore() {
    return framing.get().map(FramingText::format).orElse("");
  }

  /** Takes over what was stored; what is no framing is none. */
  public void restore(String stored) {
    restoring = true;
    try {
      Optional<Framing> framed = FramingText.parse(stored);
      framed.ifPresent(this::show);
      if (framed.isEmpty()) {
        kind.set(FramingKind.NONE);
      }
    } finally {
      restoring = false;
    }
    read();
  }

  private void show(Framing stored) {
    switch (stored) {
      case Framing.Delimiter(Bytes bytes) -> {
        kind.set(FramingKind.DELIMITER);
        delimiter.set(HexText.format(bytes));
      }
      case Framing.FixedLength(int bytes) -> {
        kind.set(FramingKind.FIXED);
        length.set(Integer.toString(bytes));
      }
      case Framing.LengthField field -> {
        kind.set(FramingKind.FIELD);
        offset.set(Integer.toString(field.offset()));
        size.set(FieldSize.of(field));
        header.set(Integer.toString(field.header()));
        adjustment.set(Integer.toString(field.adjustment()));
      }
      case Framing.IdleGap(long nanos) -> {
        kind.set(FramingKind.IDLE);
        idle.set(Long.toString(Math.max(1, nanos / MILLISECOND)));
      }
    }
  }

  private void read() {
    if (restoring) {
      return;
    }
    Optional<Framing> now;
    try {
      now =
          switch (kind.get()) {
            case NONE -> Optional.empty();
            case DELIMITER -> delimited(delimiter.get());
            case FIXED -> Optional.of(new Framing.FixedLength(number(length, Integer::parseInt)));
            case FIELD ->
                Optional.of(
                    new Framing.LengthField(
                        number(offset, Integer::parseInt),
                        size.get().bytes(),
                        size.get().order(),
                        number(header, Integer::parseInt),
                        number(adjustment, Integer::parseInt)));
            case IDLE ->
                Optional.of(
                    new Framing.IdleGap(
                        Math.multiplyExact(number(idle, Long::parseLong), MILLISECOND)));
          };
    } catch (IllegalArgumentException | ArithmeticException e) {
      now = Optional.empty();
    }
    wrong.set(kind.get() != FramingKind.NONE && now.isEmpty());
    framing.set(now);
  }

  private static Optional<Framing> delimited(String text) {
    ParseResult parsed =
        text.indexOf('\\') >= 0 && !text.startsWith("\\x")
            ? TextEscapes.parse(text, TextCharset.UTF_8)
            : HexText.parse(text);
    return parsed instanceof ParsedBytes(Bytes bytes)
        ? Optional.of(new Framing.Delimiter(bytes))
        : Optional.empty();
  }

  private static <N> N number(StringProperty field, Function<String, N> parse) {
    return parse.apply(field.get().strip());
  }
}
