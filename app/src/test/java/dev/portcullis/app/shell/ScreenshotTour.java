package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitTrue;

import dev.portcullis.app.chart.ChartIds;
import dev.portcullis.app.compose.ComposerIds;
import dev.portcullis.app.help.HelpIds;
import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.inspect.InspectorIds;
import dev.portcullis.app.library.LibraryIds;
import dev.portcullis.app.log.LogIds;
import dev.portcullis.app.palette.PaletteIds;
import dev.portcullis.app.profiles.ProfilesIds;
import dev.portcullis.app.quota.QuotaIds;
import dev.portcullis.app.script.ScriptIds;
import dev.portcullis.app.sequence.SequenceIds;
import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.app.settings.ThemeChoice;
import dev.portcullis.app.socket.SocketIds;
import dev.portcullis.app.status.StatusIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.wifi.NoWifi;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;

/**
 * Takes the pictures in {@code screenshots/}: the program itself, driven like a person drives it,
 * on JavaFX's headless platform. Everything that can be the same each time is: size, fonts,
 * network, payloads, the clock of the quota. Time stamps and local ports are real.
 */
final class ScreenshotTour {

  /** Where a first start has its device; free, or the pictures would not be the same. */
  private static final int DEVICE_PORT = 8849;

  private static final int OTHER_PORT = 9848;

  private static final int FLOOD_PORT = 9797;
  private static final long FLOOD_BYTES = 64_000_000;
  private static final String[] NAMES = {
    "Thermostat", "Gate controller", "Meter 3", "Label printer", "Scale", "Relay board"
  };

  private static final String SCRIPT_TEXT =
      """
      // Reads two registers of unit 1 and says what came back.
      const tcp = wx.createTCPSocket();
      const question = new Uint8Array([0x01, 0x03, 0, 0, 0, 2, 0xC4, 0x0B]);

      tcp.onConnect(() => tcp.write(question.buffer));

      tcp.onMessage(({ message, remoteInfo }) => {
        const bytes = new Uint8Array(message);
        console.log(`${bytes.length} bytes from ${remoteInfo.address}`);
        tcp.close();
      });

      tcp.onError(({ errMsg }) => console.error(errMsg));
      tcp.onClose(() => console.log('closed'));

      tcp.connect({ address: '127.0.0.1', port: PORT });
      """;

