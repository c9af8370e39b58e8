package dev.portcullis.core.export;

import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.export.ExportException.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that appears whole or not at all: written under another name beside its place, brought to
 * disk, and moved. One thread uses it.
 */
final class TargetFile {

  /** Writes what a file is to hold. */
  @FunctionalInterface
  interface Content {
    /** Writes everything to this stream and leaves it open. */
    ExportReport writeTo(OutputStream stream) throws ExportException;
  }

  /** Makes the stream a file is written through; a seam at which a test can be a bad disk. */
  @FunctionalInterface
  interface Opener {
    /** A stream to this file. */
    OutputStream stream(FileChannel channel);
  }

  private final Path file;
  private final Opener opener;

  TargetFile(Path file) {
    this(file, Channels::newOutputStream);
  }

  TargetFile(Path file, Opener opener) {
    this.file = file.toAbsolutePath();
    this.opener = opener;
  }

  /** Writes it. Whatever is thrown, nothing is left but what was there before. */
  ExportReport write(Content content) throws ExportException {
    if (Files.isDirectory(file)) {
      throw new ExportException(Problem.TARGET_IS_FOLDER, null, file.toString());
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return writeDevice(content);
    }
    // In the same folder, so that the move is one step; hidden, and its name tells what it is.
    Path aside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      // A program ended by Ctrl+C leaves nothing either.
      aside.toFile().deleteOnExit();
      ExportReport report = writeAside(aside, content);
      move(aside);
      return report;
    } catch (IOException e) {
      throw problem(e, file.toString());
    } finally {
      deleteQuietly(aside);
    }
  }

  private ExportReport writeAside(Path aside, Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(aside, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      ExportReport report = content.writeTo(opener.stream(channel));
      channel.force(true);
      return report;
    }
  }

  /** A pipe or a terminal cannot be moved over: written as it is. */
  private ExportReport writeDevice(Content content) throws ExportException {
    try (OutputStream stream = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
      return content.writeTo(stream);
    } catch (IOException e) {
      throw problem(e, file.toString());
    }
  }

  private void move(Path aside) throws IOException {
    try {
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void deleteQuietly(Path aside) {
    try {
      Files.deleteIfExists(aside);
    } catch (IOException e) {
      // A remainder in the user's folder is a nuisance, and what went wrong first matters more.
    }
  }

  /**
   * What a failure to write means.
   *
   * @param target what could not be written; empty for a stream without a name
   */
  static ExportException problem(IOException failure, String target) {
    return switch (failure) {
      case ExportException e -> named(e, target);
      case NoSuchFileException e ->
          new ExportException(
              Problem.TARGET_NO_FOLDER,
              e,
              Optional.ofNullable(Path.of(e.getFile()).getParent()).map(Path::toString).orElse(""));
      case AccessDeniedException e -> new ExportException(Problem.TARGET_FORBIDDEN, e, target);
      default ->
          Reasons.noRoom(failure)
              ? new ExportException(Problem.TARGET_FULL, failure, target)
              : new ExportException(Problem.TARGET_FAILED, failure, target, Reasons.words(failure));
    };
  }

  /** Whoever wrote the content did not know the file's name. */
  private static ExportException named(ExportException e, String target) {
    return switch (e.problem()) {
      case TARGET_FULL -> new ExportException(Problem.TARGET_FULL, e, target);
      case TARGET_FAILED ->
          e.getCause() instanceof IOException cause
              ? new ExportException(Problem.TARGET_FAILED, e, target, Reasons.words(cause))
              : e;
      case TARGET_NO_FOLDER,
          TARGET_IS_FOLDER,
          TARGET_EXISTS,
          TARGET_FORBIDDEN,
          SOURCE_FAILED,
          SEVERAL_SOCKETS,
          NO_BYTES,
          TOO_LARGE,
          CANCELLED ->
          e;
    };
  }
}
