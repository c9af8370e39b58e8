package dev.portcullis.core.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** A real capture in a directory of its own, and questions tests ask it. Any thread. */
final class Recorded implements AutoCloseable {

  private static final CaptureOptions SMALL =
      new CaptureOptions(256 << 10, 16, 4, OptionalLong.empty(), Duration.ofSeconds(2));

  private final Path directory;
  private final Capture capture;

  Recorded() {
    try {
      directory = Files.createTempDirectory("portcullis-socket-test-");
      capture = Capture.create(directory.resolve("capture"), SMALL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Capture capture() {
    return capture;
  }

  /** The events of a socket, in order. */
  List<EventRecord> events(int socket) {
    List<EventRecord> events = new ArrayList<>();
    long count = capture.count();
    for (long i = 0; i < count; i++) {
      if (capture.socketOf(i) == socket) {
        events.add(capture.event(i));
      }
    }
    return events;
  }

  List<EventKind> kinds(int socket) {
    return events(socket).stream().map(EventRecord::kind).toList();
  }

  <T extends EventDetail> List<T> details(int socket, Class<T> type) {
    return events(socket).stream()
        .filter(event -> !event.kind().carriesWireBytes())
        .map(capture::detail)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** The codes of a socket's warnings. */
  List<String> warnings(int socket) {
    return details(socket, EventDetail.Warning.class).stream()
        .map(EventDetail.Warning::code)
        .toList();
  }

  /** A socket's one error is recorded just as its listeners heard it. */
  void holdsFailure(int socket, SocketError heard) {
    List<EventDetail.Failed> failed = details(socket, EventDetail.Failed.class);
    assertThat(failed).hasSize(1);
    assertThat(failed.getFirst().errCode()).isEqualTo(heard.errCode());
    assertThat(failed.getFirst().errMsg()).isEqualTo(heard.errMsg());
    assertThat(failed.getFirst().errno()).isEqualTo(heard.errno());
    assertThat(failed.getFirst().detail()).isEqualTo(heard.detail());
  }

  /** All bytes of one kind, joined. */
  byte[] bytes(int socket, EventKind kind) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    events(socket).stream()
        .filter(event -> event.kind() == kind)
        .forEach(event -> joined.writeBytes(capture.bytes(event)));
    return joined.toByteArray();
  }

  /** Ends the capture; all that was in it is there, byte for byte, when it is opened again. */
  @Override
  public void close() {
    List<String> before = all(capture);
    capture.close();
    try (Capture again = Capture.open(directory.resolve("capture"))) {
      assertThat(again.recovery()).isEmpty();
      assertThat(all(again)).isEqualTo(before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    delete();
  }

  /** Each event in words, its bytes as a sum: a flood is too much to keep twice. */
  private static List<String> all(Capture capture) {
    List<String> all = new ArrayList<>();
    for (long sequence = 0; sequence < capture.count(); sequence++) {
      EventRecord event = capture.event(sequence);
      CRC32C sum = new CRC32C();
      sum.update(capture.bytes(event));
      all.add(event + " " + sum.getValue());
    }
    return all;
  }

  private void delete() {
    try (Stream<Path> walk = Files.walk(directory)) {
      for (Path each : walk.toList().reversed()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
