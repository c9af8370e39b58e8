package dev.portcullis.core.capture;

import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.Ipv4Address;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;

/** What tests of captures share. */
final class Captures {
  static final Endpoint PEER = new Endpoint(Ipv4Address.of(192, 168, 1, 20), 8848);

  private Captures() {}

  /** Blocks of 4 KiB, segments of two, three blocks staged: every border is near. */
  static CaptureOptions tiny() {
    return tiny(OptionalLong.empty(), Duration.ofHours(1));
  }

  static CaptureOptions tiny(OptionalLong limit, Duration retry) {
    return new CaptureOptions(4096, 2, 3, limit, retry);
  }

  /** Bytes that say which event of which socket they belong to, wherever they turn up. */
  static byte[] bytes(long seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  static long append(Capture capture, int socket, byte[] payload) {
    return capture.append(Stamp.now(), socket, EventKind.MESSAGE, PEER, ByteBuffer.wrap(payload));
  }

  /** The files as they are at this moment: what a program killed now would leave. */
  static Path snapshot(Path directory, Path target) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
    return target;
  }
}
