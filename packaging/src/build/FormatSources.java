import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Formats every Java file of the project in place: {@code mvn -Pformat validate}. */
public final class FormatSources {

  private FormatSources() {}

  /** Takes the root folder of the project. */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    List<String> call = new ArrayList<>(List.of("--replace"));
    try (Stream<Path> files = Files.walk(root)) {
      files
          .map(Path::toString)
          .filter(file -> file.endsWith(".java"))
          .filter(file -> !root.relativize(Path.of(file)).toString().matches("(.*/)?target/.*"))
          .forEach(call::add);
    }
    Main.main(call.toArray(String[]::new));
  }
}
