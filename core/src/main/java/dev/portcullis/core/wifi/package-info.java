/** Which Wi-Fi networks this computer is on, and through which interface. */
package dev.portcullis.core.wifi;
