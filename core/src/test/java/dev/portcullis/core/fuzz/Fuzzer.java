package dev.portcullis.core.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives a target input after input, on a thread of its own that is watched. The first finding ends
 * it, with the command that brings it again.
 *
 * <p>{@code -Dfuzz.seed} another seed, {@code -Dfuzz.seconds} as long for each target instead of
 * the few inputs of the tests, {@code -Dfuzz.only} one target, {@code -Dfuzz.from} the first input.
 */
public final class Fuzzer {

  /** No input of at most {@link Mutator#LONGEST} bytes takes a parser a hundredth of this. */
  private static final Duration LONGEST_INPUT = Duration.ofSeconds(20);

  private static final int SHOWN_BYTES = 600;

  private final FuzzTarget target;
  private final Mutator mutator;
  private final long seed = Long.getLong("fuzz.seed", 8848);
  private final long seconds = Long.getLong("fuzz.seconds", 0);
  private final long first = Long.getLong("fuzz.from", 0);

  private volatile long number;
  private volatile @Nullable Throwable found;

  private Fuzzer(FuzzTarget target) {
    this.target = target;
    this.mutator = new Mutator(target);
  }

  /** Whether a target is among those asked for. */
  public static boolean isWanted(FuzzTarget target) {
    String only = System.getProperty("fuzz.only", "");
    return only.isEmpty() || only.equals(target.name());
  }

  /**
   * Runs a target within what was asked for.
   *
   * @throws AssertionError with the first finding: an exception that is not the parser's own
   *     refusal, a promise not held, an input without end, or a heap filled
   */
  public static void run(FuzzTarget target) {
    new Fuzzer(target).run();
  }

  private void run() {
    number = first;
    Thread thread = Thread.ofPlatform().name("fuzz " + target.name()).daemon().start(this::work);
    long seen = -1;
    try {
      while (!thread.join(LONGEST_INPUT)) {
        if (number == seen) {
          throw finding(stuck(thread));
        }
        seen = number;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted at input " + number, e);
    }
    Throwable thrown = found;
    if (thrown != null) {
      throw finding(thrown);
    }
  }

  private void work() {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    try {
      for (long done = 0; seconds > 0 ? System.nanoTime() < end : done < target.inputs(); done++) {
        number = first + done;
        target.oracle().check(mutator.input(seed, number));
      }
    } catch (Throwable e) {
      found = e;
    }
  }

  private static Throwable stuck(Thread thread) {
    Throwable where = new Throwable("no end after " + LONGEST_INPUT);
    where.setStackTrace(thread.getStackTrace());
    return where;
  }

  private AssertionError finding(Throwable thrown) {
    byte[] input = mutator.input(seed, number);
    return new AssertionError(
        "%s: input %d of seed %d (%d bytes, in %s): %s%nAgain: -Dfuzz.only=%s -Dfuzz.seed=%d -Dfuzz.from=%d%n%s"
            .formatted(
                target.name(),
                number,
                seed,
                input.length,
                kept(input),
                thrown,
                target.name().replace(" ", "\\ "),
                seed,
                number,
                shown(input)),
        thrown);
  }

  private String kept(byte[] input) {
    try {
      Path file = Files.createTempFile("fuzz-" + target.name().replace(' ', '-') + "-", ".bin");
      return Files.write(file, input).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shown(byte[] input) {
    byte[] start = Arrays.copyOf(input, Math.min(input.length, SHOWN_BYTES));
    return FuzzTarget.text(start)
        .codePoints()
        .mapToObj(c -> c >= 0x20 && c < 0x7F ? Character.toString(c) : "\\x{%x}".formatted(c))
        .collect(Collectors.joining("", "text: ", "\nhex: " + HexFormat.of().formatHex(start)));
  }
}
