package dev.portcullis.core.codec;

import java.util.List;

/**
 * What a person wrote as bytes, nothing appended, and which of them another send would change.
 *
 * @param bytes all of them
 * @param changing the runs that variables wrote, in their order, none of them empty
 */
public record PayloadBody(Bytes bytes, List<Span> changing) {

  /**
   * A run of bytes.
   *
   * @param offset where it begins
   * @param length how long it is
   */
  public record Span(int offset, int length) {

    /** The first byte behind it. */
    public int end() {
      return offset + length;
    }
  }

  /** Copies the list. */
  public PayloadBody {
    changing = List.copyOf(changing);
  }

  /** Bytes that are the same at every send. */
  public static PayloadBody of(Bytes bytes) {
    return new PayloadBody(bytes, List.of());
  }
}
