package dev.portcullis.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;

/** The window's icon is there in every size, sharp: each picture drawn for its size. */
final class WindowIconsTest {

  @Test
  void everySizeIsItsOwnPicture() {
    assertThat(WindowIcons.all())
        .extracting(Image::getWidth)
        .containsExactly(16.0, 24.0, 32.0, 48.0, 128.0);
    assertThat(WindowIcons.all()).noneMatch(Image::isError);
  }
}
