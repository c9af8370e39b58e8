package dev.portcullis.app.recorded;

import dev.portcullis.core.base.Folders;
import dev.portcullis.core.capture.CaptureGlance;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The captures one may want to open: this computer's earlier sessions, and what was opened from
 * elsewhere. Waits for the disk; any thread.
 */
public final class RecentCaptures {

  /** How many are kept in mind. */
  static final int MOST = 10;

  private final Path sessions;
  private final Path file;

  /**
   * Looks in these places.
   *
   * @param sessions where the window's sessions lie
   * @param file where captures from elsewhere are kept in mind, a path a line
   */
  public RecentCaptures(Path sessions, Path file) {
    this.sessions = sessions;
    this.file = file;
  }

  /** Those that can be opened now, the newest first. */
  public synchronized List<RecentCapture> load() {
    Set<Path> places = new LinkedHashSet<>(remembered());
    try (Stream<Path> all = Files.list(sessions)) {
      all.filter(Files::isDirectory).forEach(places::add);
    } catch (IOException e) {
      // There was no session yet.
    }
    return places.stream()
        .flatMap(place -> glance(place).stream())
        .sorted(Comparator.comparing((RecentCapture c) -> c.glance().created()).reversed())
        .limit(MOST)
        .toList();
  }

  /** Keeps in mind a capture that was opened from elsewhere. */
  public synchronized void remember(Path directory) {
    if (directory.startsWith(sessions)) {
      return;
    }
    List<Path> places = new ArrayList<>(remembered());
    places.remove(directory);
    places.addFirst(directory);
    try {
      Path _ = Folders.makeFor(file);
      Files.write(file, places.stream().limit(MOST).map(Path::toString).toList());
    } catch (IOException e) {
      System.getLogger(RecentCaptures.class.getName())
          .log(Level.DEBUG, "an opened capture is not kept in mind", e);
    }
  }

  private List<Path> remembered() {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank())
          .map(Path::of)
          .filter(Path::isAbsolute)
          .toList();
    } catch (IOException | InvalidPathException e) {
      return List.of();
    }
  }

  /** Empty where none can be opened: gone, damaged, or being recorded. */
  private static Optional<RecentCapture> glance(Path directory) {
    try {
      return Optional.of(new RecentCapture(directory, CaptureGlance.of(directory)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
