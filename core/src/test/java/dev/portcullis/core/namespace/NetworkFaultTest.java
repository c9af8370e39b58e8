package dev.portcullis.core.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What networks and systems do to sockets that are open, between two real network stacks. Skipped,
 * with the reason, where namespaces cannot be made.
 */
@Timeout(180)
class NetworkFaultTest {

  private static final String PORT = "8848";
  private static final String CONNECT = "connect 192.168.193.2 8848 30";
  private static final String CONNECTED =
      "connect " + NamespacePair.PHONE + " " + NamespacePair.DEVICE + ":" + PORT;

  private NamespacePair network;

  @BeforeEach
  void makeNamespaces() throws IOException {
    network = new NamespacePair();
    try {
      assertThat(network.onDevice(DeviceMain.class, NamespacePair.DEVICE, PORT)).isNotNull();
    } catch (IOException | RuntimeException | AssertionError e) {
      network.close(); // the child that failed must not outlive the test
      throw e;
    }
  }

  @AfterEach
  void removeNamespaces() {
    if (network != null) {
      network.close();
    }
  }

  private Spoken connectedPhone() throws IOException {
    Spoken phone = network.onPhone(PhoneMain.class);
    phone.tell(CONNECT);
    phone.expect(CONNECTED);
    return phone;
  }

  @Test
  void aCablePulledAndPutBackLosesNothing() throws IOException {
    Spoken phone = connectedPhone();
    network.pullCable();
    phone.tell("write while-it-was-out");

    network.putCableBack();

    phone.expect("message 16");
    phone.tell("close");
    phone.expect("close");
  }

  @Test
  void aCableThatStaysOutEndsTheSocketInTheKernelsWords() throws IOException {
    network.giveUpSoon();
    Spoken phone = connectedPhone();
    network.pullCable();

    phone.tell("write anybody?");

    phone.expect("error -2 110 read socket fail: errno:110 errmsg:Connection timed out", "close");
  }

  @Test
  void lostPacketsLoseNoBytes() throws IOException {
    Spoken phone = connectedPhone();
    network.losePackets();
    String burst = "0123456789".repeat(2_000);
    for (int i = 0; i < 4; i++) {
      phone.tell("write " + burst);
    }
    int echoed = 0;
    while (echoed < 80_000) {
      String line = phone.next();
      assertThat(line).startsWith("message ");
      echoed += Integer.parseInt(line.substring("message ".length()));
    }
    assertThat(echoed).isEqualTo(80_000);
    assertThat(network.packetsLost()).isPositive();
    phone.tell("close");
    phone.expect("close");
  }

  @Test
  void anInterfaceSwitchedOffAndOnAgainGoesOnWhereItStood() throws IOException {
    Spoken phone = connectedPhone();

    network.switchOff();
    phone.tell("write patience");
    phone.tell("create");
    phone.tell(CONNECT);
    phone.expect("error -2 101 connect socket fail: errno:101 errmsg:Network is unreachable");
    network.switchOn();

    phone.expect("message 8");
    phone.tell("create");
    phone.tell(CONNECT);
    phone.expect(CONNECTED);
  }

  @Test
  void withoutItsAddressThePhoneReachesNobody() throws IOException {
    Spoken phone = connectedPhone();

    network.removePhone();

    phone.tell("create");
    phone.tell(CONNECT);
    phone.expect("error -2 101 connect socket fail: errno:101 errmsg:Network is unreachable");
  }

  @Test
  void whenEveryPortOfThePhoneIsTakenTheOpenSocketsGoOn() throws IOException {
    network.leavePorts(40_000, 40_001);
    Spoken phone = connectedPhone();
    phone.tell("create");
    phone.tell(CONNECT);
    phone.expect(CONNECTED);

    phone.tell("create");
    phone.tell(CONNECT);
    phone.expect(
        "error -2 99 connect socket fail: errno:99 errmsg:Cannot assign requested address");

    phone.tell("use 1");
    phone.tell("write still-here");
    phone.expect("message 10");
  }

  @Test
  void whenFilesRunOutTheOpenSocketsGoOn(@TempDir Path jars) throws IOException {
    Spoken phone = network.onPhoneWithFiles(24, jars, PhoneMain.class);
    phone.tell(CONNECT);
    phone.expect(CONNECTED);
    String said = CONNECTED;
    int sockets = 1;
    while (said.equals(CONNECTED) && sockets < 20) {
      phone.tell("create");
      phone.tell(CONNECT);
      sockets++;
      said = phone.next();
    }
    assertThat(said)
        .isEqualTo("error -2 24 connect socket fail: errno:24 errmsg:Too many open files");

    phone.tell("use 1");
    phone.tell("write still-here");
    phone.expect("message 10");
    phone.tell("use 2");
    phone.tell("close");
    phone.expect("close");
    phone.tell("use " + sockets);
    phone.tell(CONNECT);
    phone.expect(CONNECTED);
  }
}
