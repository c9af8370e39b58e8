package dev.portcullis.core.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.device.Behaviour;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each script that ships does what it says, against a device or a broker. */
@Timeout(120)
class ExamplesTest {

  private static final int MQTT = 1883;

  @TempDir Path directory;
  private ScriptRig rig;

  @BeforeEach
  void open() throws Exception {
    rig = new ScriptRig(directory);
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  @ParameterizedTest
  @CsvSource({
    "handshake.js, 5 bytes: hello",
    "line-protocol.js, 中文 → 中文",
    "modbus-poll.js, CRC right",
    "soak.js, 20 rounds: median",
  })
  void anEchoingDeviceSatisfies(String name, String said) throws Exception {
    rig.device(new Behaviour.Echo());
    rig.defines.put("ROUNDS", "20");
    ScriptRig.Ran ran = rig.run(ScriptSource.of(name, ScriptExamples.text(name)));
    assertThat(ran.failures()).isEmpty();
    assertThat(ran.text()).contains(said);
    assertThat(ran.outcome()).isEqualTo(new ScriptOutcome.Drained(0));
  }

  @Test
  void everyExampleIsTriedHere() {
    assertThat(ScriptExamples.names())
        .containsExactly(
            "handshake.js", "line-protocol.js", "modbus-poll.js", "mqtt-connect.js", "soak.js");
  }

  @Test
  void mqttTalksToMosquitto() throws Exception {
    Path mosquitto = Path.of("/usr/sbin/mosquitto");
    Assumptions.assumeTrue(Files.isExecutable(mosquitto), "mosquitto is not installed");
    Assumptions.assumeTrue(isFree(), "port 1883 is taken by another program");
    Path config = directory.resolve("mosquitto.conf");
    Files.writeString(config, "listener 1883 127.0.0.1\nallow_anonymous true\n");
    Process broker =
        new ProcessBuilder(List.of(mosquitto.toString(), "-c", config.toString()))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("mosquitto.log").toFile())
            .start();
    try {
      Awaitility.await().until(() -> !broker.isAlive() || answers());
      assertThat(broker.isAlive())
          .as(Files.readString(directory.resolve("mosquitto.log")))
          .isTrue();
      rig.defines.put("PORT", Integer.toString(MQTT));
      ScriptRig.Ran ran =
          rig.run(ScriptSource.of("mqtt-connect.js", ScriptExamples.text("mqtt-connect.js")));
      assertThat(ran.failures()).isEmpty();
      assertThat(ran.lines())
          .containsExactly("connected", "subscribed", "message: hello 你好", "closed");
      assertThat(ran.outcome()).isEqualTo(new ScriptOutcome.Drained(0));
    } finally {
      broker.destroy();
      assertThat(broker.waitFor(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    }
  }

  private static boolean isFree() {
    try (ServerSocket server = new ServerSocket()) {
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), MQTT));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), MQTT), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
