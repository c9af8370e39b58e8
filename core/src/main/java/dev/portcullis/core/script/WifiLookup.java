package dev.portcullis.core.script;

import dev.portcullis.core.wifi.WifiNetwork;
import dev.portcullis.core.wifi.WifiNetworks;
import dev.portcullis.core.wifi.WifiUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/** Asks for the Wi-Fi networks beside the script's thread, which waits in its loop only. */
final class WifiLookup {

  private final WifiNetworks wifi;
  private final EventLoop loop;
  private final GuestCalls calls;
  private int pending; // the script's thread

  WifiLookup(WifiNetworks wifi, EventLoop loop, GuestCalls calls) {
    this.wifi = wifi;
    this.loop = loop;
    this.calls = calls;
  }

  /** Whether an answer is still to come. */
  boolean isPending() {
    return pending > 0;
  }

  /**
   * Asks; the function is called later with a list of [ssid, bssid] and an empty text, or with
   * nothing and why there is none.
   */
  void ask(Value function) {
    pending++;
    Thread.ofVirtual()
        .name("portcullis-script-wifi")
        .start(
            () -> {
              List<Object> networks = new ArrayList<>();
              String trouble = "";
              try {
                for (WifiNetwork each : wifi.current()) {
                  networks.add(ProxyArray.fromArray(each.ssid(), each.bssid().text()));
                }
              } catch (WifiUnavailableException | RuntimeException e) {
                trouble = String.valueOf(e.getMessage());
              }
              answer(function, networks, trouble);
            });
  }

  private void answer(Value function, List<Object> networks, String trouble) {
    try {
      loop.execute(
          () -> {
            pending--;
            calls.callback(() -> function.executeVoid(ProxyArray.fromList(networks), trouble));
          });
    } catch (RejectedExecutionException e) {
      // The script has ended: nobody waits for this any more.
    }
  }
}
