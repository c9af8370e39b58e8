package dev.portcullis.core.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * What a capture says of itself before it is opened; cheap enough for a list of them.
 *
 * @param created when it began
 * @param events how many events it holds; empty where its program was ended in the middle
 */
public record CaptureGlance(Instant created, OptionalLong events) {

  /**
   * Looks at the capture in a directory.
   *
   * @throws CaptureException if there is no capture, it is still being recorded, or it was made by
   *     a newer version
   */
  public static CaptureGlance of(Path directory) throws IOException {
    Layout layout = new Layout(directory);
    CaptureManifest manifest = CaptureManifest.read(layout);
    CaptureLock.requireFree(layout);
    return new CaptureGlance(
        manifest.created(),
        manifest.end().map(end -> OptionalLong.of(end.events())).orElse(OptionalLong.empty()));
  }
}
