/** Which Wi-Fi network or interface a tab's sockets leave by. */
package dev.portcullis.app.wifi;
