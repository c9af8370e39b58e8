package dev.portcullis.app.shell;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** What a window shows, with the pop-ups above it. On the screen's thread. */
final class Picture {

  private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;

  private final int width;
  private final int height;

  /** Row by row; opaque, alpha, red, green and blue in eight bits each. */
  private final int[] pixels;

  private Picture(int width, int height) {
    this.width = width;
    this.height = height;
    pixels = new int[width * height];
  }

  /** A picture of a window's contents and of every pop-up in front of it, where it stands. */
  static Picture of(Scene scene) {
    Picture picture = new Picture((int) scene.getWidth(), (int) scene.getHeight());
    picture.draw(scene, 0, 0);
    for (Window above : List.copyOf(Window.getWindows())) {
      if (above instanceof PopupWindow popup && belongsTo(popup, scene.getWindow())) {
        Scene raised = popup.getScene();
        picture.draw(
            raised,
            (int) Math.round(left(raised) - left(scene)),
            (int) Math.round(top(raised) - top(scene)));
      }
    }
    return picture;
  }

  private static boolean belongsTo(PopupWindow popup, Window window) {
    Window owner = popup.getOwnerWindow();
    return window.equals(owner) || (owner instanceof PopupWindow below && belongsTo(below, window));
  }

  private static double left(Scene scene) {
    return scene.getWindow().getX() + scene.getX();
  }

  private static double top(Scene scene) {
    return scene.getWindow().getY() + scene.getY();
  }

  private void draw(Scene scene, int x, int y) {
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    WritableImage image = scene.getRoot().snapshot(clear, null);
    int columns = (int) image.getWidth();
    int rows = (int) image.getHeight();
    int[] drawn = new int[columns * rows];
    image
        .getPixelReader()
        .getPixels(0, 0, columns, rows, PixelFormat.getIntArgbPreInstance(), drawn, 0, columns);
    for (int row = Math.max(0, -y); row < Math.min(rows, height - y); row++) {
      for (int column = Math.max(0, -x); column < Math.min(columns, width - x); column++) {
        int place = (y + row) * width + x + column;
        pixels[place] = over(drawn[row * columns + column], pixels[place]);
      }
    }
  }

  /** One pixel, its colours weighed by its alpha already, on top of another. */
  private static int over(int above, int below) {
    int rest = 255 - (above >>> 24);
    int mixed = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      int part = ((above >>> shift) & 255) + (((below >>> shift) & 255) * rest + 127) / 255;
      mixed |= Math.min(part, 255) << shift;
    }
    return mixed;
  }

  /** Writes it as PNG, over what was there. */
  void write(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream png = new DataOutputStream(bytes)) {
      png.writeLong(PNG_SIGNATURE);
      chunk(png, "IHDR", header());
      chunk(png, "IDAT", deflatedRows());
      chunk(png, "IEND", new byte[0]);
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, bytes.toByteArray());
  }

  private byte[] header() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream header = new DataOutputStream(bytes);
    header.writeInt(width);
    header.writeInt(height);
    // Eight bits a colour, red green blue, and the only methods there are.
    header.write(new byte[] {8, 2, 0, 0, 0});
    return bytes.toByteArray();
  }

  /** Every row as its differences from the row above, which deflates best for windows. */
  private byte[] deflatedRows() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream rows =
        new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
      for (int row = 0; row < height; row++) {
        rows.write(2);
        for (int column = 0; column < width; column++) {
          int here = pixels[row * width + column];
          int above = row == 0 ? 0 : pixels[(row - 1) * width + column];
          for (int shift = 16; shift >= 0; shift -= Byte.SIZE) {
            rows.write((here >>> shift) - (above >>> shift));
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream png, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    png.writeInt(content.length);
    png.write(name);
    png.write(content);
    png.writeInt((int) sum.getValue());
  }
}
