package dev.portcullis.core.codec;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/** A fixed run of bytes, compared by content. Immutable; any thread may use it. */
public final class Bytes {

  /** No bytes. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private static final int SHOWN_BY_TO_STRING = 32;

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** A copy of an array. */
  public static Bytes of(byte... content) {
    return content.length == 0 ? EMPTY : new Bytes(content.clone());
  }

  /** Takes an array that nobody else holds or will change. */
  static Bytes owning(byte[] content) {
    return content.length == 0 ? EMPTY : new Bytes(content);
  }

  /** How many bytes. */
  public int length() {
    return content.length;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return content.length == 0;
  }

  /** The byte at an index, 0–255. */
  public int at(int index) {
    return content[index] & 0xFF;
  }

  /** A copy of the bytes from one index up to, not including, another. */
  public Bytes slice(int from, int to) {
    Objects.checkFromToIndex(from, to, content.length);
    return owning(Arrays.copyOfRange(content, from, to));
  }

  /** Copies a part into an array of the caller's. */
  public void copyTo(int position, byte[] target, int offset, int length) {
    System.arraycopy(content, position, target, offset, length);
  }

  /** A copy in an array of the caller's own. */
  public byte[] toArray() {
    return content.clone();
  }

  /** A read-only view, without copying. */
  public ByteBuffer asBuffer() {
    return ByteBuffer.wrap(content).asReadOnlyBuffer();
  }

  /** The array itself, for this package's readers, who never write to it. */
  byte[] shared() {
    return content;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  /** Length and the first bytes in hex, for logs and failed tests. */
  @Override
  public String toString() {
    int shown = Math.min(content.length, SHOWN_BY_TO_STRING);
    String dots = shown < content.length ? " …" : "";
    return content.length + " bytes [" + HexText.format(content, 0, shown) + dots + "]";
  }
}
