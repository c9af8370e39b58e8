package dev.portcullis.core.capture;

import dev.portcullis.core.base.SystemWords;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Optional;

/** Says in one line what the disk did. */
final class DiskTrouble {
  private DiskTrouble() {}

  /** The cause a person sees; the operating system's words where there are no better ones. */
  static String sentence(Throwable trouble) {
    if (trouble instanceof InternalError) {
      return "the disk failed under a mapped file";
    }
    String words =
        trouble instanceof FileSystemException named && named.getReason() != null
            ? named.getReason()
            : Optional.ofNullable(trouble.getMessage())
                .orElseGet(() -> trouble.getClass().getSimpleName());
    String lower = SystemWords.inEnglish(words).toLowerCase(Locale.ROOT);
    // Linux and macOS; Windows; a quota.
    boolean full =
        lower.contains("no space left")
            || lower.contains("not enough space")
            || lower.contains("quota exceeded");
    return full ? "disk full" : words;
  }
}
