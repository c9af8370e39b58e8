import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Lays beside every style sheet of a jar what the toolkit makes of it when it reads it; it looks
 * for that first. Parsing them is a seventh of what the thread everything else waits for does at a
 * start. In the image alone: where style sheets are being written, an older binary one must not
 * hide them.
 *
 * <pre>
 * java --class-path JAVAFX BinaryStyles.java JAR
 * </pre>
 */
public final class BinaryStyles {

  private BinaryStyles() {}

  /** Adds them to the jar. */
  public static void main(String[] arguments) throws IOException {
    Path source = Files.createTempFile("style", ".css");
    Path binary = Files.createTempFile("style", ".bss");
    URI jar = URI.create("jar:" + Path.of(arguments[0]).toUri());
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
      List<Path> sheets;
      try (Stream<Path> all = Files.walk(files.getPath("/"))) {
        sheets = all.filter(file -> file.toString().endsWith(".css")).toList();
      }
      for (Path sheet : sheets) {
        Files.copy(sheet, source, StandardCopyOption.REPLACE_EXISTING);
        Stylesheet.convertToBinary(source.toFile(), binary.toFile());
        String name = sheet.getFileName().toString().replaceFirst("css$", "bss");
        Files.copy(binary, sheet.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.delete(source);
      Files.delete(binary);
    }
  }
}
