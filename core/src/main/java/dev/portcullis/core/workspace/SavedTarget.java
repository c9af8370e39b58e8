package dev.portcullis.core.workspace;

/**
 * A device a person talks to often. Address, port and timeout are what is put into the fields of
 * its tab, sense or not.
 *
 * @param id tells it apart for as long as it is kept
 * @param name what it is called
 * @param address the address field
 * @param port the port field
 * @param timeout the timeout field, in seconds
 * @param device the simulated device that Connect starts for it; empty for a device of its own
 * @param note what a person wants to remember of it
 * @param options rules, charset and framing of its own
 */
public record SavedTarget(
    String id,
    String name,
    String address,
    String port,
    String timeout,
    String device,
    String note,
    TabOptions options) {

  /** The same under another name. */
  public SavedTarget withName(String other) {
    return new SavedTarget(id, other, address, port, timeout, device, note, options);
  }

  /** The same with another note. */
  public SavedTarget withNote(String other) {
    return new SavedTarget(id, name, address, port, timeout, device, other, options);
  }

  /** The same at another place; a simulated device of the old place is let go. */
  public SavedTarget withPlace(String otherAddress, String otherPort, String otherTimeout) {
    boolean same = otherAddress.equals(address) && otherPort.equals(port);
    return new SavedTarget(
        id, name, otherAddress, otherPort, otherTimeout, same ? device : "", note, options);
  }

  /** The same with other rules, charset and framing of its own. */
  public SavedTarget withOptions(TabOptions other) {
    return new SavedTarget(id, name, address, port, timeout, device, note, other);
  }

  /** The same under another id. */
  SavedTarget withId(String other) {
    return new SavedTarget(other, name, address, port, timeout, device, note, options);
  }
}
