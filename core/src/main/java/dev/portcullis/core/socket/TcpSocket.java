package dev.portcullis.core.socket;

import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.policy.Policy;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The mini program's TCPSocket. Any thread may call any method, and none of them waits for the
 * network, the disk or a listener, but {@link #awaitRoom}.
 *
 * <p>No call throws for what a mini program can get wrong: failures come as {@code onError}, after
 * the call that caused them. Events are delivered in order and one at a time, where the socket's
 * {@link Delivery} says: {@code onConnect}, then {@code onMessage} any number of times, then {@code
 * onError} if something failed, then {@code onClose}, exactly once. After that only calls that come
 * too late are answered, each with its {@code onError}. A connect that fails is told by {@code
 * onError} alone, and may be tried again. The listeners of an event are those registered when it is
 * delivered; one that throws is noted in the log and stops no other.
 *
 * <p>{@code onMessage} is not called once {@link #close} has been; a listener that is already
 * running on another thread at that moment runs to its end.
 */
public final class TcpSocket {

  private final int id;
  private final String name;
  private final Policy policy;
  private final AddressFamily family;
  private final SocketEvents events;
  private final SocketParts parts;
  private final SocketLife life;

  TcpSocket(int id, String name, Policy policy, SocketParts parts, SocketLife life) {
    this.id = id;
    this.name = name;
    this.policy = policy;
    this.family = parts.family();
    this.events = parts.events();
    this.parts = parts;
    this.life = life;
  }

  /** Its number in the capture, from 1. */
  public int id() {
    return id;
  }

  /** What the user called it when it was created. */
  public String name() {
    return name;
  }

  /** The addresses it may reach. */
  public AddressFamily family() {
    return family;
  }

  /** Where it is in its life; CLOSED from the call of {@link #close} on. */
  public SocketState state() {
    return life.state();
  }

  /** What the clock that dates its events says now. */
  public Stamp now() {
    return parts.journal().now();
  }

  /** Judges the target and connects to it. */
  public void connect(ConnectOptions options) {
    life.connect(options);
  }

  /** Sends a string as UTF-8; a lone surrogate becomes U+FFFD. */
  public void write(String data) {
    life.write(Utf8.encode(data));
  }

  /**
   * Sends the bytes from position to limit, copied now; the buffer is left as it was. Where the
   * send queue has no room nothing of it is sent and {@code onError} says -2 with errno 11: {@link
   * #awaitRoom} or {@link #counters} tell beforehand.
   */
  public void write(ByteBuffer data) {
    byte[] copy = new byte[data.remaining()];
    data.get(data.position(), copy);
    life.write(copy);
  }

  /**
   * Ends the connection, or the attempt at one: what was accepted is sent for at most a second,
   * then FIN. In any state, any number of times.
   */
  public void close() {
    life.close();
  }

  /**
   * Makes the connection leave by the Wi-Fi network with this BSSID, which must be one this
   * computer is on. Before connect.
   *
   * @param bssid six hex pairs with colons; untrusted
   */
  public void bindWifi(String bssid) {
    life.bindWifi(bssid, policy.profile());
  }

  /**
   * Reports a call that a script made and this API rules out: {@code onError} says what a phone
   * would say.
   *
   * @param detail what was given, for the log
   */
  public void reject(RejectedCall call, String detail) {
    life.report(call.error(detail));
  }

  /**
   * Notes in the log what a script layer took though a phone might not. Nobody else hears of it.
   */
  public void warn(SocketWarning warning, String... arguments) {
    life.warn(warning, arguments);
  }

  /**
   * Runs something once, where this socket's events are delivered, after every event that is the
   * answer to a call made so far: a script layer ends when nothing more can come. A connection that
   * stands, or is being made, goes on and is not waited for.
   */
  public void whenAnswered(Runnable then) {
    life.whenAnswered(then);
  }

  /**
   * Waits until a write of so many bytes would be accepted. The one call here that waits: not for a
   * screen's thread.
   *
   * @return whether it would; false when the time is over or the socket is not open
   */
  public boolean awaitRoom(int bytes, Duration atMost) throws InterruptedException {
    Live live = life.live();
    return life.state() == SocketState.OPEN
        && live != null
        && live.queue.awaitRoom(bytes, atMost.toNanos());
  }

  /** What it has moved so far. */
  public SocketCounters counters() {
    Live live = life.live();
    return live == null
        ? new SocketCounters(0, 0, 0, SendQueue.CAPACITY)
        : new SocketCounters(live.written(), live.read(), live.queue.queued(), SendQueue.CAPACITY);
  }

  /** This end of the connection; empty until there is one, kept after its end. */
  public Optional<Endpoint> local() {
    Live live = life.live();
    return live == null ? Optional.empty() : Optional.of(live.connection.local());
  }

  /** The other end of the connection; empty until there is one, kept after its end. */
  public Optional<Endpoint> remote() {
    Live live = life.live();
    return live == null ? Optional.empty() : Optional.of(live.connection.remote());
  }

  /** Adds a listener for the connection standing; twice means called twice. */
  public void onConnect(Consumer<Connection> listener) {
    events.checkHeard();
    events.connect.add(listener);
  }

  /** Removes every registration of this very listener; none is no error. */
  public void offConnect(Consumer<Connection> listener) {
    events.connect.remove(listener);
  }

  /** Removes all listeners of this kind. */
  public void offConnect() {
    events.connect.removeAll();
  }

  /** Adds a listener for bytes received; twice means called twice. */
  public void onMessage(Consumer<Message> listener) {
    events.checkHeard();
    events.message.add(listener);
  }

  /** Removes every registration of this very listener; none is no error. */
  public void offMessage(Consumer<Message> listener) {
    events.message.remove(listener);
  }

  /** Removes all listeners of this kind. */
  public void offMessage() {
    events.message.removeAll();
  }

  /** Adds a listener for failures; twice means called twice. */
  public void onError(Consumer<SocketError> listener) {
    events.checkHeard();
    events.error.add(listener);
  }

  /** Removes every registration of this very listener; none is no error. */
  public void offError(Consumer<SocketError> listener) {
    events.error.remove(listener);
  }

  /** Removes all listeners of this kind. */
  public void offError() {
    events.error.removeAll();
  }

  /** Adds a listener for the end; twice means called twice. */
  public void onClose(Runnable listener) {
    events.checkHeard();
    events.close.add(listener);
  }

  /** Removes every registration of this very listener; none is no error. */
  public void offClose(Runnable listener) {
    events.close.remove(listener);
  }

  /** Removes all listeners of this kind. */
  public void offClose() {
    events.close.removeAll();
  }

  /** Adds a listener for the socket being bound to a Wi-Fi network; twice means called twice. */
  public void onBindWifi(Runnable listener) {
    events.checkHeard();
    events.bindWifi.add(listener);
  }

  /** Removes every registration of this very listener; none is no error. */
  public void offBindWifi(Runnable listener) {
    events.bindWifi.remove(listener);
  }

  /** Removes all listeners of this kind. */
  public void offBindWifi() {
    events.bindWifi.removeAll();
  }

  /** What the engine needs to end it. */
  SocketLife life() {
    return life;
  }

  /** Interrupts a listener that still runs: the engine is closing. */
  void interruptListener() {
    parts.events().interrupt();
  }
}
