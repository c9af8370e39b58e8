package dev.portcullis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.core.fuzz.FuzzTarget;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.wifi.NoWifi;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The command line, an argument a line, and after an empty line what comes on standard input. What
 * neither connects nor writes files is run; of the rest the arguments are read.
 */
public final class CliTargets {

  private static final List<String> HARMLESS =
      List.of("check", "profiles", "wifi", "help", "completion");

  private static final List<String> CORPUS =
      List.of(
          "check\n192.168.1.20\n8848",
          "check\n--rules\nphone\n--vantage\n192.168.1.10/24\n--json\ndevice.example.com:9000",
          "check\n--file\n-\n\n\uFEFF192.168.1.20:8848\r\n\n{\"address\":\"a.b\",\"port\":1}\n# x",
          "check\n--json\n--file\n-\n\ndevice.example.com 80\n[fd00::1]:1\n",
          "completion\nzsh",
          "completion\nbash",
          "send\n127.0.0.1\n8848\n--hex\n01 03\n--timeout\n2.5\n--repeat\n3\n--every\n100",
          "run\nscript.js\n--define\nHOST=127.0.0.1\n--timeout\n5\n--json",
          "device\n--port\n0\n--behaviour\ndribble:100",
          "export\nfolder\n--format\ncsv\n--output\n-\n--socket\n1\n--from\n5",
          "profiles\nlist\n--json",
          "profiles\nshow\nphone",
          "profiles\ncompare\nphone\ndesk",
          "wifi\n--json",
          "help\nsend",
          "--version");

  private CliTargets() {}

  /** What is fuzzed here. */
  public static Stream<FuzzTarget> all() {
    return Stream.of(
        FuzzTarget.ofText(
                "command line",
                CORPUS,
                List.of(
                    "\n",
                    "--",
                    "-",
                    "@file",
                    "--help",
                    "=",
                    "--rules=",
                    "\n--json\n",
                    "${sys:user.home}",
                    "%s",
                    "--vantage\n",
                    "--rules\n",
                    "\"",
                    "-h",
                    "-V"),
                CliTargets::check)
            .trying(80));
  }

  private static void check(byte[] input) {
    int end = endOfArguments(input);
    String[] arguments = FuzzTarget.text(Arrays.copyOf(input, end)).split("\n", -1);
    byte[] standardInput = Arrays.copyOfRange(input, Math.min(input.length, end + 2), input.length);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        line(standardInput).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    // As it would end the program: with a trace instead of a sentence.
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          throw new AssertionError("unexpected", e);
        });
    if (HARMLESS.contains(arguments[0])) {
      int code = line.execute(arguments);
      assertThat(code).isBetween(0, 5);
      assertThat(code == 0 || !(out + "" + err).isBlank()).isTrue();
      assertThat(out.getBuffer().length() + err.getBuffer().length())
          .isLessThanOrEqualTo(100_000 + 800 * input.length);
    } else {
      try {
        line.parseArgs(arguments);
      } catch (ParameterException e) {
        assertThat(e).message().isNotBlank();
      }
    }
  }

  private static int endOfArguments(byte[] input) {
    int at = 0;
    while (at < input.length
        && !(input[at] == '\n' && at + 1 < input.length && input[at + 1] == '\n')) {
      at++;
    }
    return at;
  }

  private static CommandLine line(byte[] standardInput) {
    Locale locale = Locale.ENGLISH;
    LocalNetwork network =
        LocalNetwork.of(List.of(InterfaceAddress.parse("192.168.1.10/24").orElseThrow()));
    Path nowhere = Path.of("target", "fuzz", "nowhere");
    DataDirectories directories = new DataDirectories(nowhere, nowhere);
    NoWifi wifi = new NoWifi();
    return PortcullisCommand.commandLine(
        locale,
        new CheckCommand(
            locale, network, directories.profiles(), new ByteArrayInputStream(standardInput)),
        new SendCommand(locale, network, wifi, directories),
        new RunCommand(locale, network, wifi, directories),
        new DeviceCommand(locale, new CountDownLatch(1)),
        new WifiCommand(locale, wifi),
        directories.profiles());
  }
}
