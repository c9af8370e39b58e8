package dev.portcullis.core.codec;

import java.util.ArrayList;
import java.util.List;

/**
 * The exact bytes to send, and which part each belongs to: body, then checksum, then line ending.
 *
 * @param bytes all of them
 * @param checksumLength how many are the checksum, 0–4
 * @param lineEndingLength how many, at the very end, are the line ending, 0–4
 */
public record ComposedPayload(Bytes bytes, int checksumLength, int lineEndingLength)
    implements Composition {

  /** What a run of bytes is for. */
  public enum Role {
    /** What the user wrote. */
    BODY,
    /** The checksum over the body. */
    CHECKSUM,
    /** What ends the line. */
    LINE_ENDING
  }

  /**
   * A run of bytes of one role.
   *
   * @param role what it is for
   * @param offset where it begins
   * @param length how long it is, at least 1
   */
  public record Part(Role role, int offset, int length) {}

  /** Checks the lengths. */
  public ComposedPayload {
    if (checksumLength < 0
        || lineEndingLength < 0
        || checksumLength + lineEndingLength > bytes.length()) {
      throw new IllegalArgumentException("the parts are longer than the whole");
    }
  }

  /** How many bytes the user wrote. */
  public int bodyLength() {
    return bytes.length() - checksumLength - lineEndingLength;
  }

  /** The parts that are there, in their order on the wire. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>(3);
    int at = 0;
    for (Role role : Role.values()) {
      int length =
          switch (role) {
            case BODY -> bodyLength();
            case CHECKSUM -> checksumLength;
            case LINE_ENDING -> lineEndingLength;
          };
      if (length > 0) {
        parts.add(new Part(role, at, length));
        at += length;
      }
    }
    return List.copyOf(parts);
  }
}
