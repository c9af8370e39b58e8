package dev.portcullis.core.base;

import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What the operating system's words for a failure are in English. Java's exceptions carry the words
 * and no number, and on Linux the words are in the language of the person: only the system knows
 * which of its errors they stand for. Any thread.
 */
public final class SystemWords {

  /** The numbers of Linux end at 133. */
  private static final int NUMBERS = 134;

  private static final int LC_MESSAGES_MASK = 1 << 5;

  /** Longer than any of its texts. */
  private static final int LONGEST = 1024;

  private SystemWords() {}

  /** The words in English, where they are those of a system error; other words as they are. */
  public static String inEnglish(String words) {
    return English.WORDS.getOrDefault(words, words);
  }

  /** The texts of errors, by the texts of the same errors in another language. */
  static Map<String, String> pairs(IntFunction<String> from, IntFunction<String> to) {
    Map<String, String> pairs = new HashMap<>();
    for (int number = 1; number < NUMBERS; number++) {
      pairs.putIfAbsent(from.apply(number), to.apply(number));
    }
    return Map.copyOf(pairs);
  }

  /** Asked for at the first failure: a program that meets none asks nothing. */
  private static final class English {
    static final Map<String, String> WORDS =
        System.getProperty("os.name", "").equals("Linux") ? ofLinux() : Map.of();

    private English() {}

    @SuppressWarnings("restricted") // two functions of the C library that read a number
    private static Map<String, String> ofLinux() {
      try (Arena arena = Arena.ofConfined()) {
        Linker linker = Linker.nativeLinker();
        SymbolLookup library = linker.defaultLookup();
        MethodHandle own =
            linker.downcallHandle(
                library.findOrThrow("strerror"),
                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        MethodHandle inLocale =
            linker.downcallHandle(
                library.findOrThrow("strerror_l"),
                FunctionDescriptor.of(
                    ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        MethodHandle newLocale =
            linker.downcallHandle(
                library.findOrThrow("newlocale"),
                FunctionDescriptor.of(
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS,
                    ValueLayout.ADDRESS));
        // "C" is part of the library: it is always there, and kept for as long as the program runs.
        MemorySegment english =
            (MemorySegment)
                newLocale.invokeExact(
                    LC_MESSAGES_MASK, arena.allocateFrom("C"), MemorySegment.NULL);
        return pairs(
            number -> text(() -> (MemorySegment) own.invokeExact(number)),
            number -> text(() -> (MemorySegment) inLocale.invokeExact(number, english)));
      } catch (Throwable t) {
        System.getLogger(SystemWords.class.getName())
            .log(Level.DEBUG, "the C library does not name its errors", t);
        return Map.of();
      }
    }

    @SuppressWarnings("restricted") // the text ends where the C library ended it
    private static String text(Call call) {
      try {
        MemorySegment text = call.run().reinterpret(LONGEST);
        int length = 0;
        while (text.get(ValueLayout.JAVA_BYTE, length) != 0) {
          length++;
        }
        byte[] bytes = text.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, Charset.forName(System.getProperty("native.encoding", "UTF-8")));
      } catch (Throwable t) {
        throw new IllegalStateException("the C library does not name its errors", t);
      }
    }

    /** A call into the C library. */
    @FunctionalInterface
    private interface Call {
      MemorySegment run() throws Throwable;
    }
  }
}
