package dev.portcullis.core.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The exact bytes to send, and which part each belongs to: body with a length field in it, then
 * checksum, then line ending.
 *
 * @param bytes all of them
 * @param checksumLength how many are the checksum, 0–4
 * @param lineEndingLength how many, at the very end, are the line ending, 0–4
 * @param lengthField where the length field stands, if there is one
 * @param changing what variables wrote, in the order of the bytes
 */
public record ComposedPayload(
    Bytes bytes,
    int checksumLength,
    int lineEndingLength,
    Optional<PayloadBody.Span> lengthField,
    List<PayloadBody.Span> changing)
    implements Composition {

  /** What a run of bytes is for. */
  public enum Role {
    /** What the user wrote. */
    BODY,
    /** What a variable wrote: another send writes something else. */
    VARIABLE,
    /** The length field. */
    LENGTH,
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
    changing = List.copyOf(changing);
    if (checksumLength < 0
        || lineEndingLength < 0
        || checksumLength + lineEndingLength > bytes.length()) {
      throw new IllegalArgumentException("the parts are longer than the whole");
    }
  }

  /** A payload without length field and variables. */
  public ComposedPayload(Bytes bytes, int checksumLength, int lineEndingLength) {
    this(bytes, checksumLength, lineEndingLength, Optional.empty(), List.of());
  }

  /** How many bytes the user wrote, variables included. */
  public int bodyLength() {
    return bytes.length() - checksumLength - lineEndingLength - lengthFieldLength();
  }

  /** How many bytes the length field has; 0 where there is none. */
  public int lengthFieldLength() {
    return lengthField.map(PayloadBody.Span::length).orElse(0);
  }

  /** The parts that are there, in their order on the wire. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    List<Part> marked = new ArrayList<>();
    changing.forEach(span -> marked.add(part(Role.VARIABLE, span.offset(), span.length())));
    lengthField.ifPresent(span -> marked.add(part(Role.LENGTH, span.offset(), span.length())));
    marked.sort((one, other) -> Integer.compare(one.offset(), other.offset()));
    int at = 0;
    for (Part mark : marked) {
      add(parts, Role.BODY, at, mark.offset());
      parts.add(mark);
      at = mark.offset() + mark.length();
    }
    int endOfBody = bytes.length() - checksumLength - lineEndingLength;
    add(parts, Role.BODY, at, endOfBody);
    add(parts, Role.CHECKSUM, endOfBody, endOfBody + checksumLength);
    add(parts, Role.LINE_ENDING, endOfBody + checksumLength, bytes.length());
    return List.copyOf(parts);
  }

  private static void add(List<Part> parts, Role role, int from, int to) {
    if (to > from) {
      parts.add(part(role, from, to - from));
    }
  }

  private static Part part(Role role, int offset, int length) {
    return new Part(role, offset, length);
  }
}
