package dev.portcullis.house.planted.codec;

import dev.portcullis.house.planted.net.Lower;

/** A planted fault: the lowest package uses one above it. */
public final class Upward {

  /** The forbidden use. */
  public Lower forbidden() {
    return new Lower();
  }
}
