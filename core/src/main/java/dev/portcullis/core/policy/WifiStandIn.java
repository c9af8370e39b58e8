package dev.portcullis.core.policy;

/**
 * On a desk without Wi-Fi: this BSSID means that interface.
 *
 * @param bssid six hexadecimal pairs with colons, lower case
 * @param interfaceName the operating system's short name, such as {@code eth0}
 */
public record WifiStandIn(String bssid, String interfaceName) {}
