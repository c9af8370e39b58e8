package dev.portcullis.core.net;

/**
 * An address this computer (or the phone it stands for) has, with the subnet it lies in.
 *
 * @param interfaceName the operating system's short name, or empty where there is no interface (a
 *     vantage given by hand)
 * @param address the computer's own address
 * @param prefixLength bits of the network part: 0–32 or 0–128
 */
public record InterfaceAddress(String interfaceName, HostAddress address, int prefixLength) {}
