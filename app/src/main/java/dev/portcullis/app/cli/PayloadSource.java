package dev.portcullis.app.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes to send come from. */
@FunctionalInterface
interface PayloadSource {

  /** The bytes, from the first; the caller closes it. */
  InputStream open() throws IOException;

  /** Bytes at hand. */
  static PayloadSource of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  /** A file of any size, read as it is sent. */
  static PayloadSource of(Path file) {
    return () -> Files.newInputStream(file);
  }
}
