package dev.portcullis.app.shell;

import dev.portcullis.app.export.DesktopFiles;
import dev.portcullis.app.library.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A desktop without dialogs: it answers what the test says and remembers what it was asked. */
final class FakeDesktop implements DesktopFiles, FileDialogs, Questions {

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Optional<Path> openNext = Optional.empty();
  private volatile boolean answer = true;
  private volatile Optional<Path> saveTo = Optional.empty();
  private volatile Optional<Path> openFrom = Optional.empty();

  /** What questions are answered from now on. */
  void answer(boolean yes) {
    answer = yes;
  }

  @Override
  public boolean ask(String question, String yes) {
    asked.add("ask " + question);
    return answer;
  }

  /** The next dialogs answer with this file. */
  void saveTo(Path file) {
    saveTo = Optional.of(file);
  }

  /** The next dialogs that ask for a file answer with this one. */
  void openNext(Path file) {
    openNext = Optional.of(file);
  }

  /** The next dialogs answer with this file or capture. */
  void openFrom(Path directory) {
    openFrom = Optional.of(directory);
  }

  /** What the window asked for, in order. */
  List<String> asked() {
    return asked;
  }

  DesktopParts parts() {
    return new DesktopParts(
        (folder, name, choice) -> saveTo, folder -> openFrom, () -> openNext, this, this, this);
  }

  @Override
  public void open(Path file) {
    asked.add("open " + file);
  }

  @Override
  public void show(Path file) {
    asked.add("show " + file);
  }

  @Override
  public Optional<Path> open(String titleKey, List<String> patterns) {
    return openNext;
  }

  @Override
  public Optional<Path> save(String titleKey, String name) {
    return saveTo;
  }
}