  /** What is in a picture, and how the window comes to show it. */
  private enum Stop {
    FIRST_START {
      @Override
      void picture(WindowPage page, Path file) {
        awaitTrue(() -> page.isShown(SocketIds.VERDICT));
        page.picture(file);
      }
    },
    EXCHANGE {
      @Override
      void picture(WindowPage page, Path file) {
        exchange(page);
        page.selectLastEvent();
        awaitTrue(() -> page.inspected().contains("48 65 6C 6C"));
        page.picture(file);
      }
    },
    DENIED {
      @Override
      void picture(WindowPage page, Path file) {
        page.aimAt("8.8.8.8", "3306");
        page.openFindings();
        awaitTrue(() -> page.textsIn(SocketIds.FINDINGS).contains("DENY_PUBLIC"));
        page.picture(file);
      }
    },
    QUOTA {
      @Override
      void before(Path home, DrivenClock clock) {
        CreationQuota quota =
            CreationQuota.of(ProfileStore.shipped("desk"), clock, home.resolve("quota"));
        for (int taken = 0; taken < 17; taken++) {
          if (quota.take(NAMES[taken % NAMES.length]).isEmpty()) {
            throw new AssertionError("no slot for socket " + taken);
          }
          clock.pass(Duration.ofSeconds(7));
        }
      }

      @Override
      void picture(WindowPage page, Path file) {
        awaitTrue(() -> page.text(QuotaIds.LEFT).equals("3"));
        page.openLedger();
        page.picture(file);
      }
    },
    FLOOD {
      @Override
      void picture(WindowPage page, Path file) throws IOException {
        try (SimulatedDevice device =
            SimulatedDevice.start(FLOOD_PORT, new Behaviour.Flood(FLOOD_BYTES))) {
          page.newTab();
          page.aimAt("127.0.0.1", String.valueOf(device.endpoint().port()));
          page.click(SocketIds.CONNECT);
          awaitTrue(() -> page.text(StatusIds.READ).equals("↓ 64 MB"));
          page.selectLastEvent();
          page.picture(file);
        }
      }
    },
    SEQUENCE {
      @Override
      void picture(WindowPage page, Path file) {
        exchange(page);
        page.click(LibraryIds.ADD + "sequences");
        awaitTrue(() -> page.isShown(SequenceIds.ROOT));
        page.click(SequenceIds.ADD);
        page.click(SequenceIds.RUN);
        awaitTrue(() -> page.text(StatusIds.READ).equals("↓ 88 B"));
        page.picture(SequenceIds.ROOT, file);
      }
    },
    CHART {
      @Override
      void picture(WindowPage page, Path file) {
        exchange(page);
        for (int more = 1; more <= 24; more++) {
          send(page, "↓ " + (48 + 20 * more) + " B");
        }
        page.click(ChartIds.TOGGLE);
        awaitTrue(() -> page.isShown(ChartIds.PLOT) && !page.text(ChartIds.WORDS).isBlank());
        page.selectLastEvent();
        page.picture(file);
      }
    },
    MERGED {
      @Override
      void picture(WindowPage page, Path file) throws IOException {
        try (SimulatedDevice device = SimulatedDevice.start(OTHER_PORT, new Behaviour.Echo())) {
          exchange(page);
          page.newTab();
          page.aimAt("127.0.0.1", String.valueOf(device.endpoint().port()));
          page.click(SocketIds.CONNECT);
          awaitTrue(() -> !page.text(SocketIds.CONNECTED).isEmpty());
          page.click(ComposerIds.NOTATION_TEXT);
          page.write(ComposerIds.TEXT, "STATUS?");
          send(page, "↓ 7 B");
          page.choose("menu-merge-tabs");
          awaitTrue(() -> page.isShown(ShellIds.MERGE_TAB + "1"));
          page.click(ShellIds.MERGE_CONFIRM);
          awaitTrue(() -> page.isShown(ShellIds.MERGED_SUMMARY));
          page.selectLastEvent();
          page.picture(file);
        }
      }
    },
    BESIDE {
      @Override
      void picture(WindowPage page, Path file) {
        exchange(page);
        page.newTab();
        page.aimAt("192.168.1.50", "3306");
        page.choose("menu-show-beside");
        awaitTrue(() -> page.isShown(ShellIds.SIDE_LEFT) && page.isShown(ShellIds.SIDE_RIGHT));
        page.picture(file);
      }
    },
    REFUSED {
      @Override
      void picture(WindowPage page, Path file) {
        page.aimAt("127.0.0.1", String.valueOf(OTHER_PORT));
        page.click(SocketIds.CONNECT);
        awaitTrue(() -> page.isShown(SocketIds.NOTICE));
        page.selectLastEvent();
        page.picture(file);
      }
    },
    PALETTE {
      @Override
      void picture(WindowPage page, Path file) {
        page.press(KeyCode.SHORTCUT, KeyCode.K);
        awaitTrue(() -> page.isShown(PaletteIds.QUERY));
        page.write(PaletteIds.QUERY, "co");
        page.picture(file);
      }
    },
    FIELDS {
      @Override
      void picture(WindowPage page, Path file) {
        exchange(page);
        page.selectLastEvent();
        page.click(InspectorIds.FORM + "-fields");
        awaitTrue(() -> page.isShown(InspectorIds.NUMBERS));
        page.picture(file);
      }
    },
    FIND {
      @Override
      void picture(WindowPage page, Path file) {
        exchange(page);
        page.press(KeyCode.SHORTCUT, KeyCode.F);
        page.write(LogIds.FIND, "21.5");
        awaitTrue(() -> page.text(LogIds.FIND_COUNT).contains("4"));
        page.picture(file);
      }
    },
    SCRIPT {
      @Override
      void picture(WindowPage page, Path file) throws IOException {
        try (SimulatedDevice device = SimulatedDevice.start(OTHER_PORT, new Behaviour.Echo())) {
          // The window says where it lies: the same place each time.
          Path folder =
              Files.createDirectories(
                  Path.of(System.getProperty("java.io.tmpdir"), "portcullis-tour"));
          Path code = folder.resolve("read-registers.js");
          page.desktop()
              .openNext(
                  Files.writeString(
                      code, SCRIPT_TEXT.replace("PORT", String.valueOf(device.endpoint().port()))));
          page.press(KeyCode.CONTROL, KeyCode.O);
          awaitTrue(() -> page.isShown(ScriptIds.EDITOR));
          page.press(KeyCode.F6);
          awaitTrue(() -> page.textsIn(ScriptIds.OUTPUT).contains("closed"));
          page.selectLastEvent();
          page.picture(file);
        }
      }
    },
    PROFILES {
      @Override
      void picture(WindowPage page, Path file) {
        page.click("profiles");
        awaitTrue(() -> page.isShown(ProfilesIds.TRY_ADDRESS));
        page.fill(ProfilesIds.TRY_ADDRESS, "192.168.1.77");
        page.fill(ProfilesIds.TRY_PORT, "8080");
        awaitTrue(() -> !page.text(ProfilesIds.TRY_VERDICT).isBlank());
        page.picture(ProfilesIds.TRY_ADDRESS, file);
      }
    },
    HELP {
      @Override
      void picture(WindowPage page, Path file) {
        page.press(KeyCode.F1);
        awaitTrue(() -> page.isShown(HelpIds.LINK + "0"));
        page.picture(HelpIds.PAGE, file);
      }
    };

