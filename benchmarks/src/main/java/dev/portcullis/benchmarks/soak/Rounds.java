package dev.portcullis.benchmarks.soak;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.FloodContent;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.net.SystemNetwork;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.script.ConsoleLine;
import dev.portcullis.core.script.ScriptFailure;
import dev.portcullis.core.script.ScriptLimits;
import dev.portcullis.core.script.ScriptListener;
import dev.portcullis.core.script.ScriptNote;
import dev.portcullis.core.script.ScriptOutcome;
import dev.portcullis.core.script.ScriptRequest;
import dev.portcullis.core.script.ScriptRunner;
import dev.portcullis.core.script.ScriptSource;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.socket.TcpSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.CRC32C;

/**
 * What sockets and scripts do over and over, each kind on a thread of its own, every byte checked.
 */
final class Rounds {

  private static final long FLOOD = 1 << 20;
  private static final int RESET_AFTER = 5_000;
  private static final long BETWEEN_MILLIS = 150;
  private static final long END_MILLIS = 90_000;
  private static final int MOST_FAILURES = 20;
  private static final String SCRIPT =
      """
      const tcp = wx.createTCPSocket();
      let heard = 0;
      tcp.onMessage(({ message }) => { heard += message.byteLength; if (heard === 3000) tcp.close(); });
      tcp.onConnect(() => { for (let i = 0; i < 30; i++) tcp.write(new Uint8Array(100).fill(i).buffer); });
      tcp.onError((e) => { throw new Error(e.errMsg); });
      tcp.connect({ address: '127.0.0.1', port: PORT });
      """;

  private final SocketEngine engine;
  private final ScriptRunner scripts;
  private final Capture capture;
  private final List<SimulatedDevice> devices = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  /** One round. */
  @FunctionalInterface
  private interface Round {
    void run() throws Exception;
  }

  Rounds(SocketEngine engine, ScriptRunner scripts, Capture capture) {
    this.engine = engine;
    this.scripts = scripts;
    this.capture = capture;
  }

