package dev.portcullis.core.base;

import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why something with a file failed, in the words of the operating system. The exceptions for the
 * most usual reasons carry the file's name alone. A reason is kept as it was told and said in a
 * person's language only by {@link #in}. Stateless; any thread may use it.
 */
public final class Reasons {

  private static final Sentences SENTENCES = new Sentences("dev.portcullis.core.base.reasons");

  /** Between the words and the file they are about. */
  private static final String BETWEEN = ": ";

  private static final Pattern NO_KEY = Pattern.compile("[^a-z0-9]+");

  private Reasons() {}

  /**
   * A reason in a language, if it begins with words of the operating system that are known; as it
   * is where it does not.
   */
  public static String in(Locale locale, String reason) {
    int end = reason.indexOf(':');
    for (int at : new int[] {end < 0 ? reason.length() : end, reason.indexOf(" (")}) {
      if (at > 0) {
        String words = SystemWords.inEnglish(reason.substring(0, at));
        String key = NO_KEY.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("-");
        Optional<String> said = SENTENCES.find(locale, key.replaceAll("-$", ""));
        if (said.isPresent()) {
          String rest = reason.substring(at);
          return rest.startsWith(BETWEEN)
              ? said.get() + SENTENCES.text(locale, "between") + rest.substring(BETWEEN.length())
              : said.get() + rest;
        }
      }
    }
    return reason;
  }

  /** The reason, and where; never empty. */
  public static String of(Exception failure) {
    if (failure instanceof FileSystemException file) {
      String reason = reason(file);
      return file.getFile() == null ? reason : reason + BETWEEN + place(file);
    }
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  /** The reason, for a sentence that names this file already. */
  public static String of(Exception failure, String named) {
    return failure instanceof FileSystemException file && named.equals(file.getFile())
        ? reason(file)
        : of(failure);
  }

  /** The operating system's words alone, in its language; never empty. */
  public static String words(Throwable failure) {
    String words =
        failure instanceof FileSystemException file && file.getReason() != null
            ? file.getReason()
            : failure.getMessage();
    return words == null ? failure.getClass().getSimpleName() : words;
  }

  /**
   * Whether there was no room. Java has no type for it: the texts are those of Linux and macOS
   * (ENOSPC, EDQUOT: strerror), on Linux in any language, and of Windows (ERROR_DISK_FULL,
   * ERROR_HANDLE_DISK_FULL) in English.
   */
  public static boolean noRoom(Throwable failure) {
    String text = SystemWords.inEnglish(words(failure)).toLowerCase(Locale.ROOT);
    return text.contains("no space left")
        || text.contains("quota exceeded")
        || text.contains("not enough space")
        || text.contains("disk is full");
  }

  /** Why a file cannot be read; empty where nothing speaks against it. */
  public static Optional<String> againstReading(Path file) {
    if (Files.isDirectory(file)) {
      return Optional.of("Is a directory");
    }
    if (Files.isReadable(file)) {
      return Optional.empty();
    }
    return Optional.of(
        reason(
            Files.exists(file)
                ? new AccessDeniedException(file.toString())
                : new NoSuchFileException(file.toString())));
  }

  private static String reason(FileSystemException failure) {
    @Nullable String told = failure.getReason();
    return switch (failure) {
      case AccessDeniedException _ -> "Permission denied";
      case NoSuchFileException _ -> "No such file or directory";
      case FileAlreadyExistsException _ -> "File exists";
      case NotDirectoryException _ -> "Not a directory";
      case DirectoryNotEmptyException _ -> "Directory not empty";
      default -> told == null ? failure.getClass().getSimpleName() : told;
    };
  }

  /** A file that was only written aside means nothing to a person; its folder does. */
  private static String place(FileSystemException failure) {
    String file = failure.getFile();
    if (!file.endsWith(".tmp")) {
      return file;
    }
    @Nullable Path folder = Path.of(file).getParent();
    return folder == null ? file : folder.toString();
  }
}
