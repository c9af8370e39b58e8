package dev.portcullis.core.wifi;

import dev.portcullis.core.wifi.Commands.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What the operating systems' own programs print about Wi-Fi, for inputs that are none of it. */
public final class WifiOutputs {

  private static final List<String> RECORDED =
      List.of(
          "netsh-en-windows10.txt",
          "netsh-zh-windows11.txt",
          "netsh-strange-labels.txt",
          "nmcli-two.txt",
          "nmcli-star.txt",
          "iw-dev.txt",
          "iw-link.txt",
          "ipconfig-macos13.txt",
          "profiler-macos15.json");

  private WifiOutputs() {}

  /** Real outputs. */
  public static List<byte[]> recorded() {
    return RECORDED.stream()
        .map(file -> Recorded.text(file).getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  /** How many links each system's reader finds if all its programs print this. */
  public static int links(String text) {
    Commands all = (program, arguments) -> new Answer(text.length() % 2, text);
    Commands last =
        (program, arguments) -> {
          boolean profiler = program.equals("iw") || program.equals("system_profiler");
          return new Answer(0, profiler ? text : "");
        };
    return Stream.of(all, last)
        .flatMap(
            commands ->
                Stream.<LinkSource>of(
                    new WindowsLinks(commands),
                    new LinuxLinks(commands),
                    new MacLinks(commands, () -> List.of("en0"))))
        .mapToInt(WifiOutputs::count)
        .sum();
  }

  private static int count(LinkSource source) {
    try {
      return source.links().size();
    } catch (WifiUnavailableException e) {
      return 0;
    }
  }
}
