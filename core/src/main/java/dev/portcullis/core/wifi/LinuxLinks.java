package dev.portcullis.core.wifi;

import dev.portcullis.core.wifi.WifiUnavailableException.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Linux: NetworkManager is asked first, the kernel through {@code iw} where that tells nothing. */
final class LinuxLinks implements LinkSource {

  /** More than any computer has; a bound for what a strange output could make us run. */
  private static final int MAX_INTERFACES = 8;

  /** What nmcli(1) calls "connection, device, or access point does not exist". */
  private static final int NO_SUCH_DEVICE = 10;

  private final Commands commands;

  LinuxLinks(Commands commands) {
    this.commands = commands;
  }

  @Override
  public List<WifiLink> links() throws WifiUnavailableException {
    List<WifiUnavailableException> reasons = new ArrayList<>();
    try {
      List<WifiLink> told = fromNetworkManager();
      if (!told.isEmpty()) {
        return told;
      }
    } catch (WifiUnavailableException e) {
      reasons.add(e);
    } catch (IOException e) {
      reasons.add(failed(e));
    }
    try {
      return fromKernel();
    } catch (WifiUnavailableException e) {
      reasons.add(e);
    } catch (IOException e) {
      if (reasons.isEmpty()) {
        return List.of(); // NetworkManager answered: no network
      }
      reasons.add(failed(e));
    }
    boolean none = reasons.stream().anyMatch(r -> r.kind() == Kind.NO_ADAPTER);
    throw new WifiUnavailableException(
        none ? Kind.NO_ADAPTER : Kind.FAILED,
        reasons.stream()
            .map(r -> String.valueOf(r.getMessage()))
            .collect(Collectors.joining("; ")));
  }

  private static WifiUnavailableException failed(IOException e) {
    return new WifiUnavailableException(Kind.FAILED, String.valueOf(e.getMessage()));
  }

  private List<WifiLink> fromNetworkManager() throws IOException, WifiUnavailableException {
    List<String> question =
        List.of(
            "--terse", "--escape", "yes", "--fields", NmcliOutput.FIELDS, "device", "wifi", "list");
    List<String> withoutScan = new ArrayList<>(question);
    withoutScan.addAll(List.of("--rescan", "no"));
    Commands.Answer answer = commands.run("nmcli", withoutScan);
    if (!answer.succeeded()) {
      // Before 1.16 there was no --rescan, and no scan either.
      answer = commands.run("nmcli", question);
    }
    if (answer.exit() == NO_SUCH_DEVICE) {
      throw new WifiUnavailableException(Kind.NO_ADAPTER, "nmcli: " + answer.firstLine());
    }
    if (!answer.succeeded()) {
      throw new IOException("nmcli: " + answer.firstLine());
    }
    return NmcliOutput.parse(answer.text());
  }

  private List<WifiLink> fromKernel() throws IOException, WifiUnavailableException {
    Commands.Answer list = commands.run("iw", List.of("dev"));
    if (!list.succeeded()) {
      throw new IOException("iw: " + list.firstLine());
    }
    List<String> names = IwOutput.interfaces(list.text());
    if (names.isEmpty()) {
      throw new WifiUnavailableException(Kind.NO_ADAPTER, "iw lists no Wi-Fi interface");
    }
    List<WifiLink> links = new ArrayList<>();
    for (String name : names.subList(0, Math.min(MAX_INTERFACES, names.size()))) {
      Commands.Answer link = commands.run("iw", List.of("dev", name, "link"));
      if (link.succeeded()) {
        IwOutput.link(link.text(), name).ifPresent(links::add);
      }
    }
    return List.copyOf(links);
  }
}
