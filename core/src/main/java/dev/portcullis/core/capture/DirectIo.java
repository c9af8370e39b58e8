package dev.portcullis.core.capture;

import java.nio.file.OpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * The JDK's option for I/O past the page cache. It belongs to {@code jdk.unsupported}, and javac
 * warns of every mention of it in a way that cannot be switched off: so it is asked for by name,
 * and a run time without it writes the usual way.
 */
final class DirectIo {
  /** Present where the run time has it. */
  static final Optional<OpenOption> OPTION = find();

  private DirectIo() {}

  private static Optional<OpenOption> find() {
    try {
      Object[] options = Class.forName("com.sun.nio.file.ExtendedOpenOption").getEnumConstants();
      return Arrays.stream(options)
          .filter(option -> option.toString().equals("DIRECT"))
          .map(OpenOption.class::cast)
          .findFirst();
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }
}
