package dev.portcullis.core.wifi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads what {@code iw dev} and {@code iw dev X link} print. Neither is translated; {@code iw}
 * calls its output unfit for scripts, so every line that is not needed is passed over (its sources:
 * {@code interface.c}, {@code link.c}, {@code print_ssid_escaped} in {@code util.c}).
 */
final class IwOutput {

  private static final String INTERFACE = "Interface ";
  private static final String CONNECTED = "Connected to ";
  private static final String SSID = "SSID: ";
  private static final int BSSID_LENGTH = 17;

  private IwOutput() {}

  /** The interfaces {@code iw dev} lists, except those that play the access point themselves. */
  static List<String> interfaces(String text) {
    List<String> names = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith(INTERFACE)) {
        names.add(line.substring(INTERFACE.length()));
      } else if (line.equals("type AP") && !names.isEmpty()) {
        names.removeLast();
      }
    }
    return List.copyOf(names);
  }

  /** The connection {@code iw dev NAME link} tells of; empty where there is none. */
  static Optional<WifiLink> link(String text, String name) {
    Optional<Bssid> bssid = Optional.empty();
    String ssid = "";
    for (String line : text.lines().map(String::strip).toList()) {
      if (bssid.isEmpty() && line.startsWith(CONNECTED)) {
        String rest = line.substring(CONNECTED.length());
        bssid = Bssid.parse(rest.substring(0, Math.min(BSSID_LENGTH, rest.length())));
      } else if (ssid.isEmpty() && line.startsWith(SSID)) {
        ssid = unescaped(line.substring(SSID.length()));
      }
    }
    String found = ssid;
    return bssid.map(b -> new WifiLink(found, b, new WifiLink.Named(name)));
  }

  /** Bytes that are not printable ASCII come as {@code \xe6}, a backslash as {@code \\}. */
  private static String unescaped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && isHexEscape(text, i)) {
        bytes.write(HexFormat.fromHexDigits(text, i + 2, i + 4));
        i += 3;
      } else if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '\\') {
        bytes.write('\\');
        i++;
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static boolean isHexEscape(String text, int at) {
    return at + 3 < text.length()
        && text.charAt(at + 1) == 'x'
        && HexFormat.isHexDigit(text.charAt(at + 2))
        && HexFormat.isHexDigit(text.charAt(at + 3));
  }
}
