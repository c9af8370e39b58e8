package dev.portcullis.core.socket;

import dev.portcullis.core.capture.EventKind;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of one socket and the way to them. Listeners come and go on any thread; events are
 * posted by threads of the engine, after they are in the capture.
 */
final class SocketEvents {

  /** Deliveries in one task of the engine, before what was lost meanwhile is told. */
  private static final int BATCH = 1024;

  final ListenerList<Consumer<Connection>> connect = new ListenerList<>();
  final ListenerList<Consumer<Message>> message = new ListenerList<>();
  final ListenerList<Consumer<SocketError>> error = new ListenerList<>();
  final ListenerList<Runnable> close = new ListenerList<>();
  final ListenerList<Runnable> bindWifi = new ListenerList<>();

  private final Journal journal;
  private final @Nullable Mailbox mailbox;
  private volatile boolean messagesStopped;

  SocketEvents(Delivery delivery, Executor engine, Journal journal, Mailbox.Losses losses) {
    this.journal = journal;
    this.mailbox =
        switch (delivery) {
          case Delivery.None _ -> null;
          case Delivery.Engine _ -> new Mailbox(engine, true, BATCH, losses);
          case Delivery.On on -> new Mailbox(on.executor(), false, 1, losses);
        };
  }

  /** Refuses a listener where nobody would ever call it. */
  void checkHeard() {
    if (mailbox == null) {
      throw new IllegalStateException("this socket was created with Delivery.none()");
    }
  }

  void connected(Connection connection) {
    if (mailbox != null) {
      mailbox.last(() -> each(connect, EventKind.CONNECT, to -> to.accept(connection)));
    }
  }

  /** Copies the bytes where somebody may hear them; waits while the listeners are behind. */
  void received(ByteBuffer bytes, Connection connection) {
    if (mailbox == null || (message.isEmpty() && mailbox.deliversInline())) {
      return;
    }
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(bytes.position(), copy);
    Message received = new Message(copy, connection);
    mailbox.message(
        () ->
            each(
                message,
                EventKind.MESSAGE,
                to -> {
                  if (!messagesStopped) {
                    to.accept(received);
                  }
                }),
        copy.length);
  }

  void failed(SocketError failure) {
    if (mailbox != null) {
      mailbox.notice(() -> each(error, EventKind.ERROR, to -> to.accept(failure)));
    }
  }

  void bound() {
    if (mailbox != null) {
      mailbox.notice(() -> each(bindWifi, EventKind.BIND_WIFI, Runnable::run));
    }
  }

  void closed() {
    if (mailbox != null) {
      mailbox.last(() -> each(close, EventKind.CLOSE, Runnable::run));
    }
  }

  /** Everything posted so far has been delivered. */
  void answered(Runnable then) {
    if (mailbox == null) {
      then.run();
    } else {
      mailbox.last(then);
    }
  }

  /** {@code close()} was called: no listener hears a message any more. Never waits. */
  void stopMessages() {
    messagesStopped = true;
    if (mailbox != null) {
      mailbox.stopMessages();
    }
  }

  /** Interrupts a listener that still runs. */
  void interrupt() {
    if (mailbox != null) {
      mailbox.interrupt();
    }
  }

  private <L> void each(ListenerList<L> listeners, EventKind event, Consumer<L> call) {
    for (L listener : listeners.snapshot()) {
      try {
        call.accept(listener);
      } catch (Throwable thrown) {
        // Whatever it is, it is the listener's: it must stop neither the others nor the reading.
        journal.warn(SocketWarning.LISTENER_FAILED, event.label(), thrown.toString());
      }
    }
  }
}
