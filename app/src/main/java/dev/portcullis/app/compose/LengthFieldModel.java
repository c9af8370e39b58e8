package dev.portcullis.app.compose;

import dev.portcullis.core.codec.Endian;
import dev.portcullis.core.codec.InsertedLength;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The fields in which a length field is set, joined to the one that is sent. A number that makes no
 * sense leaves what is sent as it was. JavaFX thread only.
 */
final class LengthFieldModel {

  /** The farthest a length field can stand in the body. */
  private static final int MOST_OFFSET = 1_000_000;

  private static final int MOST_ADJUSTMENT = 1_000_000;

  private final ObjectProperty<Optional<InsertedLength>> sent;
  private final BooleanProperty on = new SimpleBooleanProperty(this, "on");
  private final StringProperty offset = new SimpleStringProperty(this, "offset", "");
  private final ObjectProperty<Integer> size = new SimpleObjectProperty<>(this, "size");
  private final ObjectProperty<Endian> order = new SimpleObjectProperty<>(this, "order");
  private final ObjectProperty<InsertedLength.Counts> counts =
      new SimpleObjectProperty<>(this, "counts");
  private final StringProperty adjustment = new SimpleStringProperty(this, "adjustment", "");
  private final BooleanBinding offsetWrong =
      Bindings.createBooleanBinding(() -> offset().isEmpty(), offset);
  private final BooleanBinding adjustmentWrong =
      Bindings.createBooleanBinding(() -> adjustment().isEmpty(), adjustment);

  /** While the fields are filled from what is sent. */
  private boolean filling;

  LengthFieldModel(ObjectProperty<Optional<InsertedLength>> sent) {
    this.sent = sent;
    fill(InsertedLength.usual());
    sent.subscribe(this::follow);
    on.subscribe((before, now) -> edited());
    offset.subscribe((before, now) -> edited());
    size.subscribe((before, now) -> edited());
    order.subscribe((before, now) -> edited());
    counts.subscribe((before, now) -> edited());
    adjustment.subscribe((before, now) -> edited());
  }

  BooleanProperty onProperty() {
    return on;
  }

  /** Bytes of the body before it, as typed. */
  StringProperty offsetProperty() {
    return offset;
  }

  ObjectProperty<Integer> sizeProperty() {
    return size;
  }

  ObjectProperty<Endian> orderProperty() {
    return order;
  }

  ObjectProperty<InsertedLength.Counts> countsProperty() {
    return counts;
  }

  /** What is added to the length, as typed. */
  StringProperty adjustmentProperty() {
    return adjustment;
  }

  /** Whether the offset as typed is no number that can be. */
  BooleanBinding offsetWrong() {
    return offsetWrong;
  }

  /** Whether the adjustment as typed is no number that can be. */
  BooleanBinding adjustmentWrong() {
    return adjustmentWrong;
  }

  private OptionalInt offset() {
    return whole(offset.get(), 0, MOST_OFFSET);
  }

  private OptionalInt adjustment() {
    return whole(adjustment.get(), -MOST_ADJUSTMENT, MOST_ADJUSTMENT);
  }

  private void follow(Optional<InsertedLength> now) {
    filling = true;
    on.set(now.isPresent());
    now.ifPresent(this::fill);
    filling = false;
  }

  private void fill(InsertedLength field) {
    // What is typed stays as it is typed while it says the same: "+2" is not turned into "2".
    if (!offset().equals(OptionalInt.of(field.offset()))) {
      offset.set(Integer.toString(field.offset()));
    }
    size.set(field.size());
    order.set(field.order());
    counts.set(field.counts());
    if (!adjustment().equals(OptionalInt.of(field.adjustment()))) {
      adjustment.set(Integer.toString(field.adjustment()));
    }
  }

  private void edited() {
    if (filling) {
      return;
    }
    if (!on.get()) {
      sent.set(Optional.empty());
    } else if (offset().isPresent() && adjustment().isPresent()) {
      sent.set(
          Optional.of(
              new InsertedLength(
                  offset().getAsInt(),
                  size.get(),
                  order.get(),
                  counts.get(),
                  adjustment().getAsInt())));
    }
  }

  private static OptionalInt whole(String typed, int least, int most) {
    try {
      int value = Integer.parseInt(typed.strip());
      return value >= least && value <= most ? OptionalInt.of(value) : OptionalInt.empty();
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
