package dev.portcullis.app.cli;

import dev.portcullis.core.device.Behaviour;
import java.util.Iterator;
import java.util.List;

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

  /** What a capture can be exported as; {@link ExportOptions#format} knows them. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("pcapng", "jsonl", "csv", "text", "raw", "js").iterator();
    }
  }

  /** Which way bytes went. */
  static final class Directions implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("tx", "rx").iterator();
    }
  }
}
