package dev.portcullis.app.compose;

import dev.portcullis.core.codec.Checksum;
import dev.portcullis.core.codec.Endian;
import dev.portcullis.core.codec.InsertedLength;
import dev.portcullis.core.codec.LineEnding;
import dev.portcullis.core.codec.PayloadRecipe;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is added to what is written: checksum, line ending, length field. JavaFX thread only. */
final class Appended {

  private final ObjectProperty<Checksum> checksum =
      new SimpleObjectProperty<>(this, "checksum", Checksum.NONE);
  private final ObjectProperty<Endian> order =
      new SimpleObjectProperty<>(this, "order", Checksum.NONE.usualOrder());
  private final ObjectProperty<LineEnding> lineEnding =
      new SimpleObjectProperty<>(this, "lineEnding", LineEnding.NONE);
  private final ObjectProperty<Optional<InsertedLength>> length =
      new SimpleObjectProperty<>(this, "length", Optional.empty());

  /** All of it at one time. */
  record Chosen(
      Checksum checksum, Endian order, LineEnding lineEnding, Optional<InsertedLength> length) {

    static Chosen of(PayloadRecipe recipe) {
      return new Chosen(recipe.checksum(), recipe.order(), recipe.lineEnding(), recipe.length());
    }
  }

  /** Nothing. */
  Appended() {
    checksum.subscribe((before, now) -> order.set(now.usualOrder()));
  }

  /** Appended to the body; a change also sets the byte order usual for it. */
  ObjectProperty<Checksum> checksum() {
    return checksum;
  }

  /** The byte order of the checksum. */
  ObjectProperty<Endian> order() {
    return order;
  }

  /** Appended last. */
  ObjectProperty<LineEnding> lineEnding() {
    return lineEnding;
  }

  /** Put into the body; empty for none. */
  ObjectProperty<Optional<InsertedLength>> length() {
    return length;
  }

  Chosen get() {
    return new Chosen(checksum.get(), order.get(), lineEnding.get(), length.get());
  }

  void set(Chosen chosen) {
    checksum.set(chosen.checksum());
    order.set(chosen.order());
    lineEnding.set(chosen.lineEnding());
    length.set(chosen.length());
  }

  /** Has this run whenever any of it changes. */
  void onChange(Runnable changed) {
    checksum.subscribe((before, now) -> changed.run());
    order.subscribe((before, now) -> changed.run());
    lineEnding.subscribe((before, now) -> changed.run());
    length.subscribe((before, now) -> changed.run());
  }
}
