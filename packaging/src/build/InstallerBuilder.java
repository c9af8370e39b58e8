import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Builds the installers of the system it runs on, from the linked image: {@code java
 * InstallerBuilder.java VERSION IMAGE PACKAGING_SOURCES OUTPUT_DIRECTORY}.
 *
 * <p>Linux: {@code .deb}, {@code .rpm} and {@code .tar.gz}; Windows: {@code .msi} and {@code .zip};
 * macOS: {@code .dmg}. The image they carry, with its start-up caches, stays beside them as {@code
 * portcullis-VERSION}.
 */
public final class InstallerBuilder {

  private InstallerBuilder() {}

  /** Builds them all; the first failure ends the program with its reason. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String version = arguments[0];
    Path image = Path.of(arguments[1]);
    Path sources = Path.of(arguments[2]);
    Path output = Path.of(arguments[3]);
    Trees.delete(output);
    Files.createDirectories(output);
    Path work = output.resolve("work");
    Path trained = output.resolve("portcullis-" + version);
    Trees.copy(image, trained);
    StartUpCaches.make(trained);
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      new JpackageInstallers(version, trained, sources, work, output).windows();
    } else if (system.startsWith("mac")) {
      new JpackageInstallers(version, trained, sources, work, output).mac();
    } else {
      new LinuxPackages(version, trained, sources, work, output).all();
    }
    Trees.delete(work);
    try (var built = Files.list(output)) {
      for (Path file : built.sorted().toList()) {
        System.out.printf("%7.1f MB  %s%n", Trees.size(file) / 1e6, file.getFileName());
      }
    }
  }

  /** Reads a template and fills {@code @NAME@} places, each of which must stand there. */
  static String filled(Path template, List<String> namesAndValues) throws IOException {
    String text = Files.readString(template);
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      String place = "@" + namesAndValues.get(i) + "@";
      if (!text.contains(place)) {
        throw new IOException(template + " has no place " + place);
      }
      text = text.replace(place, namesAndValues.get(i + 1));
    }
    return text;
  }
}
