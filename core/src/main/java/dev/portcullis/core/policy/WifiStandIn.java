package dev.portcullis.core.policy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * On a desk without Wi-Fi: this BSSID means that interface.
 *
 * @param bssid six hexadecimal pairs with colons, lower case
 * @param interfaceName the operating system's short name, such as {@code eth0}
 */
public record WifiStandIn(String bssid, String interfaceName) {

  /** For an interface picked by hand: a made-up BSSID, always the same for the same name. */
  public static WifiStandIn of(String interfaceName) {
    CRC32 crc = new CRC32();
    crc.update(interfaceName.getBytes(StandardCharsets.UTF_8));
    // 02: such hardware addresses are given by hand and belong to no maker.
    String digits = HexFormat.of().toHexDigits((int) crc.getValue());
    StringBuilder bssid = new StringBuilder("02:50");
    for (int i = 0; i < digits.length(); i += 2) {
      bssid.append(':').append(digits, i, i + 2);
    }
    return new WifiStandIn(bssid.toString(), interfaceName);
  }
}
