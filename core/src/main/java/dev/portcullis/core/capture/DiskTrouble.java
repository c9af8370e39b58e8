package dev.portcullis.core.capture;

import dev.portcullis.core.base.Reasons;

/** Says in one line what the disk did. */
final class DiskTrouble {
  private DiskTrouble() {}

  /** The cause a person sees; the operating system's words where there are no better ones. */
  static String sentence(Throwable trouble) {
    if (trouble instanceof InternalError) {
      return "the disk failed under a mapped file";
    }
    return Reasons.noRoom(trouble) ? "disk full" : Reasons.words(trouble);
  }
}
