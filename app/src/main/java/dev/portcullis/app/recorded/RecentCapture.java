package dev.portcullis.app.recorded;

import dev.portcullis.core.capture.CaptureGlance;
import java.nio.file.Path;

/**
 * A capture that can be opened.
 *
 * @param directory where it lies
 * @param glance what it says of itself
 */
public record RecentCapture(Path directory, CaptureGlance glance) {}