  /** Begins; the device that is returned echoes, for others to talk to. */
  SimulatedDevice start() throws IOException {
    SimulatedDevice echo = device(new Behaviour.Echo());
    SimulatedDevice flood = device(new Behaviour.Flood(FLOOD));
    SimulatedDevice reset = device(new Behaviour.ResetAfter(RESET_AFTER));
    SimulatedDevice half = device(new Behaviour.HalfClose());
    SimulatedDevice dribble = device(new Behaviour.Dribble(Duration.ofMillis(2)));
    SimulatedDevice refuse = device(new Behaviour.Refuse());
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8848);
    begin("exchange", () -> exchange(echo, random));
    begin("flood", () -> flood(flood));
    begin("reset", () -> reset(reset));
    begin("half close", () -> talk(half, new byte[900]));
    begin("dribble", () -> talk(dribble, new byte[300]));
    begin("refuse", () -> refused(refuse));
    begin("device gone", this::deviceGone);
    begin("script", () -> script(echo));
    return echo;
  }

  /** Rounds that came to their end. */
  long done() {
    return done.get();
  }

  /** Bytes that were checked. */
  long bytes() {
    return bytes.get();
  }

  /** Bytes that were sent and are not in the capture, or are there as others. */
  long lost() {
    return lost.get();
  }

  /** Rounds that went otherwise than they should. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  /** Lets each round come to its end, and no other begin. */
  void end() throws IOException, InterruptedException {
    ended.countDown();
    for (Thread thread : threads) {
      if (!thread.join(Duration.ofMillis(END_MILLIS))) {
        failures.add(thread.getName() + " does not end");
      }
    }
    for (SimulatedDevice device : devices) {
      device.close();
    }
  }

  private SimulatedDevice device(Behaviour behaviour) throws IOException {
    SimulatedDevice device = SimulatedDevice.start(0, behaviour);
    devices.add(device);
    return device;
  }

  private void begin(String name, Round round) {
    threads.add(Thread.ofPlatform().daemon().name("soak-" + name).start(() -> repeat(name, round)));
  }

  private void repeat(String name, Round round) {
    try {
      while (!ended.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS)) {
        try {
          round.run();
          done.incrementAndGet();
        } catch (InterruptedException e) {
          throw e;
        } catch (Exception e) {
          fail(name, e.toString());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void fail(String name, String what) {
    if (failures.size() < MOST_FAILURES) {
      failures.add(name + ": " + what);
    }
  }

  private HeardSocket socket(String name) throws Exception {
    return new HeardSocket(name, engine, capture);
  }

  private void exchange(SimulatedDevice device, RandomGenerator random) throws Exception {
    HeardSocket socket = socket("exchange");
    socket.open(device);
    CRC32C sum = new CRC32C();
    long sent = 0;
    for (int i = random.nextInt(1, 20); i > 0; i--) {
      byte[] payload = new byte[random.nextInt(1, 8_000)];
      random.nextBytes(payload);
      sum.update(payload);
      sent += payload.length;
      socket.write(payload);
    }
    socket.awaitBytes(sent);
    socket.close();
    check(socket, sent, sum.getValue());
  }

  private void flood(SimulatedDevice device) throws Exception {
    HeardSocket socket = socket("flood");
    socket.open(device);
    socket.awaitEnd();
    byte[] sent = new byte[(int) FLOOD];
    FloodContent.fill(0, sent);
    check(socket, FLOOD, sum(sent));
  }

  /** What was echoed before a reset may be lost on the way: the reset has to be there. */
  private void reset(SimulatedDevice device) throws Exception {
    HeardSocket socket = socket("reset");
    socket.open(device);
    socket.write(new byte[RESET_AFTER]);
    socket.awaitEnd();
    if (!socket.failed()) {
      fail("reset", "no error in the capture");
    }
  }

  private void talk(SimulatedDevice device, byte[] payload) throws Exception {
    HeardSocket socket = socket("talk");
    socket.open(device);
    socket.write(payload);
    socket.awaitBytes(payload.length);
    socket.close();
    check(socket, payload.length, sum(payload));
  }

  private void refused(SimulatedDevice device) throws Exception {
    HeardSocket socket = socket("refused");
    socket.open(device);
    socket.close();
    if (!socket.failed()) {
      fail("refused", "no error in the capture");
    }
  }

  private void deviceGone() throws Exception {
    HeardSocket socket = socket("device gone");
    byte[] payload = new byte[2_000];
    try (SimulatedDevice device = SimulatedDevice.start(0, new Behaviour.Echo())) {
      socket.open(device);
      socket.write(payload);
      socket.awaitBytes(payload.length);
    }
    socket.awaitEnd();
    check(socket, payload.length, sum(payload));
  }

  private void check(HeardSocket socket, long sent, long sum) {
    bytes.addAndGet(sent);
    lost.addAndGet(socket.lost(sent, sum));
  }

  private static long sum(byte[] sent) {
    CRC32C sum = new CRC32C();
    sum.update(sent);
    return sum.getValue();
  }

  private void script(SimulatedDevice device) throws Exception {
    ScriptRequest request =
        new ScriptRequest(
            "soak",
            ScriptSource.of("soak.js", SCRIPT),
            Map.of("PORT", Integer.toString(device.endpoint().port())),
            new Policy(ProfileStore.shipped("unrestricted"), new SystemNetwork()),
            CreationQuota.unlimited(),
            ScriptLimits.usual().within(Duration.ofSeconds(30)));
    ScriptOutcome outcome = scripts.start(request, new Silent()).await(60);
    if (!outcome.equals(new ScriptOutcome.Drained(0))) {
      fail("script", outcome.toString());
    }
  }

  /** Hears a script and says nothing. */
  private static final class Silent implements ScriptListener {
    @Override
    public void console(ConsoleLine line) {}

    @Override
    public void note(ScriptNote note) {}

    @Override
    public void created(TcpSocket socket) {}

    @Override
    public void failed(ScriptFailure failure) {}

    @Override
    public void ended(ScriptOutcome outcome) {}
  }
}
