package dev.portcullis.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The window's icon is there in every size, sharp: each picture drawn for its size. */
final class WindowIconsTest {

  private static final int BYTES_BEFORE_WIDTH = 16;

  @Test
  void everySizeIsItsOwnPicture() throws IOException {
    for (int size : WindowIcons.SIZES) {
      String name = WindowIcons.name(size);
      try (DataInputStream png =
          new DataInputStream(
              Objects.requireNonNull(WindowIcons.class.getResourceAsStream(name), name))) {
        png.skipNBytes(BYTES_BEFORE_WIDTH);
        assertThat(png.readInt()).as(name).isEqualTo(size);
      }
    }
  }
}
