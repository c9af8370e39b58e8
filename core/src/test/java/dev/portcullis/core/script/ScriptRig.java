package dev.portcullis.core.script;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.policy.QuotaClock;
import dev.portcullis.core.policy.QuotaRule;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.socket.TcpSocket;
import dev.portcullis.core.testkit.Bystander;
import dev.portcullis.core.wifi.NoWifi;
import dev.portcullis.core.wifi.WifiNetworks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;

/** Runs scripts against simulated devices, and keeps what they say. */
final class ScriptRig implements AutoCloseable {

  private static final long LONGEST_SECONDS = 110;

  /** Making one takes a second; what is tested is what a script gets, not how often. */
  private static final Sandbox SANDBOX = new Sandbox();

  /** What came of a run. */
  record Ran(
      ScriptOutcome outcome, List<String> lines, List<String> notes, List<ScriptFailure> failures) {
    String text() {
      return String.join("\n", lines);
    }
  }

  final Map<String, String> defines = new HashMap<>();
  final LocalNetwork network =
      LocalNetwork.of(
          List.of(
              new InterfaceAddress("lo", Ipv4Address.of(127, 0, 0, 1), 8),
              new InterfaceAddress("eth0", Ipv4Address.of(192, 168, 1, 10), 24)));
  private final Capture capture;
  private final SocketEngine engine;
  private final ScriptRunner runner;
  private final List<SimulatedDevice> devices = new ArrayList<>();
  PolicyProfile profile = new ProfileStore(Path.of("")).find("desk").orElseThrow();
  CreationQuota quota = CreationQuota.inMemory(QuotaRule.PLATFORM, QuotaClock.system());
  ScriptLimits limits = ScriptLimits.usual().within(Duration.ofSeconds(30));

  ScriptRig(Path directory) throws IOException {
    this(directory, new NoWifi());
  }

  ScriptRig(Path directory, WifiNetworks wifi) throws IOException {
    capture = Capture.create(directory.resolve("capture"), CaptureOptions.unlimited());
    engine = new SocketEngine(capture, _ -> List.of(), wifi, network);
    runner = new ScriptRunner(engine, wifi, SANDBOX);
  }

  /** Starts a device; scripts find its port as PORT. */
  SimulatedDevice device(Behaviour behaviour) throws IOException {
    SimulatedDevice device = SimulatedDevice.start(0, behaviour);
    devices.add(device);
    defines.put("PORT", Integer.toString(device.endpoint().port()));
    return device;
  }

  /** Another socket of the engine, that is no script's; ended with the test. */
  Bystander bystander() throws IOException {
    return new Bystander(engine, capture);
  }

  Capture capture() {
    return capture;
  }

  Ran run(String script) throws InterruptedException, TimeoutException {
    return run(ScriptSource.of("script.js", script));
  }

  Ran run(ScriptSource source) throws InterruptedException, TimeoutException {
    Heard heard = new Heard();
    ScriptOutcome outcome = start(source, heard).await(LONGEST_SECONDS);
    return new Ran(
        outcome, List.copyOf(heard.lines), List.copyOf(heard.notes), List.copyOf(heard.failures));
  }

  ScriptRun start(ScriptSource source, ScriptListener listener) {
    return runner.start(
        new ScriptRequest(
            source.name(), source, defines, new Policy(profile, network), quota, limits),
        listener);
  }

  /** The codes of all warnings in the log. */
  List<String> warnings() {
    List<String> codes = new ArrayList<>();
    for (EventRecord event : events()) {
      if (event.kind() == dev.portcullis.core.capture.EventKind.WARNING
          && capture.detail(event) instanceof EventDetail.Warning warning) {
        codes.add(warning.code());
      }
    }
    return codes;
  }

  /** Everything in the log. */
  List<EventRecord> events() {
    List<EventRecord> events = new ArrayList<>();
    for (long i = 0; i < capture.look(); i++) {
      events.add(capture.event(i));
    }
    return events;
  }

  @Override
  public void close() throws IOException {
    runner.close();
    engine.close();
    capture.close();
    for (SimulatedDevice each : devices) {
      each.close();
    }
  }

  /** Keeps what a script says. */
  static class Heard implements ScriptListener {
    final List<String> lines = new CopyOnWriteArrayList<>();
    final List<String> notes = new CopyOnWriteArrayList<>();
    final List<ScriptFailure> failures = new CopyOnWriteArrayList<>();
    final List<TcpSocket> sockets = new CopyOnWriteArrayList<>();

    @Override
    public void console(ConsoleLine line) {
      lines.add(
          line.level() == ConsoleLevel.LOG
              ? line.text()
              : line.level().label() + ": " + line.text());
    }

    @Override
    public void note(ScriptNote note) {
      notes.add(note.api() + ": " + note.text());
    }

    @Override
    public void created(TcpSocket socket) {
      sockets.add(socket);
    }

    @Override
    public void failed(ScriptFailure failure) {
      failures.add(failure);
    }

    @Override
    public void ended(ScriptOutcome outcome) {}
  }
}
