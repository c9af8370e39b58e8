package dev.portcullis.core.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.endtoend.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;

/** A program of its own that fills a capture from several threads until it is killed. */
final class FloodingChild {
  private static final int SOCKETS = 3;

  private FloodingChild() {}

  static Process start(Path path, int round) throws IOException {
    return ChildJvm.start(
        path.resolveSibling(path.getFileName() + ".out"),
        "128m",
        FloodingChild.class,
        path.toString(),
        Integer.toString(round));
  }

  /** How many events the child said it had appended. */
  static long told(Path told) throws IOException {
    byte[] bytes = Files.readAllBytes(told);
    return bytes.length < 8
        ? 0
        : ByteBuffer.wrap(bytes).getLong(bytes.length - bytes.length % 8 - 8);
  }

  public static void main(String[] arguments) throws IOException {
    Path path = Path.of(arguments[0]);
    CaptureOptions options =
        switch (arguments[1]) {
          case "0" -> Captures.tiny();
          case "1" ->
              new CaptureOptions(64 << 10, 4, 4, OptionalLong.of(1 << 20), Duration.ofHours(1));
          default -> CaptureOptions.unlimited();
        };
    Path told = path.resolveSibling(path.getFileName() + ".told");
    Capture capture = Capture.create(path, options);
    for (int socket = 1; socket <= SOCKETS; socket++) {
      int mine = socket;
      Thread.ofPlatform()
          .start(
              () -> {
                try (var out =
                    Files.newOutputStream(
                        mine == 1 ? told : path.resolveSibling("x" + mine + arguments[1]))) {
                  for (int i = 0; ; i++) {
                    long sequence = Captures.append(capture, mine, payload(mine, i));
                    if (i % 100 == 0) {
                      out.write(ByteBuffer.allocate(8).putLong(sequence + 1).array());
                    }
                  }
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  private static byte[] payload(int socket, int number) {
    byte[] bytes =
        new byte[8 + Math.floorMod(number * 2_654_435_761L, number % 50 == 0 ? 9_000 : 100)];
    ByteBuffer.wrap(bytes).putInt(socket).putInt(number);
    for (int i = 8; i < bytes.length; i++) {
      bytes[i] = (byte) (socket + number + i);
    }
    return bytes;
  }

  /** Checks that every event of every socket is there, in order, with its bytes if still kept. */
  static void check(Capture capture) {
    int[] next = new int[SOCKETS + 1];
    for (long sequence = 0; sequence < capture.count(); sequence++) {
      EventRecord event = capture.event(sequence);
      int number = next[event.socket()]++;
      byte[] expected = payload(event.socket(), number);
      assertThat(event.length()).isEqualTo(expected.length);
      if (capture.payload(event).available() && !Arrays.equals(capture.bytes(event), expected)) {
        assertThat(capture.bytes(event)).as("event %d", sequence).isEqualTo(expected);
      }
    }
    assertThat(capture.payload(capture.event(capture.count() - 1)).available()).isTrue();
  }
}
