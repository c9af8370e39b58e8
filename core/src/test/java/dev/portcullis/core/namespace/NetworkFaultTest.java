package dev.portcullis.core.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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

  private static final String UNREACHABLE =
      "connect socket fail: errno:101 errmsg:Network is unreachable";
  private static final String TIMED_OUT = "read socket fail: errno:110 errmsg:Connection timed out";

  /** Enough for the program, its capture and a few sockets, which are at most twenty. */
  private static final int FILES = 36;

  @TempDir Path directory;

  private NamespacePair network;

  @BeforeEach
  void makeNamespaces() throws IOException {
    network = new NamespacePair();
    try {
      network.addSecondCable();
      assertThat(network.onDevice(DeviceMain.class, "0.0.0.0", Phone.PORT)).isNotNull();
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

  /** With a socket over the second cable that goes on, and one over the first that is open. */
  private Phone connectedPhone() throws IOException {
    Path folder = directory.resolve("capture");
    Phone phone = new Phone(network.onPhone(PhoneMain.class, folder.toString()), folder);
    phone.open();
    return phone;
  }

  @Test
  void aCablePulledAndPutBackLosesNothing() throws IOException {
    Phone phone = connectedPhone();
    network.pullCable();
    phone.write("while-it-was-out");
    phone.othersGoOn();

    network.putCableBack();

    phone.expect("message 16");
    phone.close();
    phone.expect("close");
    phone.end().wentWell(2);
  }

  @Test
  void aCableThatStaysOutEndsTheSocketInTheKernelsWords() throws IOException {
    network.giveUpSoon();
    Phone phone = connectedPhone();
    phone.write("hello");
    phone.expect("message 5");
    network.pullCable();

    phone.write("anybody?");
    phone.expect("error -2 110 " + TIMED_OUT, "close");

    phone.othersGoOn();
    phone.end().broke(2, "hello", TIMED_OUT);
  }

  @Test
  void lostPacketsLoseNoBytes() throws IOException {
    Phone phone = connectedPhone();
    network.losePackets();
    for (int i = 0; i < 4; i++) {
      phone.write(Integer.toString(123_456_789 + i).repeat(2_222));
    }
    phone.expectBytes(4 * 9 * 2_222);
    assertThat(network.packetsLost()).isPositive();
    phone.othersGoOn();
    phone.close();
    phone.expect("close");
    phone.end().wentWell(2);
  }

  @Test
  void anInterfaceSwitchedOffAndOnAgainGoesOnWhereItStood() throws IOException {
    Phone phone = connectedPhone();

    network.switchOff();
    phone.write("patience");
    phone.othersGoOn();
    phone.connect();
    phone.expect("error -2 101 " + UNREACHABLE);
    network.switchOn();

    phone.expect("message 8");
    phone.open();
    Phone.Captured captured = phone.end();
    captured.wentWell(2);
    captured.neverOpened(3, UNREACHABLE);
    captured.wentWell(4);
  }

  @Test
  void withoutItsAddressThePhoneReachesNobody() throws IOException {
    network.giveUpSoon();
    Phone phone = connectedPhone();
    phone.write("hello");
    phone.expect("message 5");

    network.removePhone();
    phone.connect();
    phone.expect("error -2 101 " + UNREACHABLE);
    phone.othersGoOn();
    phone.use(2);
    phone.write("anybody?");
    phone.expect("error -2 110 " + TIMED_OUT, "close");

    phone.othersGoOn();
    Phone.Captured captured = phone.end();
    captured.broke(2, "hello", TIMED_OUT);
    captured.neverOpened(3, UNREACHABLE);
  }

  @Test
  void withoutItsRouteAnOpenSocketEndsWithTheKernelsErrno() throws IOException {
    network.giveUpSoon();
    Phone phone = connectedPhone();
    phone.write("hello");
    phone.expect("message 5");

    network.pullRoute();
    phone.write("anybody?");
    // The kernel keeps what it took and tries again until it gives up: ETIMEDOUT, told to the read.
    phone.expect("error -2 110 " + TIMED_OUT, "close");
    phone.connect();
    phone.expect("error -2 101 " + UNREACHABLE);

    phone.othersGoOn();
    Phone.Captured captured = phone.end();
    captured.broke(2, "hello", TIMED_OUT);
    captured.neverOpened(3, UNREACHABLE);
  }

  @Test
  void whenEveryPortOfThePhoneIsTakenTheOpenSocketsGoOn() throws IOException {
    String noPort = "connect socket fail: errno:99 errmsg:Cannot assign requested address";
    network.leavePorts(40_000, 40_001);
    Phone phone = connectedPhone();
    phone.open();

    phone.connect();
    phone.expect("error -2 99 " + noPort);

    phone.othersGoOn();
    phone.use(2);
    phone.write("me-too");
    phone.expect("message 6");
    Phone.Captured captured = phone.end();
    captured.wentWell(2);
    captured.wentWell(3);
    captured.neverOpened(4, noPort);
  }

  @Test
  void whenFilesRunOutTheOpenSocketsGoOn() throws IOException {
    String tooMany = "connect socket fail: errno:24 errmsg:Too many open files";
    Path folder = directory.resolve("capture");
    Phone phone =
        new Phone(
            network.onPhoneWithFiles(
                FILES,
                Files.createDirectory(directory.resolve("jars")),
                PhoneMain.class,
                folder.toString()),
            folder);
    String said = Phone.CONNECTED;
    while (said.equals(Phone.CONNECTED) && phone.number() < 20) {
      phone.connect();
      said = phone.next();
    }
    assertThat(said).isEqualTo("error -2 24 " + tooMany);
    int refused = phone.number();

    phone.othersGoOn();
    phone.use(2);
    phone.close();
    phone.expect("close");
    phone.use(refused);
    phone.connectAgain();
    phone.expect(Phone.CONNECTED);
    phone.write("at-last");
    phone.expect("message 7");
    Phone.Captured captured = phone.end();
    for (int socket = 2; socket < refused; socket++) {
      captured.wentWell(socket);
    }
    assertThat(captured.of(refused).errors()).containsExactly(tooMany);
    assertThat(captured.of(refused).heard()).isEqualTo("at-last");
  }
}
