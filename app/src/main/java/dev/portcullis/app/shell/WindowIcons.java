package dev.portcullis.app.shell;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;

/**
 * The program's icon in the sizes title bars, task bars and switchers ask for. The pictures are the
 * installers' own; the build takes them from {@code packaging/src/icon/png}.
 */
final class WindowIcons {

  /** Pixels a side. */
  static final List<Integer> SIZES = List.of(16, 24, 32, 48, 128);

  private WindowIcons() {}

  /** All sizes; the window manager picks. */
  static List<Image> all() {
    return SIZES.stream().map(WindowIcons::image).toList();
  }

  /** The picture's resource, beside this class. */
  static String name(int size) {
    return "icon/portcullis-" + size + ".png";
  }

  private static Image image(int size) {
    String name = name(size);
    return new Image(
        Objects.requireNonNull(WindowIcons.class.getResource(name), name).toExternalForm());
  }
}