    /** What happened before the program starts. */
    void before(Path home, DrivenClock clock) {}

    abstract void picture(WindowPage page, Path file) throws IOException;

    /** The name of its files, before theme and language. */
    String fileName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private ScreenshotTour() {}

  /** Takes all pictures, or those whose names are given after the directory they go to. */
  public static void main(String[] arguments) throws IOException {
    checkThePortIsFree();
    try {
      takeAll(Path.of(arguments[0]), List.of(arguments).subList(1, arguments.length));
    } finally {
      // A stop that fails leaves its window and its threads behind.
      Platform.exit();
    }
  }

  private static void checkThePortIsFree() throws IOException {
    try (ServerSocket free = new ServerSocket()) {
      free.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), DEVICE_PORT));
    } catch (BindException e) {
      throw new IOException(
          "Port "
              + DEVICE_PORT
              + " is taken, so the pictures would not be the same: end what has it",
          e);
    }
  }

  private static void takeAll(Path directory, List<String> wanted) throws IOException {
    for (Stop stop : Stop.values()) {
      if (wanted.isEmpty() || wanted.contains(stop.fileName())) {
        take(stop, ThemeChoice.LIGHT, Language.ENGLISH, directory);
        take(stop, ThemeChoice.DARK, Language.SIMPLIFIED_CHINESE, directory);
      }
    }
  }

  private static void take(Stop stop, ThemeChoice theme, Language language, Path directory)
      throws IOException {
    Path home = Files.createTempDirectory("portcullis-tour-");
    DrivenClock clock = new DrivenClock();
    stop.before(home, clock);
    Locale locale = Locale.forLanguageTag(language.tag());
    Path file =
        directory.resolve(stop.fileName() + "-" + theme.id() + "-" + language.tag() + ".png");
    try (WindowPage page =
        WindowPage.open(new DataDirectories(home, home), clock, new NoWifi(), locale)) {
      page.choose(theme, language);
      page.closePopOvers();
      stop.picture(page, file);
    }
    System.out.println(file);
  }

  /** A question and its answers, then text of a few bytes and of more than one language. */
  private static void exchange(WindowPage page) {
    page.click(SocketIds.CONNECT);
    awaitTrue(() -> !page.text(SocketIds.CONNECTED).isEmpty());
    send(page, "↓ 8 B");
    page.click(ComposerIds.NOTATION_TEXT);
    page.write(ComposerIds.TEXT, "Hello, 温度 21.5");
    send(page, "↓ 28 B");
    send(page, "↓ 48 B");
  }

  private static void send(WindowPage page, String received) {
    page.send();
    awaitTrue(() -> page.text(StatusIds.READ).equals(received));
  }
}
