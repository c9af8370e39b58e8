package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitTrue;

import dev.portcullis.app.chart.ChartIds;
import dev.portcullis.app.compose.ComposerIds;
import dev.portcullis.app.help.HelpIds;
import dev.portcullis.app.inspect.InspectorIds;
import dev.portcullis.app.library.LibraryIds;
import dev.portcullis.app.log.LogIds;
import dev.portcullis.app.palette.PaletteIds;
import dev.portcullis.app.profiles.ProfilesIds;
import dev.portcullis.app.quota.QuotaIds;
import dev.portcullis.app.script.ScriptIds;
import dev.portcullis.app.sequence.SequenceIds;
import dev.portcullis.app.socket.SocketIds;
import dev.portcullis.app.status.StatusIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.ProfileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.input.KeyCode;

/** What is in a picture, and how the window comes to show it. */
enum TourStop {
  FIRST_START {
    @Override
    void go(WindowPage page, TourGuide guide) {
      awaitTrue(() -> page.isShown(SocketIds.VERDICT));
      guide.picture();
    }
  },
  EXCHANGE {
    @Override
    void go(WindowPage page, TourGuide guide) {
      guide.exchange();
      page.selectLastEvent();
      awaitTrue(() -> page.inspected().contains("48 65 6C 6C"));
      guide.picture();
    }
  },
  DENIED {
    @Override
    void go(WindowPage page, TourGuide guide) {
      page.aimAt("8.8.8.8", "3306");
      page.openFindings();
      awaitTrue(() -> page.textsIn(SocketIds.FINDINGS).contains("DENY_PUBLIC"));
      guide.picture();
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
    void go(WindowPage page, TourGuide guide) {
      awaitTrue(() -> page.text(QuotaIds.LEFT).equals("3"));
      page.openLedger();
      guide.picture();
    }
  },
  FLOOD {
    @Override
    void go(WindowPage page, TourGuide guide) throws IOException {
      try (SimulatedDevice device =
          SimulatedDevice.start(FLOOD_PORT, new Behaviour.Flood(FLOOD_BYTES))) {
        page.newTab();
        page.aimAt("127.0.0.1", String.valueOf(device.endpoint().port()));
        String connect = page.text(SocketIds.CONNECT);
        guide.readWhole(FLOOD_BYTES);
        page.click(SocketIds.CONNECT);
        awaitTrue(() -> page.text(StatusIds.READ).equals("↓ 64 MB"));
        // The device has closed: the button that has said Close meanwhile connects again.
        awaitTrue(() -> page.text(SocketIds.CONNECT).equals(connect));
        guide.second();
        page.selectLastEvent();
        guide.picture();
      }
    }
  },
  SEQUENCE {
    @Override
    void go(WindowPage page, TourGuide guide) {
      guide.exchange();
      page.click(LibraryIds.ADD + "sequences");
      awaitTrue(() -> page.isShown(SequenceIds.ROOT));
      page.click(SequenceIds.ADD);
      String run = page.text(SequenceIds.RUN);
      page.click(SequenceIds.RUN);
      awaitTrue(() -> page.text(StatusIds.READ).equals("↓ 88 B"));
      // It has ended: the button that has said Stop meanwhile runs it again.
      awaitTrue(() -> page.text(SequenceIds.RUN).equals(run));
      guide.picture(SequenceIds.ROOT);
    }
  },
  CHART {
    @Override
    void go(WindowPage page, TourGuide guide) {
      guide.exchange();
      Random uneven = new Random(24);
      for (int more = 1; more <= 24; more++) {
        Duration pause = Duration.ofMillis(150 + uneven.nextInt(110));
        Duration answer =
            Duration.ofNanos(more == 17 ? 1_312_400 : 94_000 + uneven.nextInt(240_000));
        guide.send(pause, answer, "↓ " + (48 + 20 * more) + " B");
        if (more % 5 == 0) {
          guide.second();
        }
      }
      page.click(ChartIds.TOGGLE);
      awaitTrue(() -> page.isShown(ChartIds.PLOT) && !page.text(ChartIds.WORDS).isBlank());
      page.selectLastEvent();
      guide.picture();
    }
  },
  MERGED {
    @Override
    void go(WindowPage page, TourGuide guide) throws IOException {
      try (SimulatedDevice device = SimulatedDevice.start(OTHER_PORT, new Behaviour.Echo())) {
        guide.exchange();
        page.newTab();
        page.aimAt("127.0.0.1", String.valueOf(device.endpoint().port()));
        guide.connect(Duration.ofMillis(3_421));
        page.click(ComposerIds.NOTATION_TEXT);
        page.write(ComposerIds.TEXT, "STATUS?");
        guide.send(Duration.ofMillis(812), Duration.ofNanos(187_200), "↓ 7 B");
        page.choose("menu-merge-tabs");
        awaitTrue(() -> page.isShown(ShellIds.MERGE_TAB + "1"));
        page.click(ShellIds.MERGE_CONFIRM);
        awaitTrue(() -> page.isShown(ShellIds.MERGED_SUMMARY));
        page.selectLastEvent();
        guide.picture();
      }
    }
  },
  BESIDE {
    @Override
    void go(WindowPage page, TourGuide guide) {
      guide.exchange();
      page.newTab();
      page.aimAt("192.168.1.50", "3306");
      page.choose("menu-show-beside");
      awaitTrue(() -> page.isShown(ShellIds.SIDE_LEFT) && page.isShown(ShellIds.SIDE_RIGHT));
      guide.picture();
    }
  },
  REFUSED {
    @Override
    void go(WindowPage page, TourGuide guide) {
      page.aimAt("127.0.0.1", String.valueOf(OTHER_PORT));
      page.click(SocketIds.CONNECT);
      awaitTrue(() -> page.isShown(SocketIds.NOTICE));
      page.selectLastEvent();
      guide.picture();
    }
  },
  PALETTE {
    @Override
    void go(WindowPage page, TourGuide guide) {
      page.press(KeyCode.SHORTCUT, KeyCode.K);
      awaitTrue(() -> page.isShown(PaletteIds.QUERY));
      page.write(PaletteIds.QUERY, "co");
      guide.picture();
    }
  },
  FIELDS {
    @Override
    void go(WindowPage page, TourGuide guide) {
      guide.exchange();
      page.selectLastEvent();
      page.click(InspectorIds.FORM + "-fields");
      awaitTrue(() -> page.isShown(InspectorIds.NUMBERS));
      guide.picture();
    }
  },
  FIND {
    @Override
    void go(WindowPage page, TourGuide guide) {
      guide.exchange();
      page.press(KeyCode.SHORTCUT, KeyCode.F);
      page.write(LogIds.FIND, "21.5");
      awaitTrue(() -> page.text(LogIds.FIND_COUNT).contains("4"));
      guide.picture();
    }
  },
  SCRIPT {
    @Override
    void go(WindowPage page, TourGuide guide) throws IOException {
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
        String run = page.text(ScriptIds.RUN);
        page.press(KeyCode.F6);
        awaitTrue(() -> page.textsIn(ScriptIds.OUTPUT).contains("closed"));
        // It has ended: the button that has said Stop meanwhile runs it again.
        awaitTrue(() -> page.text(ScriptIds.RUN).equals(run));
        page.selectLastEvent();
        guide.picture();
      }
    }
  },
  PROFILES {
    @Override
    void go(WindowPage page, TourGuide guide) {
      page.click("profiles");
      awaitTrue(() -> page.isShown(ProfilesIds.TRY_ADDRESS));
      page.fill(ProfilesIds.TRY_ADDRESS, "192.168.1.77");
      page.fill(ProfilesIds.TRY_PORT, "8080");
      awaitTrue(() -> !page.text(ProfilesIds.TRY_VERDICT).isBlank());
      guide.picture(ProfilesIds.TRY_ADDRESS);
    }
  },
  HELP {
    @Override
    void go(WindowPage page, TourGuide guide) {
      page.press(KeyCode.F1);
      awaitTrue(() -> page.isShown(HelpIds.LINK + "0"));
      guide.picture(HelpIds.PAGE);
    }
  };

  /** Where a first start has its device. */
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

  /** What happened before the program starts. */
  void before(Path home, DrivenClock clock) {}

  abstract void go(WindowPage page, TourGuide guide) throws IOException;

  /** The name of its files, before theme and language. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Ports that must be free, or what is shown would be something else. */
  static List<Integer> devicePorts() {
    return List.of(DEVICE_PORT, FLOOD_PORT, OTHER_PORT);
  }
}
