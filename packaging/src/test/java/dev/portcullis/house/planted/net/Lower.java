package dev.portcullis.house.planted.net;

import dev.portcullis.house.planted.codec.Upward;

/** What the planted fault reaches for; it reaches back, which makes a circle of the two. */
public final class Lower {

  /** The way back. */
  public Upward back() {
    return new Upward();
  }
}
