package dev.portcullis.core.wifi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what {@code netsh wlan show interfaces} prints. Windows translates the labels, and versions
 * add and leave out lines, so a field is known by its shape and its place:
 *
 * <ul>
 *   <li>an adapter is a run of lines {@code label : value}; its GUID comes third, after the
 *       connection's name and the driver's;
 *   <li>the first hardware address after the GUID is the adapter's own;
 *   <li>the access point's is on the line whose label ends in {@code BSSID} (no translation touches
 *       that; Windows 11 writes {@code AP BSSID}), else the next hardware address, with the
 *       network's name on the line before.
 * </ul>
 */
final class NetshOutput {

  /** The page of the settings that must be switched on; the same in every language. */
  private static final String LOCATION_PAGE = "ms-settings:privacy-location";

  private static final Pattern GUID =
      Pattern.compile("\\{?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}?");

  private NetshOutput() {}

  private record Line(String label, String value) {}

  /**
   * The connections; empty where every adapter is disconnected.
   *
   * @throws WifiUnavailableException if there is no adapter, or Windows does not tell
   */
  static List<WifiLink> parse(String text) throws WifiUnavailableException {
    if (text.contains(LOCATION_PAGE)) {
      throw new WifiUnavailableException(
          WifiUnavailableException.Kind.LOCATION_OFF,
          "Windows tells of Wi-Fi only while Location services are on: Settings > Privacy &"
              + " security > Location, for desktop programs too");
    }
    List<List<Line>> adapters = adapters(text);
    if (adapters.isEmpty()) {
      throw new WifiUnavailableException(
          WifiUnavailableException.Kind.NO_ADAPTER,
          "netsh lists no Wi-Fi adapter: " + new Commands.Answer(0, text).firstLine());
    }
    List<WifiLink> links = new ArrayList<>();
    for (List<Line> adapter : adapters) {
      link(adapter).ifPresent(links::add);
    }
    return List.copyOf(links);
  }

  /** Cut where a GUID is: two lines before it an adapter begins. */
  private static List<List<Line>> adapters(String text) {
    List<Line> lines = text.lines().map(NetshOutput::line).flatMap(Optional::stream).toList();
    List<Integer> guids = new ArrayList<>();
    for (int i = 2; i < lines.size(); i++) {
      if (GUID.matcher(lines.get(i).value()).matches()) {
        guids.add(i);
      }
    }
    List<List<Line>> adapters = new ArrayList<>();
    for (int n = 0; n < guids.size(); n++) {
      int end = n + 1 < guids.size() ? guids.get(n + 1) - 2 : lines.size();
      adapters.add(lines.subList(guids.get(n) - 2, end));
    }
    return adapters;
  }

  private static Optional<Line> line(String text) {
    int colon = text.indexOf(':');
    return text.startsWith(" ") && colon > 0
        ? Optional.of(new Line(text.substring(0, colon).strip(), text.substring(colon + 1).strip()))
        : Optional.empty();
  }

  private static Optional<WifiLink> link(List<Line> adapter) {
    int own = nextAddress(adapter, 3);
    int point = labelled(adapter);
    if (point < 0 && own >= 0) {
      point = nextAddress(adapter, own + 1);
      // A network may be called like a hardware address: the access point's is then the second.
      if (point >= 0 && nextAddress(adapter, point + 1) == point + 1) {
        point++;
      }
    }
    if (point < 0) {
      return Optional.empty();
    }
    String hardware = own >= 0 && own < point ? address(adapter, own).orElseThrow().text() : "";
    String ssid = adapter.get(point - 1).value();
    return address(adapter, point)
        .map(
            bssid ->
                new WifiLink(
                    ssid, bssid, new WifiLink.Described(hardware, adapter.get(1).value())));
  }

  private static int labelled(List<Line> adapter) {
    for (int i = 3; i < adapter.size(); i++) {
      if (adapter.get(i).label().endsWith("BSSID") && address(adapter, i).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static int nextAddress(List<Line> adapter, int from) {
    for (int i = from; i < adapter.size(); i++) {
      if (address(adapter, i).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Bssid> address(List<Line> adapter, int index) {
    return Bssid.parse(adapter.get(index).value());
  }
}
