package dev.portcullis.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.net.Endpoint;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** Wireshark's own reading of a file: the judge of what a packet is. */
final class Tshark {
  private static final int SECONDS = 60;
  private static final Pattern HEX = Pattern.compile("[0-9a-f]+");

  /**
   * Both directions of a stream.
   *
   * @param sent what the end that opened it sent
   * @param received what it received
   */
  record Stream(Bytes sent, Bytes received) {}

  private Tshark() {}

  /** Skips the test where there is no tshark to judge. */
  static void assumeInstalled() {
    boolean installed;
    try {
      installed = new ProcessBuilder("tshark", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      installed = false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    Assumptions.assumeTrue(installed, "tshark is not installed: apt install tshark");
  }

  /** What “Follow TCP stream” shows. */
  static Stream follow(Path file, int stream) throws Exception {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    List<String> lines = run(file, "-q", "-z", "follow,tcp,raw," + stream).lines().toList();
    for (String line : lines) {
      if (line.matches("\\t[0-9a-f]+")) {
        received.writeBytes(HexFormat.of().parseHex(line.strip()));
      } else if (line.matches("[0-9a-f]+")) {
        sent.writeBytes(HexFormat.of().parseHex(line));
      }
    }
    return new Stream(Bytes.of(sent.toByteArray()), Bytes.of(received.toByteArray()));
  }

  /**
   * The SHA-256 of what “Follow TCP stream” shows, in hex: sent, then received. For streams too
   * large to hold.
   */
  static List<String> digests(Path file, int stream) throws Exception {
    MessageDigest sent = MessageDigest.getInstance("SHA-256");
    MessageDigest received = MessageDigest.getInstance("SHA-256");
    Path output = output(file, "-q", "-z", "follow,tcp,raw," + stream);
    try (BufferedReader lines = Files.newBufferedReader(output, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String hex = line.strip();
        if (!hex.isEmpty() && HEX.matcher(hex).matches()) {
          (line.charAt(0) == '\t' ? received : sent).update(HexFormat.of().parseHex(hex));
        }
      }
    }
    return List.of(
        HexFormat.of().formatHex(sent.digest()), HexFormat.of().formatHex(received.digest()));
  }

  /** Some fields of every frame a filter shows, tab between. */
  static List<String> fields(Path file, String filter, String... names) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-Y", filter, "-T", "fields"));
    for (String name : names) {
      arguments.add("-e");
      arguments.add(name);
    }
    return run(file, arguments.toArray(String[]::new)).lines().toList();
  }

  /**
   * Asserts that nothing is wrong with any frame: form, order, lengths, checksums. That a reset is
   * a warning to Wireshark is no fault of the file.
   */
  static void assertClean(Path file) throws Exception {
    String faults =
        "_ws.malformed || tcp.analysis.flags || tcp.checksum.status == 0 || ip.checksum.status == 0"
            + " || (_ws.expert.severity >= 0x600000 && !(tcp.flags.reset == 1))";
    assertThat(fields(file, faults, "frame.number", "_ws.expert"))
        .as("frames Wireshark finds fault with")
        .isEmpty();
  }

  private static String run(Path file, String... arguments) throws Exception {
    return Files.readString(output(file, arguments), StandardCharsets.UTF_8);
  }

  private static Path output(Path file, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", file.toString()));
    command.addAll(List.of("-o", "ip.check_checksum:TRUE", "-o", "tcp.check_checksum:TRUE"));
    // Else random bytes are now and then taken for a protocol and found malformed.
    for (Endpoint device : List.of(Recording.DEVICE, Recording.DEVICE_6)) {
      command.addAll(List.of("-d", "tcp.port==" + device.port() + ",data"));
    }
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(file.getParent(), "tshark", ".out");
    Path errors = Files.createTempFile(file.getParent(), "tshark", ".err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("tshark ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    assertThat(Files.readString(errors)).doesNotContain("cut short", "damaged", "corrupt");
    return output;
  }
}
