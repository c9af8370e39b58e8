package dev.portcullis.core.endtoend;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a test's own program in a process of its own, with this JVM's classes. */
public final class ChildJvm {
  private ChildJvm() {}

  /**
   * Starts it.
   *
   * @param output where its two outputs go
   * @param heap its heap, for example {@code 256m}
   * @param program the class with the main method
   */
  public static Process start(Path output, String heap, Class<?> program, String... arguments)
      throws IOException {
    // On the module path the test's classes are patched into the module: both lists are needed.
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
            + File.pathSeparator
            + System.getProperty("jdk.module.path", "")
            + File.pathSeparator
            + location(program);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                classes,
                program.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  /** Where the tests' own classes lie. */
  private static String location(Class<?> program) {
    String file = program.getName().replace('.', '/') + ".class";
    var resource = ChildJvm.class.getResource("/" + file);
    if (resource == null || !resource.getProtocol().equals("file")) {
      return "";
    }
    String path = Path.of(URI.create(resource.toString())).toString();
    return path.substring(0, path.length() - file.length() - 1);
  }
}
