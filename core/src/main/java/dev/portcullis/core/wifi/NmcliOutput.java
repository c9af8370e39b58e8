package dev.portcullis.core.wifi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what {@code nmcli --terse --escape yes --fields ACTIVE,BSSID,DEVICE,SSID device wifi list}
 * prints: one access point a line, fields in the order asked for, colons between them, {@code \:}
 * and {@code \\} inside them (nmcli(1), "--terse" and "--escape").
 */
final class NmcliOutput {

  /** In the order of {@link #parse}. */
  static final String FIELDS = "ACTIVE,BSSID,DEVICE,SSID";

  private static final int COUNT = 4;

  private NmcliOutput() {}

  /** The access points this computer is connected to; lines of another shape are passed over. */
  static List<WifiLink> parse(String text) {
    List<WifiLink> links = new ArrayList<>();
    for (String line : text.lines().toList()) {
      List<String> fields = split(line);
      if (fields.size() != COUNT || !isActive(fields.get(0)) || fields.get(2).isEmpty()) {
        continue;
      }
      Optional<Bssid> bssid = Bssid.parse(fields.get(1));
      if (bssid.isPresent()) {
        links.add(new WifiLink(fields.get(3), bssid.get(), new WifiLink.Named(fields.get(2))));
      }
    }
    return List.copyOf(links);
  }

  /** The word for "yes" is asked for in English; the star is what other versions print. */
  private static boolean isActive(String field) {
    return field.equals("yes") || field.equals("*");
  }

  private static List<String> split(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        field.append(line.charAt(++i));
      } else if (c == ':') {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
