package dev.portcullis.core.workspace;

import java.io.IOException;

/** A file that holds no payloads in any form this program knows. */
public final class UnknownFormatException extends IOException {

  private static final long serialVersionUID = 1;

  UnknownFormatException(String message) {
    super(message);
  }
}
