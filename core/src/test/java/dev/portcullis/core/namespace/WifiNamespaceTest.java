package dev.portcullis.core.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A phone with two interfaces to the same device: a bound socket leaves by its own. Skipped, with
 * the reason, where namespaces cannot be made.
 */
@Timeout(180)
class WifiNamespaceTest {

  private static final String PORT = "8848";
  private static final String TARGET = NamespacePair.BEHIND_BOTH + ":" + PORT;
  private static final String CONNECT = "connect " + NamespacePair.BEHIND_BOTH + " " + PORT;

  private NamespacePair network;
  private Spoken device;
  private Spoken phone;

  @BeforeEach
  void makeNamespaces() throws IOException {
    network = new NamespacePair();
    try {
      network.addSecondCable();
      device = network.onDevice(DeviceMain.class, "0.0.0.0", PORT, "tell");
      phone = network.onPhone(PhoneMain.class);
    } catch (IOException | RuntimeException | AssertionError e) {
      network.close(); // the child that failed must not outlive the test
      throw e;
    }
  }

  @AfterEach
  void removeNamespaces() throws IOException {
    if (network != null) {
      network.close();
      assertThat(NamespacePair.all()).doesNotContain(network.names().split(" ", -1));
    }
  }

  @Test
  void unboundItLeavesByThePreferredInterfaceAndBoundByItsOwn() throws IOException {
    phone.tell(CONNECT + " 30");
    phone.expect("connect " + NamespacePair.PHONE + " " + TARGET);
    device.expect("from " + NamespacePair.PHONE);
    phone.tell("close");
    phone.expect("close");

    phone.tell("create");
    phone.tell("bind " + NamespacePair.BSSID);
    phone.tell(CONNECT + " 30"); // In the same turn: the binding comes first.
    phone.expect("bound", "connect " + NamespacePair.SECOND_PHONE + " " + TARGET);
    device.expect("from " + NamespacePair.SECOND_PHONE);
    phone.tell("write hello");
    phone.expect("message 5");
  }

  @Test
  void boundItTalksWhereThePreferredInterfaceLeadsNowhere() throws IOException {
    network.removeDevice(); // Nobody answers on the first cable any more.

    phone.tell(CONNECT + " 0.3");
    phone.expect("error -2 110 connect socket fail: errno:110 errmsg:Connection timed out");

    phone.tell("create");
    phone.tell("bind " + NamespacePair.BSSID);
    phone.tell(CONNECT + " 30");
    phone.expect("bound", "connect " + NamespacePair.SECOND_PHONE + " " + TARGET);
    phone.tell("write hello");
    phone.expect("message 5");
  }
}
