package dev.portcullis.app.cli;

import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.export.WireDirection;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Values a shell offers after an option; made by picocli, which wants a type for each. */
final class Candidates {

  private Candidates() {}

  /** The shells there is a completion script for. */
  static final class Shells implements Iterable<String> {
    static final List<String> NAMES = List.of("bash", "zsh");

    @Override
    public Iterator<String> iterator() {
      return NAMES.iterator();
    }
  }

  /** What a simulated device can be told to do. */
  static final class Behaviours implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Behaviour.names().iterator();
    }
  }

  /** What a capture can be exported as. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names(ExportOptions.Format.values());
    }
  }

  /** Which way bytes went. */
  static final class Directions implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names(WireDirection.values());
    }
  }

  private static Iterator<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).iterator();
  }
}
