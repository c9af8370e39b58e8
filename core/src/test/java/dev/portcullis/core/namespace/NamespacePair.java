package dev.portcullis.core.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.portcullis.core.policy.Policy;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two network namespaces with one cable between them: the phone's, 192.168.193.7/24, and the
 * device's, 192.168.193.2/24. Made and removed by the test; needs root and {@code ip}.
 */
final class NamespacePair implements AutoCloseable {

  static final String PHONE = "192.168.193.7";
  static final String DEVICE = "192.168.193.2";
  static final String SECOND_PHONE = "192.168.194.7";
  static final String SECOND_DEVICE = "192.168.194.2";

  /** An address of the device that the phone reaches through both cables. */
  static final String BEHIND_BOTH = "192.168.195.2";

  static final String BSSID = "02:00:5e:10:00:01";
  private static final long COMMAND_SECONDS = 60;
  private static final Pattern DROPPED = Pattern.compile("dropped (\\d+)");

  private final String phone = "portcullis-p" + ProcessHandle.current().pid();
  private final String device = "portcullis-d" + ProcessHandle.current().pid();
  private final List<Spoken> children = new ArrayList<>();
  private final Thread atExit = new Thread(this::remove, "portcullis-test-namespaces");

  /**
   * Makes both, or aborts the test with the reason why not.
   *
   * @throws TestAbortedException where this machine does not allow it
   */
  NamespacePair() {
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      ip("netns", "add", phone);
      ip("netns", "add", device);
      ip(
          "-n", phone, "link", "add", "wlan0", "type", "veth", "peer", "name", "eth0", "netns",
          device);
      ip("-n", phone, "addr", "add", PHONE + "/24", "dev", "wlan0");
      ip("-n", device, "addr", "add", DEVICE + "/24", "dev", "eth0");
      for (String[] each :
          new String[][] {{phone, "lo"}, {phone, "wlan0"}, {device, "lo"}, {device, "eth0"}}) {
        ip("-n", each[0], "link", "set", each[1], "up");
      }
    } catch (IOException e) {
      close();
      throw new TestAbortedException(
          "network namespaces cannot be made here (root and iproute2 are needed): "
              + e.getMessage());
    }
  }

  /**
   * Lets the phone's kernel give up on unanswered segments after about a second, not a quarter of
   * an hour.
   */
  void giveUpSoon() {
    setting(phone, "net.ipv4.tcp_retries2=2");
  }

  private static void setting(String namespace, String assignment) {
    try {
      String _ = run("ip", "netns", "exec", namespace, "sysctl", "-q", "-w", assignment);
    } catch (IOException e) {
      throw new TestAbortedException(
          "the namespace's kernel settings cannot be written here: " + e.getMessage());
    }
  }

  /**
   * A second cable, {@code wlan1}, and an address of the device behind both. The first cable is
   * preferred, except for what leaves from the second one's address, as on a computer whose network
   * manager keeps a table for each interface.
   */
  void addSecondCable() throws IOException {
    ip(
        "-n", phone, "link", "add", "wlan1", "type", "veth", "peer", "name", "eth1", "netns",
        device);
    ip("-n", phone, "addr", "add", SECOND_PHONE + "/24", "dev", "wlan1");
    ip("-n", device, "addr", "add", SECOND_DEVICE + "/24", "dev", "eth1");
    ip("-n", device, "addr", "add", BEHIND_BOTH + "/32", "dev", "lo");
    ip("-n", phone, "link", "set", "wlan1", "up");
    ip("-n", device, "link", "set", "eth1", "up");
    String net = "192.168.195.0/24";
    ip("-n", phone, "route", "add", net, "via", DEVICE, "dev", "wlan0", "metric", "100");
    ip("-n", phone, "route", "add", net, "via", SECOND_DEVICE, "dev", "wlan1", "metric", "200");
    ip("-n", phone, "rule", "add", "from", SECOND_PHONE, "lookup", "194");
    ip("-n", phone, "route", "add", net, "via", SECOND_DEVICE, "dev", "wlan1", "table", "194");
  }

  /** Leaves the phone so many ports of its own and no more. */
  void leavePorts(int first, int last) {
    setting(phone, "net.ipv4.ip_local_port_range=" + first + " " + last);
  }

  /**
   * The cable is pulled without either side noticing: what the phone sends goes to a hardware
   * address nobody has.
   */
  void pullCable() throws IOException {
    neighbour("replace", "lladdr", "02:00:00:00:00:99", "nud", "permanent");
  }

  /** The cable is back. */
  void putCableBack() throws IOException {
    neighbour("del");
  }

  private void neighbour(String what, String... more) throws IOException {
    List<String> command = new ArrayList<>(List.of("-n", phone, "neigh", what, DEVICE));
    command.addAll(Arrays.asList(more));
    command.addAll(List.of("dev", "wlan0"));
    ip(command.toArray(String[]::new));
  }

  /**
   * What the phone sends goes through a link that holds two packets and passes a megabit a second:
   * what a burst has beyond them is lost on the way.
   */
  void losePackets() {
    try {
      String _ =
          run(
              "tc", "-n", phone, "qdisc", "add", "dev", "wlan0", "root", "tbf", "rate", "1mbit",
              "burst", "2000", "limit", "3100");
    } catch (IOException e) {
      throw new TestAbortedException("packets cannot be lost on purpose here: " + e.getMessage());
    }
  }

  /** How many packets the link has lost. */
  int packetsLost() throws IOException {
    String said = run("tc", "-n", phone, "-s", "qdisc", "show", "dev", "wlan0");
    Matcher dropped = DROPPED.matcher(said);
    assertThat(dropped.find()).as(said).isTrue();
    return Integer.parseInt(dropped.group(1));
  }

  /** Switches the phone's interface off; its address stays, its routes go. */
  void switchOff() throws IOException {
    ip("-n", phone, "link", "set", "wlan0", "down");
  }

  /** Switches it on again; the route to its subnet comes back by itself. */
  void switchOn() throws IOException {
    ip("-n", phone, "link", "set", "wlan0", "up");
  }

  /** Takes the phone's own address away, and its route with it. */
  void removePhone() throws IOException {
    ip("-n", phone, "addr", "del", PHONE + "/24", "dev", "wlan0");
  }

  /** Takes away the phone's only route; its address stays. */
  void pullRoute() throws IOException {
    ip("-n", phone, "route", "del", "192.168.193.0/24", "dev", "wlan0");
  }

  /** Takes the device's address off the network; the cable stays. */
  void removeDevice() throws IOException {
    ip("-n", device, "addr", "del", DEVICE + "/24", "dev", "eth0");
  }

  /** A Java program inside the phone's namespace. */
  Spoken onPhone(Class<?> main, String... arguments) throws IOException {
    return java(phone, main, arguments);
  }

  /**
   * The same with so many files open at most, and from jars: a directory of classes would have each
   * class opened when it is first needed, which is when there are none left.
   *
   * @param jars where the jars are made
   */
  Spoken onPhoneWithFiles(int most, Path jars, Class<?> main, String... arguments)
      throws IOException {
    List<String> packed = new ArrayList<>();
    for (String root : classPath()) {
      packed.add(Files.isDirectory(Path.of(root)) ? jar(root, jars, packed.size()) : root);
    }
    return java(
        List.of("prlimit", "--nofile=" + most + ":" + most), phone, packed, main, arguments);
  }

  private static String jar(String root, Path jars, int number) {
    String jar = jars.resolve(number + ".jar").toString();
    assertThat(
            ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar, "-C", root, "."))
        .isZero();
    return jar;
  }

  /** A Java program inside the device's namespace. */
  Spoken onDevice(Class<?> main, String... arguments) throws IOException {
    return java(device, main, arguments);
  }

  private Spoken java(String namespace, Class<?> main, String... arguments) throws IOException {
    return java(List.of(), namespace, classPath(), main, arguments);
  }

  private Spoken java(
      List<String> launcher,
      String namespace,
      List<String> classPath,
      Class<?> main,
      String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", namespace));
    command.addAll(launcher);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx64m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp"));
    command.add(String.join(System.getProperty("path.separator"), classPath));
    command.add(main.getName());
    command.addAll(Arrays.asList(arguments));
    Spoken child = new Spoken(new ProcessBuilder(command).redirectErrorStream(true).start());
    children.add(child);
    child.expect("ready");
    return child;
  }

  /** Where the classes of the program, of these tests and of Jackson lie. */
  private static List<String> classPath() {
    return Stream.of(
            rootOf(Policy.class),
            rootOf(NamespacePair.class),
            rootOf(JsonMapper.class),
            rootOf(JsonParser.class),
            rootOf(JsonProperty.class))
        .distinct()
        .toList();
  }

  private static String rootOf(Class<?> type) {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    String url = Objects.requireNonNull(type.getResource(file)).toString();
    String root = url.substring(0, url.length() - file.length());
    try {
      return root.startsWith("jar:")
          ? Path.of(new URI(root.substring(4, root.length() - 1))).toString()
          : Path.of(new URI(root)).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static void ip(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("ip"));
    command.addAll(Arrays.asList(arguments));
    String _ = run(command.toArray(String[]::new));
  }

  private static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(String.join(" ", command) + ": " + said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return said;
  }

  /** The namespaces of this machine, for the check that none is left behind. */
  static String all() throws IOException {
    Process process = new ProcessBuilder("ip", "netns", "list").start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The names of both, with a space between. */
  String names() {
    return phone + " " + device;
  }

  private void remove() {
    children.forEach(Spoken::close);
    for (String each : List.of(phone, device)) {
      try {
        ip("netns", "del", each);
      } catch (IOException e) {
        // It was never made.
      }
    }
  }

  @Override
  public void close() {
    remove();
    try {
      assertThat(Runtime.getRuntime().removeShutdownHook(atExit)).isTrue();
    } catch (IllegalStateException e) {
      // The hook is running: it does the same.
    }
  }
}
