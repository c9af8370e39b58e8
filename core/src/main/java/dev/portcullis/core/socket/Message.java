package dev.portcullis.core.socket;

import dev.portcullis.core.net.Endpoint;
import java.nio.ByteBuffer;

/**
 * What {@code onMessage} hears: the bytes of one read, at most 64 KiB, with boundaries as TCP gave
 * them. Immutable, any thread.
 */
public final class Message {

  private final byte[] bytes;
  private final Connection connection;

  /** Takes the array over: nobody may write to it afterwards. */
  Message(byte[] bytes, Connection connection) {
    this.bytes = bytes;
    this.connection = connection;
  }

  /** The bytes, read-only, from position 0; a buffer of the caller's own. */
  public ByteBuffer content() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many bytes: 1 to 65,536. */
  public int size() {
    return bytes.length;
  }

  /** Who sent it. */
  public Endpoint remote() {
    return connection.remote();
  }

  /** Where it arrived. */
  public Endpoint local() {
    return connection.local();
  }
}
