package dev.portcullis.core.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The sample of the platform's documentation between two real network stacks. Skipped, with the
 * reason, where namespaces cannot be made.
 */
@Timeout(180)
class NetworkNamespaceTest {

  private static final String PORT = "8848";
  private static final String CONNECTED =
      "connect " + NamespacePair.PHONE + " " + NamespacePair.DEVICE + ":" + PORT;

  private NamespacePair network;
  private Spoken phone;

  @BeforeEach
  void makeNamespaces() throws IOException {
    network = new NamespacePair();
    try {
      Spoken device = network.onDevice(DeviceMain.class, NamespacePair.DEVICE, PORT);
      assertThat(device).isNotNull();
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
  void theSampleConnectsAndTalks() throws IOException {
    phone.tell("connect 192.168.193.2 8848 30");
    phone.expect(CONNECTED);
    phone.tell("write hello");
    phone.expect("message 5");
    phone.tell("close");
    phone.expect("close");
  }

  @Test
  void itsOwnAddressesAndTheSubnetsEndsAreRefused() throws IOException {
    String[] refused = {
      NamespacePair.PHONE, "127.0.0.1", "192.168.193.255", "192.168.193.0", "8.8.8.8"
    };
    for (String address : refused) {
      phone.tell("connect " + address + " 8848 30");
      phone.expect("error -4 - connect fail: invalid address");
    }
    phone.tell("connect 192.168.193.2 80 2");
    phone.expect("error 2 - connect fail: invalid port");
  }

  @Test
  void aPortNobodyListensOnIsRefusedByTheDevice() throws IOException {
    phone.tell("connect 192.168.193.2 8849 30");
    phone.expect("error -2 111 connect socket fail: errno:111 errmsg:Connection refused");
  }

  @Test
  void withoutARouteTheNetworkIsUnreachable() throws IOException {
    phone.tell("connect 192.168.193.2 8848 30");
    phone.expect(CONNECTED);
    phone.tell("close");
    phone.expect("close");

    network.pullRoute();

    phone.tell("create");
    phone.tell("connect 192.168.193.2 8848 30");
    phone.expect("error -2 101 connect socket fail: errno:101 errmsg:Network is unreachable");
  }

  @Test
  void aDeviceThatLeftTheNetworkHasNoRouteToIt() throws IOException {
    network.removeDevice();

    // Longer than the kernel asks for the neighbour, three seconds.
    phone.tell("connect 192.168.193.2 8848 30");
    phone.expect("error -2 113 connect socket fail: errno:113 errmsg:No route to host");
  }

  @Test
  void theTimeoutComesFirstWhereItIsShorter() throws IOException {
    network.removeDevice();

    phone.tell("connect 192.168.193.2 8848 0.2");
    phone.expect("error -2 110 connect socket fail: errno:110 errmsg:Connection timed out");
  }
}
