package dev.portcullis.core.workspace;

/**
 * One socket tab. Address, port and timeout are what stands in the fields, sense or not: a person
 * finds what they left.
 *
 * @param name what the tab is called
 * @param address the address field
 * @param port the port field
 * @param timeout the timeout field, in seconds
 * @param device the behaviour of the simulated device that Connect starts for this tab, for example
 *     {@code echo}; empty for a tab that talks to a device of its own
 * @param composer what stands in the composer
 * @param options what else the tab has of its own
 */
public record OpenTab(
    String name,
    String address,
    String port,
    String timeout,
    String device,
    ComposerDraft composer,
    TabOptions options) {

  /** A tab with nothing of its own beyond its fields. */
  public OpenTab(
      String name,
      String address,
      String port,
      String timeout,
      String device,
      ComposerDraft composer) {
    this(name, address, port, timeout, device, composer, TabOptions.defaults());
  }
}
