package dev.portcullis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DeviceCommandTest {

  private static final Pattern LISTENING =
      Pattern.compile("(\\S+) listens on 127\\.0\\.0\\.1:(\\d+) until Ctrl\\+C");

  @TempDir private Path directory;

  @Test
  void listensEchoesAndTellsOfEachConnection() throws Exception {
    CliRig rig = new CliRig(directory, Locale.ENGLISH);
    CompletableFuture<CliRig.Run> running =
        CompletableFuture.supplyAsync(() -> rig.run("device", "--behaviour", "greeting:hi"));
    await().until(() -> LISTENING.matcher(rig.out.toString()).find());
    Matcher listening = LISTENING.matcher(rig.out.toString());
    assertThat(listening.find()).isTrue();
    assertThat(listening.group(1)).isEqualTo("greeting:hi");
    int peer;
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(listening.group(2)))) {
      peer = socket.getLocalPort();
      assertThat(socket.getInputStream().readNBytes(2)).isEqualTo(new byte[] {'h', 'i'});
    }
    await().until(() -> rig.out.toString().contains("127.0.0.1:" + peer + " ended, 0 B in, 2 B"));
    rig.end.countDown();
    assertThat(running.join().code()).isZero();
    assertThat(rig.out.toString()).contains("127.0.0.1:" + peer + " connected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port 65536", "--port x", "--behaviour polite", "--behaviour echo:1"})
  void whatMakesNoSenseIsUsage(String options) {
    CliRig.Run run = new CliRig(directory, Locale.ENGLISH).run(("device " + options).split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().strip()).isNotEmpty().doesNotContain("Exception");
  }

  @Test
  void aPortThatIsTakenIsAFailureInASentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CliRig.Run run =
          new CliRig(directory, Locale.ENGLISH)
              .run("device", "--port", Integer.toString(taken.getLocalPort()));
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains("cannot listen on port " + taken.getLocalPort());
    }
  }
}
