package dev.portcullis.core.policy;

import dev.portcullis.core.net.InterfaceAddress;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the JSON of a profile, in the lowest version that can say it: a file without reasons and
 * without a base is still one that version 1 of the format understands. {@link ProfileReader} reads
 * it.
 */
final class ProfileJson {

  /** Version 2 adds reasons to ports, {@code base} and {@code $schema}. */
  static final int VERSION = 2;

  /** Made on first use. */
  private static final class Mapper {
    static final JsonMapper INSTANCE =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  private ProfileJson() {}

  static JsonMapper mapper() {
    return Mapper.INSTANCE;
  }

  /** The JSON of a profile, laid out to be read and edited by people. */
  static byte[] write(PolicyProfile profile) {
    ObjectNode root = mapper().createObjectNode();
    root.put("version", version(profile));
    root.put("name", profile.name());
    if (!profile.title().isEmpty()) {
      root.put("title", profile.title());
    }
    profile.base().ifPresent(base -> root.put("base", base));
    root.put("lan", profile.lanMode().label());
    root.put("ownAddresses", profile.ownAddresses().label());
    ObjectNode ports = root.putObject("ports");
    putPorts(ports.putArray("prohibited"), profile.ports().prohibited());
    putPorts(ports.putArray("warned"), profile.ports().warned());
    putAll(root.putArray("domains"), profile.domains(), DomainEntry::text);
    if (profile.quota().isPresent()) {
      ObjectNode quota = root.putObject("quota");
      quota.put("sockets", profile.quota().get().sockets());
      quota.put("seconds", profile.quota().get().window().toSeconds());
    } else {
      root.putNull("quota");
    }
    root.put("platform", profile.platform().label());
    putAll(root.putArray("vantage"), profile.vantage(), InterfaceAddress::text);
    ArrayNode wifi = root.putArray("wifi");
    for (WifiStandIn standIn : profile.wifiStandIns()) {
      wifi.addObject().put("bssid", standIn.bssid()).put("interface", standIn.interfaceName());
    }
    return mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  private static int version(PolicyProfile profile) {
    boolean reasons =
        hasReason(profile.ports().prohibited()) || hasReason(profile.ports().warned());
    return reasons || profile.base().isPresent() ? VERSION : 1;
  }

  private static boolean hasReason(List<PortRange> ranges) {
    return ranges.stream().anyMatch(range -> !range.reason().isEmpty());
  }

  private static void putPorts(ArrayNode array, List<PortRange> ranges) {
    for (PortRange range : ranges) {
      if (range.reason().isEmpty()) {
        array.add(range.text());
      } else {
        array.addObject().put("ports", range.text()).put("reason", range.reason());
      }
    }
  }

  private static <T> void putAll(ArrayNode array, List<T> values, Function<T, String> text) {
    values.forEach(value -> array.add(text.apply(value)));
  }
}
