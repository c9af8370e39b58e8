package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.app.settings.SettingsIds;
import dev.portcullis.app.settings.ThemeChoice;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.core.wifi.NoWifi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import javafx.application.Platform;

/**
 * Takes the pictures in {@code screenshots/}: the program itself, driven like a person drives it,
 * on JavaFX's headless platform. Everything but the computer's fonts is the same each time: size,
 * network, payloads, clocks, ports, and where a flood is cut.
 */
final class ScreenshotTour {

  /** Above the ports that Linux gives out by itself. */
  private static final int FIRST_LOCAL_PORT = 61_200;

  /** What becomes of the pictures. */
  private enum Mode {
    /** They go into the folder. */
    TAKE,
    /** They are compared with those in the folder. */
    CHECK,
    /** They are taken two times and compared with each other; the folder is left alone. */
    TWICE
  }

  /** A picture to take. */
  private record Shot(TourStop stop, ThemeChoice theme, Language language) {
    String fileName() {
      return stop.fileName() + "-" + theme.id() + "-" + language.tag() + ".png";
    }

    int firstLocalPort() {
      return FIRST_LOCAL_PORT + ALL.indexOf(this) * TourChannels.PORTS;
    }
  }

  /** Each view in the light theme in English and in the dark theme in Chinese. */
  private static final List<Shot> ALL =
      Arrays.stream(TourStop.values())
          .flatMap(
              stop ->
                  Stream.of(
                      new Shot(stop, ThemeChoice.LIGHT, Language.ENGLISH),
                      new Shot(stop, ThemeChoice.DARK, Language.SIMPLIFIED_CHINESE)))
          .toList();

  private ScreenshotTour() {}

  /**
   * Takes the pictures.
   *
   * @param arguments what becomes of them: {@code take}, {@code check} or {@code twice}; a folder;
   *     the names of the views, or none for all
   */
  public static void main(String[] arguments) throws IOException {
    // Times of day are shown as they are there.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Mode mode = Mode.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    Path folder = Path.of(arguments[1]);
    List<String> wanted = List.of(arguments).subList(2, arguments.length);
    List<Shot> shots =
        ALL.stream()
            .filter(shot -> wanted.isEmpty() || wanted.contains(shot.stop().fileName()))
            .toList();
    checkPortsAreFree(shots);
    try {
      switch (mode) {
        case TAKE -> takeAll(shots, folder);
        case CHECK -> {
          Path now = takeAll(shots, scratch("now-"));
          expectSame(shots, folder, now);
          delete(now);
        }
        case TWICE -> {
          Path once = takeAll(shots, scratch("once-"));
          Path again = takeAll(shots, scratch("again-"));
          expectSame(shots, once, again);
          delete(once);
          delete(again);
        }
      }
    } finally {
      // A stop that fails leaves its window and its threads behind.
      Platform.exit();
    }
  }

  private static Path scratch(String name) throws IOException {
    return Files.createTempDirectory("portcullis-pictures-" + name);
  }

  private static void checkPortsAreFree(List<Shot> shots) throws IOException {
    List<Integer> ports = new ArrayList<>(TourStop.devicePorts());
    for (Shot shot : shots) {
      for (int each = 0; each < TourChannels.PORTS; each++) {
        ports.add(shot.firstLocalPort() + each);
      }
    }
    for (int port : ports) {
      try (ServerSocket free = new ServerSocket()) {
        free.setReuseAddress(true);
        free.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      } catch (BindException e) {
        throw new IOException(
            "Port " + port + " is taken, so the pictures would not be the same: end what has it",
            e);
      }
    }
  }

  private static Path takeAll(List<Shot> shots, Path folder) throws IOException {
    for (Shot shot : shots) {
      take(shot, folder.resolve(shot.fileName()));
    }
    return folder;
  }

  private static void take(Shot shot, Path file) throws IOException {
    Path home = Files.createTempDirectory("portcullis-tour-");
    DrivenClock seconds = new DrivenClock();
    shot.stop().before(home, seconds);
    TourTime time = new TourTime();
    TourChannels channels = new TourChannels(shot.firstLocalPort());
    try (WindowPage page =
        WindowPage.open(
            OwnComputer.with(
                new DataDirectories(home, home),
                seconds,
                time,
                channels,
                new NoWifi(),
                Locale.forLanguageTag(shot.language().tag())))) {
      page.choose(shot.theme(), shot.language());
      page.closePopOvers();
      WindowPage.awaitTrue(() -> !page.isShown(SettingsIds.ROOT));
      shot.stop().go(page, new TourGuide(page, file, time, channels, seconds));
    }
    try {
      delete(home);
    } catch (IOException | UncheckedIOException e) {
      // Something of the window that has closed still wrote: its folder is left to the system.
    }
    System.out.println(file);
  }

  private static void expectSame(List<Shot> shots, Path before, Path now) throws IOException {
    List<String> differences = new ArrayList<>();
    for (Shot shot : shots) {
      Path first = before.resolve(shot.fileName());
      Path second = now.resolve(shot.fileName());
      if (!Files.exists(first) || Files.mismatch(first, second) >= 0) {
        differences.add(first + " is not " + second);
      }
    }
    if (!differences.isEmpty()) {
      throw new AssertionError("Not the same pictures:\n" + String.join("\n", differences));
    }
    System.out.println(shots.size() + " pictures are the same");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path each : walk.toList().reversed()) {
        Files.delete(each);
      }
    }
  }
}
