package dev.portcullis.core.workspace;

import java.util.List;

/**
 * Payloads that belong together, in their order. The first group of a library has no name and holds
 * what is in no other.
 *
 * @param id tells it apart for as long as it is kept
 * @param name what it is called
 * @param payloads from top to bottom
 */
public record PayloadGroup(String id, String name, List<SavedPayload> payloads) {

  /** Copies the payloads. */
  public PayloadGroup {
    payloads = List.copyOf(payloads);
  }

  /** The same under another name. */
  PayloadGroup withName(String other) {
    return new PayloadGroup(id, other, payloads);
  }

  /** The same with other payloads. */
  PayloadGroup withPayloads(List<SavedPayload> other) {
    return new PayloadGroup(id, name, other);
  }
}
