package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.TextView;
import dev.portcullis.core.export.ExportException.Problem;
import dev.portcullis.core.net.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Events to a script. One thread uses it. Holds the payload, which has a limit, until the end. */
final class JavaScriptSink implements EventSink {
  private static final String INDENT = "    ";
  private static final int LONGEST_NAME = 100;
  private static final int LEAST_SECONDS = 3;
  private static final int DEFAULT_TIMEOUT_SECONDS = 2;
  private static final long NANOS = 1_000_000_000L;

  /** How the details of a connect name a connection to a configured name. */
  private static final String BY_NAME = "ALLOW_DOMAIN";

  private final Capture capture;
  private final int maxBytes;
  private final SocketDirectory sockets;
  private final Writer writer;
  private final Map<Integer, Replay> replays = new LinkedHashMap<>();

  /** The last error of each socket that has not connected. */
  private final Map<Integer, String> failures = new LinkedHashMap<>();

  private Optional<EventRecord> first = Optional.empty();
  private long bytes;

  JavaScriptSink(Capture capture, int maxBytes, OutputStream target) {
    this.capture = capture;
    this.maxBytes = maxBytes;
    this.sockets = new SocketDirectory(capture);
    this.writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
  }

  @Override
  public void event(EventRecord event) throws IOException {
    sockets.upTo(event.sequence());
    if (first.isEmpty()) {
      first = Optional.of(event);
    }
    long at = event.monotonicNanos();
    switch (event.kind()) {
      case CONNECT -> replay(event);
      case WRITE -> {
        Optional<Bytes> written = payload(event);
        if (written.isPresent()) {
          replay(event).wrote(written.get(), at);
        } else {
          replay(event).wroteLost(event.length(), at);
        }
      }
      case MESSAGE -> {
        Optional<Bytes> received = payload(event);
        if (received.isPresent()) {
          replay(event).received(received.get(), at);
        } else {
          replay(event).receivedLost(event.length(), at);
        }
      }
      case ERROR -> failures.put(event.socket(), EventWords.details(capture, event));
      case CLOSE -> {
        Replay replay = replays.get(event.socket());
        if (replay != null
            && capture.detail(event) instanceof EventDetail.Closed closed
            && closed.by() == EventDetail.ClosedBy.PEER) {
          replay.closedByPeer(at);
        }
      }
      case CREATE, BIND_WIFI, WARNING, GAP, QUOTA_RESET -> {}
    }
  }

  @Override
  public void finish() throws IOException {
    String since = first.map(event -> event.time().toString()).orElse("");
    comment("", "script.header", since);
    for (Map.Entry<Integer, String> failure : failures.entrySet()) {
      if (!replays.containsKey(failure.getKey())) {
        comment("", "script.never-connected", name(failure.getKey()), failure.getValue());
      }
    }
    writer.write("'use strict'\n\n");
    for (Map.Entry<Integer, Replay> entry : replays.entrySet()) {
      call(entry.getKey(), entry.getValue());
    }
    writer.write(runtime());
    writer.flush();
  }

  /** What a socket did, from its connect on. */
  private Replay replay(EventRecord event) {
    long connected =
        sockets
            .connect(event.socket())
            .map(connect -> connect.event().monotonicNanos())
            .orElse(event.monotonicNanos());
    return replays.computeIfAbsent(event.socket(), _ -> new Replay(connected));
  }

  /** An event's bytes, where all are kept. */
  private Optional<Bytes> payload(EventRecord event) throws ExportException {
    bytes += event.length();
    if (bytes > maxBytes) {
      throw new ExportException(
          Problem.TOO_LARGE, null, String.format(Locale.ROOT, "%,d", maxBytes));
    }
    byte[] content = capture.bytes(event);
    return content.length == event.length() ? Optional.of(Bytes.of(content)) : Optional.empty();
  }

  private void call(int socket, Replay replay) throws IOException {
    Optional<SocketDirectory.Connect> connect = sockets.connect(socket);
    Optional<EventDetail.Connected> detail = connect.flatMap(SocketDirectory.Connect::detail);
    Optional<Endpoint> remote = connect.flatMap(SocketDirectory.Connect::remote);
    if (detail.isPresent() && detail.get().reason().equals(BY_NAME)) {
      comment("", "script.by-name");
    }
    long handshake = detail.map(EventDetail.Connected::handshakeNanos).orElse(0L);
    writer.write("replay(" + JavaScriptLiteral.string(name(socket)) + ", {");
    writer.write(" address: '" + remote.map(end -> end.address().text()).orElse("") + "',");
    writer.write(" port: " + remote.map(Endpoint::port).orElse(0) + ",");
    writer.write(
        " timeout: " + Math.max(DEFAULT_TIMEOUT_SECONDS, roundedUp(handshake)) + " }, [\n");
    for (ReplayStep step : replay.steps()) {
      write(step);
    }
    writer.write("])\n\n");
  }

  private void write(ReplayStep step) throws IOException {
    switch (step) {
      case ReplayStep.Write write ->
          writer.write("  write(" + JavaScriptLiteral.data(write.bytes(), INDENT) + "),\n");
      case ReplayStep.LostWrite lost ->
          comment("  ", "script.lost-write", Integer.toString(lost.count()));
      case ReplayStep.Expect expect ->
          writer.write(
              "  expect("
                  + JavaScriptLiteral.data(expect.bytes(), INDENT)
                  + ", "
                  + patience(expect.nanos())
                  + "),\n");
      case ReplayStep.Anything anything -> {
        comment("  ", "script.lost-answer");
        writer.write("  anything(" + anything.count() + ", " + patience(anything.nanos()) + "),\n");
      }
      case ReplayStep.ClosedByPeer closed ->
          writer.write("  closedByPeer(" + patience(closed.nanos()) + "),\n");
    }
  }

  /** How many seconds to wait for what took so long: three times that, and three at least. */
  private static long patience(long nanos) {
    return Math.max(LEAST_SECONDS, roundedUp(3 * nanos));
  }

  private static long roundedUp(long nanos) {
    return Math.ceilDiv(nanos, NANOS);
  }

  private String name(int socket) {
    return TextView.oneLine(sockets.name(socket), LONGEST_NAME);
  }

  private void comment(String indent, String key, Object... arguments) throws IOException {
    for (String line : ExportMessages.text(Locale.ROOT, key, arguments).split("\n", -1)) {
      writer.write(indent + "// " + line + "\n");
    }
  }

  private static String runtime() throws IOException {
    try (InputStream source = JavaScriptSink.class.getResourceAsStream("replay.js")) {
      if (source == null) {
        throw new IllegalStateException("replay.js is not in the program");
      }
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
