package dev.portcullis.app.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.pulse.ManualPulseClock;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captures are looked for beside the screen; the newest look is shown. */
class CaptureLibraryTest {

  @TempDir private Path directory;

  @Test
  void aLookThatEndsLateDoesNotReplaceTheOneAskedForAfterIt() throws IOException {
    Path sessions = Files.createDirectory(directory.resolve("sessions"));
    List<Runnable> reading = new ArrayList<>();
    ManualPulseClock clock = new ManualPulseClock();
    CaptureLibrary library =
        new CaptureLibrary(
            new RecentCaptures(sessions, directory.resolve("recent")), reading::add, clock);

    library.refresh();
    library.refresh();
    Capture.create(sessions.resolve("pump"), CaptureOptions.unlimited()).close();
    reading.get(1).run();
    clock.settle();
    Files.move(sessions, directory.resolve("elsewhere"));
    reading.get(0).run();
    clock.settle();

    assertThat(library.recentProperty())
        .extracting(RecentCapture::directory)
        .containsExactly(sessions.resolve("pump"));
  }
}
