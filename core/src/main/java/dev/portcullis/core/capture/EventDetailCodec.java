package dev.portcullis.core.capture;

import dev.portcullis.core.capture.EventDetail.ClosedBy;
import dev.portcullis.core.capture.EventDetail.Why;
import dev.portcullis.core.capture.FlatJson.MalformedException;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.Ipv6Address;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;

/** {@link EventDetail} to bytes and back, as compact JSON; the kind says which. Any thread. */
public final class EventDetailCodec {
  /** Bytes no detail of ours ever takes: a longer one in a file is not ours and is not read. */
  static final int LONGEST = 1 << 20;

  /** The causes of a failure are members of their own, numbered: cause0, cause0Facts, cause1. */
  private static final String CAUSE = "cause";

  private static final String FACTS = "Facts";

  private EventDetailCodec() {}

  /**
   * The bytes kept as the event's payload.
   *
   * @throws IllegalArgumentException for {@link EventDetail.Unreadable}, which is never kept
   */
  public static byte[] encode(EventDetail detail) {
    return FlatJson.write(json -> write(detail, json));
  }

  /**
   * The detail those bytes say. Members nobody knows are passed over; what cannot be read comes
   * back as {@link EventDetail.Unreadable}, never as an exception.
   */
  public static EventDetail decode(EventKind kind, byte[] payload) {
    try {
      return read(kind, FlatJson.read(payload));
    } catch (MalformedException | IllegalArgumentException e) {
      return new EventDetail.Unreadable(kind, Why.DAMAGED);
    }
  }

  private static void write(EventDetail detail, JsonGenerator json) {
    switch (detail) {
      case EventDetail.Created created -> {
        text("name", created.name(), json);
        text("profile", created.profile(), json);
        json.writeNumberProperty("slotsUsed", created.slotsUsed());
        json.writeNumberProperty("slotsTotal", created.slotsTotal());
      }
      case EventDetail.WifiBound bound -> {
        text("bssid", bound.bssid(), json);
        text("interface", bound.interfaceName(), json);
        text("local", bound.local(), json);
      }
      case EventDetail.Connected connected -> {
        writeEndpoint("local", connected.local(), json);
        writeEndpoint("remote", connected.remote(), json);
        json.writeNumberProperty("handshakeNanos", connected.handshakeNanos());
        text("profile", connected.profile(), json);
        text("reason", connected.reason(), json);
      }
      case EventDetail.Failed failed -> {
        json.writeNumberProperty("errCode", failed.errCode());
        text("errMsg", failed.errMsg(), json);
        failed.errno().ifPresent(errno -> json.writeNumberProperty("errno", errno));
        text("detail", failed.detail(), json);
        text("profile", failed.profile(), json);
        text("reason", failed.reason(), json);
        for (int i = 0; i < failed.causes().size(); i++) {
          FailureCause cause = failed.causes().get(i);
          text(CAUSE + i, cause.code(), json);
          texts(CAUSE + i + FACTS, cause.facts(), json);
        }
      }
      case EventDetail.Closed closed -> {
        json.writeStringProperty("by", closed.by().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("openNanos", closed.openNanos());
        json.writeNumberProperty("bytesWritten", closed.bytesWritten());
        json.writeNumberProperty("bytesRead", closed.bytesRead());
      }
      case EventDetail.Warning warning -> {
        text("code", warning.code(), json);
        texts("arguments", warning.arguments(), json);
      }
      case EventDetail.Gap gap -> {
        json.writeNumberProperty("events", gap.events());
        json.writeNumberProperty("bytes", gap.bytes());
        text("cause", gap.cause(), json);
      }
      case EventDetail.QuotaReset reset -> {
        text("profile", reset.profile(), json);
        json.writeNumberProperty("slotsFreed", reset.slotsFreed());
      }
      case EventDetail.Unreadable unreadable ->
          throw new IllegalArgumentException("only reading makes one: " + unreadable);
    }
  }

  private static void text(String name, String text, JsonGenerator json) {
    json.writeStringProperty(name, FlatJson.wellFormed(text));
  }

  private static void texts(String name, List<String> texts, JsonGenerator json) {
    json.writeName(name);
    json.writeStartArray();
    texts.forEach(text -> json.writeString(FlatJson.wellFormed(text)));
    json.writeEndArray();
  }

  private static List<FailureCause> readCauses(FlatJson json) throws MalformedException {
    List<FailureCause> causes = new ArrayList<>();
    while (json.has(CAUSE + causes.size())) {
      String name = CAUSE + causes.size();
      causes.add(new FailureCause(json.text(name), json.texts(name + FACTS)));
    }
    return causes;
  }

  private static EventDetail read(EventKind kind, FlatJson json) throws MalformedException {
    return switch (kind) {
      case CREATE ->
          new EventDetail.Created(
              json.text("name"),
              json.text("profile"),
              json.integer("slotsUsed"),
              json.integer("slotsTotal"));
      case BIND_WIFI ->
          new EventDetail.WifiBound(json.text("bssid"), json.text("interface"), json.text("local"));
      case CONNECT ->
          new EventDetail.Connected(
              readEndpoint("local", json),
              readEndpoint("remote", json),
              json.number("handshakeNanos"),
              json.text("profile"),
              json.text("reason"));
      case ERROR ->
          new EventDetail.Failed(
              json.integer("errCode"),
              json.text("errMsg"),
              json.has("errno") ? OptionalInt.of(json.integer("errno")) : OptionalInt.empty(),
              json.text("detail"),
              json.text("profile"),
              json.text("reason"),
              readCauses(json));
      case CLOSE ->
          new EventDetail.Closed(
              ClosedBy.valueOf(json.text("by").toUpperCase(Locale.ROOT)),
              json.number("openNanos"),
              json.number("bytesWritten"),
              json.number("bytesRead"));
      case WARNING -> new EventDetail.Warning(json.text("code"), json.texts("arguments"));
      case GAP ->
          new EventDetail.Gap(json.number("events"), json.number("bytes"), json.text("cause"));
      case QUOTA_RESET ->
          new EventDetail.QuotaReset(json.text("profile"), json.integer("slotsFreed"));
      case WRITE, MESSAGE -> throw new MalformedException("wire bytes have no details");
    };
  }

  /** An address as its bytes: nothing that is read back is ever parsed as text of a person. */
  private static void writeEndpoint(String name, Endpoint endpoint, JsonGenerator json) {
    json.writeStringProperty(name, HexFormat.of().formatHex(endpoint.address().toBytes()));
    json.writeNumberProperty(name + "Port", endpoint.port());
  }

  private static Endpoint readEndpoint(String name, FlatJson json) throws MalformedException {
    byte[] bytes = HexFormat.of().parseHex(json.text(name));
    HostAddress address = bytes.length == 4 ? Ipv4Address.of(bytes) : Ipv6Address.of(bytes);
    return new Endpoint(address, json.integer(name + "Port"));
  }
}
