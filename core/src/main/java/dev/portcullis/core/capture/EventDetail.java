package dev.portcullis.core.capture;

import dev.portcullis.core.net.Endpoint;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What an event says besides its index record, for the kinds that carry no bytes of the wire.
 * Stored as the event's payload by {@code EventDetailCodec}.
 */
public sealed interface EventDetail {

  /** The kind of event this belongs to. */
  EventKind kind();

  /**
   * A socket was created.
   *
   * @param name what the user calls it
   * @param profile the profile whose quota it counts against
   * @param slotsUsed slots taken in the window now, this one included; 0 without a quota
   * @param slotsTotal slots the quota has; 0 without a quota
   */
  record Created(String name, String profile, int slotsUsed, int slotsTotal)
      implements EventDetail {
    @Override
    public EventKind kind() {
      return EventKind.CREATE;
    }
  }

  /**
   * The socket will leave by this interface.
   *
   * @param bssid the network's BSSID as given
   * @param interfaceName the operating system's name of the interface
   * @param local the address it will use
   */
  record WifiBound(String bssid, String interfaceName, String local) implements EventDetail {
    @Override
    public EventKind kind() {
      return EventKind.BIND_WIFI;
    }
  }

  /**
   * The connection stands.
   *
   * @param local this end
   * @param remote the other end: exactly the address that was judged
   * @param handshakeNanos from the call of connect, name resolution included
   * @param profile the profile that allowed it
   * @param reason why it was allowed, as a {@code policy.Reason} name
   */
  record Connected(
      Endpoint local, Endpoint remote, long handshakeNanos, String profile, String reason)
      implements EventDetail {
    @Override
    public EventKind kind() {
      return EventKind.CONNECT;
    }
  }

  /**
   * Something failed, in the words a phone would use.
   *
   * @param errCode the platform's code
   * @param errMsg the platform's text
   * @param errno the Linux errno where {@code errCode} is -2
   * @param detail what a phone would not say: the rule, the profile, the operating system's words;
   *     English; empty where there is nothing more
   * @param profile the profile that judged, empty where no rule was involved
   * @param reason the {@code policy.Reason} name, empty where no rule was involved
   * @param causes what the detail says, for other languages; empty where it is all there is
   */
  record Failed(
      int errCode,
      String errMsg,
      OptionalInt errno,
      String detail,
      String profile,
      String reason,
      List<FailureCause> causes)
      implements EventDetail {
    /** Copies the causes. */
    public Failed {
      causes = List.copyOf(causes);
    }

    /** With nothing known of it but its detail. */
    public Failed(
        int errCode,
        String errMsg,
        OptionalInt errno,
        String detail,
        String profile,
        String reason) {
      this(errCode, errMsg, errno, detail, profile, reason, List.of());
    }

    @Override
    public EventKind kind() {
      return EventKind.ERROR;
    }
  }

  /** Who ended a connection. */
  enum ClosedBy {
    /** {@code close()} was called, or the engine was shut down. */
    CALLER,
    /** The peer sent FIN. */
    PEER,
    /** An error ended it. */
    ERROR
  }

  /**
   * The socket is closed.
   *
   * @param by who ended it
   * @param openNanos how long it was open; 0 if it never was
   * @param bytesWritten bytes the kernel took
   * @param bytesRead bytes received
   */
  record Closed(ClosedBy by, long openNanos, long bytesWritten, long bytesRead)
      implements EventDetail {
    @Override
    public EventKind kind() {
      return EventKind.CLOSE;
    }
  }

  /**
   * Worth knowing, nothing failed.
   *
   * @param code a message key below {@code warning.}, for example {@code reconnect-same-socket}
   * @param arguments what the message's places are filled with
   */
  record Warning(String code, List<String> arguments) implements EventDetail {
    /** Copies the arguments. */
    public Warning {
      arguments = List.copyOf(arguments);
    }

    @Override
    public EventKind kind() {
      return EventKind.WARNING;
    }
  }

  /**
   * Events that are not in the capture.
   *
   * @param events how many
   * @param bytes their payload
   * @param cause why, in English; for example "disk full"
   */
  record Gap(long events, long bytes, String cause) implements EventDetail {
    @Override
    public EventKind kind() {
      return EventKind.GAP;
    }
  }

  /**
   * The user emptied the quota's ledger.
   *
   * @param profile whose ledger
   * @param slotsFreed how many slots were given back
   */
  record QuotaReset(String profile, int slotsFreed) implements EventDetail {
    @Override
    public EventKind kind() {
      return EventKind.QUOTA_RESET;
    }
  }

  /**
   * The event is there but its details are not.
   *
   * @param kind what the event is
   * @param why what became of them
   */
  record Unreadable(EventKind kind, Why why) implements EventDetail {}

  /** What became of details that cannot be shown. */
  enum Why {
    /** The capture's size limit dropped them. */
    DROPPED,
    /** What stands on disk makes no sense. */
    DAMAGED
  }

  /** The peer an event of this detail is filed under, where the detail knows one. */
  default @Nullable Endpoint peer() {
    return this instanceof Connected connected ? connected.remote() : null;
  }
}
