package dev.portcullis.core.policy;

/** Which address literals a profile lets through. */
public enum LanMode {
  /** Private ranges; a target outside every local subnet is allowed with a warning. */
  PRIVATE_RANGES("private-ranges"),
  /** Private ranges, and only within a local subnet: "the same network segment". */
  LOCAL_SUBNET("local-subnet"),
  /** Every well-formed address and name. */
  ANYTHING("anything");

  private final String label;

  LanMode(String label) {
    this.label = label;
  }

  /** Its spelling in profile files. */
  public String label() {
    return label;
  }
}
