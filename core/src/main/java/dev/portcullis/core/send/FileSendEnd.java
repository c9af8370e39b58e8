package dev.portcullis.core.send;

/** How sending a file came to its end. */
public sealed interface FileSendEnd {

  /** Every byte was taken by the kernel. */
  record Finished() implements FileSendEnd {}

  /** Somebody cancelled it; what was accepted before still goes out. */
  record Cancelled() implements FileSendEnd {}

  /** The connection ended before the file did. */
  record Disconnected() implements FileSendEnd {}

  /** There is no such file any more. */
  record Missing() implements FileSendEnd {}

  /** The operating system does not let us read it. */
  record Denied() implements FileSendEnd {}

  /** It is a directory, or something else that has no end. */
  record NoFile() implements FileSendEnd {}

  /** It became shorter while it was read. */
  record Shrunk() implements FileSendEnd {}

  /** It was written to while it was read: what was sent may be neither the old nor the new one. */
  record Changed() implements FileSendEnd {}

  /**
   * Reading failed.
   *
   * @param cause the operating system's words
   */
  record Unreadable(String cause) implements FileSendEnd {}
}
