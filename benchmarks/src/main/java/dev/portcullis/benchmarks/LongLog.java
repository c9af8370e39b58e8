package dev.portcullis.benchmarks;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.Ipv4Address;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;

/**
 * The real window on a capture of ten million events: opened, scrolled, filtered, searched,
 * selected; each step is a line of {@link LongLogWindow}'s figures. Arguments: a directory, in
 * which the capture is made if it is missing, and how many events. Run it with {@code -Xmx256m
 * -Dprism.order=sw}.
 */
public final class LongLog {

  /** What stands once in the capture, across the border of two messages, half way. */
  static final String NEEDLE = "needle-across-a-border";

  /** The last line. */
  static final String OVER = "over";

  /** A step in which nothing is done. */
  static final String PAUSE = "pause";

  /** The step that ends with the last row on the screen. */
  static final String OPENED = "opened, its end on the screen";

  /** The step in which the inspector shows a message for the first time. */
  static final String FIRST_LOOK = "the first message looked at";

  /** The step that ends with a hit on the screen. */
  static final String FIRST_HIT = "find: the first of very many";

  private static final int ERROR_EVERY = 1000;
  private static final int SOCKETS = 4;

  private LongLog() {}

  /** Makes the capture where it is missing, then opens the window. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    int events = Integer.parseInt(arguments[1]);
    Path capture = directory.resolve("long-log-" + events);
    if (!Files.exists(capture.resolve("capture.json"))) {
      Files.createDirectories(directory);
      record(capture, events);
    }
    Path home = Files.createTempDirectory(directory, "home");
    try {
      Application.launch(LongLogWindow.class, capture.toString(), arguments[1], home.toString());
    } finally {
      Plan.remove(home);
    }
  }

  /** A conversation of several sockets in turns, 64 bytes an event, an error now and then. */
  static void record(Path directory, int events) throws IOException {
    Endpoint peer = new Endpoint(Ipv4Address.of(192, 168, 1, 20), 8848);
    ByteBuffer payload = ByteBuffer.allocate(64);
    int border = events / 2 - events / 2 % (2 * SOCKETS) + 1;
    try (Capture capture = Capture.create(directory, CaptureOptions.unlimited())) {
      for (int i = 0; i < events; i++) {
        int socket = 1 + i / 2 % SOCKETS;
        if (i < 2 * SOCKETS && i % 2 == 0) {
          capture.append(
              Stamp.now(), socket, new EventDetail.Created("device " + socket, "desk", socket, 20));
        } else if (i % ERROR_EVERY == ERROR_EVERY - 1) {
          capture.append(Stamp.now(), socket, new EventDetail.Warning("note", List.of()));
        } else {
          fill(payload, i, border);
          EventKind kind = i % 2 == 0 ? EventKind.WRITE : EventKind.MESSAGE;
          capture.append(Stamp.now(), socket, kind, peer, payload);
        }
      }
      if (capture.count() != events) {
        throw new IOException("captured " + capture.count());
      }
    }
  }

  private static void fill(ByteBuffer payload, int number, int border) {
    String text =
        String.format(Locale.ROOT, "%020d {\"temperature\": 21.5, \"humidity\": 40}", number);
    byte[] bytes = (text + " ".repeat(64 - text.length())).getBytes(StandardCharsets.US_ASCII);
    byte[] needle = NEEDLE.getBytes(StandardCharsets.US_ASCII);
    int half = needle.length / 2;
    if (number == border) {
      System.arraycopy(needle, 0, bytes, bytes.length - half, half);
    } else if (number == border + 2 * SOCKETS) {
      System.arraycopy(needle, half, bytes, 0, needle.length - half);
    }
    payload.clear().put(bytes).flip();
  }
}
