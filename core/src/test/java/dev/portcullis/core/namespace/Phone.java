package dev.portcullis.core.namespace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link PhoneMain} in its namespace, and what it captured. Its first socket talks over the second
 * cable from the beginning: nothing happens to that one.
 */
final class Phone {

  static final String PORT = "8848";
  static final String CONNECTED =
      "connect " + NamespacePair.PHONE + " " + NamespacePair.DEVICE + ":" + PORT;
  private static final int BYSTANDER = 1;

  private final Spoken program;
  private final Path folder;
  private final List<StringBuilder> said = new ArrayList<>();
  private int used;

  /** The program has just begun, and captures into the folder. */
  Phone(Spoken program, Path folder) throws IOException {
    this.program = program;
    this.folder = folder;
    said.add(new StringBuilder());
    used = BYSTANDER;
    program.tell("connect " + NamespacePair.SECOND_DEVICE + " " + PORT + " 30");
    program.expect(
        "connect " + NamespacePair.SECOND_PHONE + " " + NamespacePair.SECOND_DEVICE + ":" + PORT);
    othersGoOn();
  }

  /** The other socket says something more and hears it. */
  void othersGoOn() throws IOException {
    int before = used;
    use(BYSTANDER);
    write("still-here");
    program.expect("message 10");
    use(before);
  }

  /** Makes a socket, the one that is spoken of from here on, and has it connect to the device. */
  void connect() throws IOException {
    program.tell("create");
    said.add(new StringBuilder());
    used = said.size();
    connectAgain();
  }

  /** Has the socket connect to the device. */
  void connectAgain() throws IOException {
    program.tell("connect " + NamespacePair.DEVICE + " " + PORT + " 30");
  }

  /** The same, and waits for it. */
  void open() throws IOException {
    connect();
    program.expect(CONNECTED);
  }

  /** The socket's number; the first is {@code 1}, the one over the other cable. */
  int number() {
    return used;
  }

  void use(int socket) throws IOException {
    used = socket;
    program.tell("use " + socket);
  }

  void write(String text) throws IOException {
    said.get(used - 1).append(text);
    program.tell("write " + text);
  }

  void close() throws IOException {
    program.tell("close");
  }

  void expect(String... lines) {
    program.expect(lines);
  }

  String next() {
    return program.next();
  }

  /** Waits for so many bytes, in however many messages. */
  void expectBytes(int count) {
    int heard = 0;
    while (heard < count) {
      String line = program.next();
      assertThat(line).startsWith("message ");
      heard += Integer.parseInt(line.substring("message ".length()));
    }
    assertThat(heard).isEqualTo(count);
  }

  /**
   * Ends the program. All that was ever written to each socket has to be in its capture, and all
   * that the first one heard.
   */
  Captured end() throws IOException {
    program.end();
    List<Events> sockets = new ArrayList<>();
    try (Capture capture = Capture.open(folder)) {
      assertThat(capture.recovery()).isEmpty();
      for (int socket = 1; socket <= said.size(); socket++) {
        sockets.add(eventsOf(capture, socket));
        assertThat(sockets.getLast().written())
            .as("written to socket %d", socket)
            .isEqualTo(said.get(socket - 1).toString());
      }
    }
    Captured captured = new Captured(sockets);
    captured.wentWell(BYSTANDER);
    return captured;
  }

  private static Events eventsOf(Capture capture, int socket) {
    List<EventKind> kinds = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    for (long sequence = 0; sequence < capture.count(); sequence++) {
      EventRecord event = capture.event(sequence);
      if (event.socket() != socket) {
        continue;
      }
      if (kinds.isEmpty() || kinds.getLast() != event.kind()) {
        kinds.add(event.kind());
      }
      switch (event.kind()) {
        case WRITE -> written.writeBytes(capture.bytes(event));
        case MESSAGE -> heard.writeBytes(capture.bytes(event));
        case ERROR -> errors.add(((EventDetail.Failed) capture.detail(event)).errMsg());
        default -> {}
      }
    }
    return new Events(kinds, written.toString(UTF_8), heard.toString(UTF_8), errors);
  }

  /**
   * What was captured of one socket.
   *
   * @param kinds in their order, runs of one kind as one
   * @param written what went out
   * @param heard what came in
   * @param errors the texts of its errors
   */
  record Events(List<EventKind> kinds, String written, String heard, List<String> errors) {}

  /** What was captured of each socket. */
  record Captured(List<Events> sockets) {

    Events of(int socket) {
      return sockets.get(socket - 1);
    }

    /** Everything said came back, and nothing was in the way. */
    void wentWell(int socket) {
      Events events = of(socket);
      assertThat(events.heard()).isEqualTo(events.written());
      assertThat(events.errors()).isEmpty();
      // The rules may have warned before: an interface that is back is not at once called running.
      assertThat(events.kinds())
          .startsWith(EventKind.CREATE)
          .containsSubsequence(EventKind.CREATE, EventKind.CONNECT, EventKind.CLOSE)
          .endsWith(EventKind.CLOSE);
    }

    /** It was open, heard just this, and then ended with this error. */
    void broke(int socket, String heard, String error) {
      Events events = of(socket);
      assertThat(events.heard()).isEqualTo(heard);
      assertThat(events.errors()).containsExactly(error);
      assertThat(events.kinds())
          .startsWith(EventKind.CREATE, EventKind.CONNECT)
          .endsWith(EventKind.ERROR, EventKind.CLOSE);
    }

    /** It never connected, because of this error, and was closed with the program. */
    void neverOpened(int socket, String error) {
      Events events = of(socket);
      assertThat(events.kinds())
          .startsWith(EventKind.CREATE)
          .doesNotContain(EventKind.CONNECT)
          .endsWith(EventKind.ERROR, EventKind.CLOSE);
      assertThat(events.errors()).containsExactly(error);
    }
  }
}
