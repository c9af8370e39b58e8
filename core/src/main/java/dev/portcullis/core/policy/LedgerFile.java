package dev.portcullis.core.policy;

import dev.portcullis.core.base.Folders;
import dev.portcullis.core.base.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The file of a {@link QuotaLedger}, shared with other processes; callable from any thread. Changes
 * are made under a lock on a file beside it ({@code quota-x.json.lock}), written aside and moved
 * into place, so a reader always finds a whole ledger.
 *
 * <p>No trouble with the file stops a take: the ledger goes on in memory and the result says what
 * happened. What cannot be understood or read counts as a full quota, never as a fresh one.
 */
final class LedgerFile {

  /** How long another process may hold the lock before this one goes on without the file. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  /** Stands as the owner of slots that a lost ledger may have held. */
  static final String UNKNOWN_OWNER = "?";

  /**
   * What came of a read or a change.
   *
   * @param ledger as it is now
   * @param value what the change returned
   * @param warning what went wrong, if anything
   */
  record Result<T>(QuotaLedger ledger, T value, @Nullable QuotaWarning warning) {}

  private final Path file;

  LedgerFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** Brings a ledger up to date with the file. */
  Result<Boolean> read(QuotaLedger ledger) {
    try {
      return new Result<>(ledger, load(ledger), null);
    } catch (DamagedLedgerException e) {
      // Setting it aside changes it: do that under the lock, where it may turn out mended.
      return update(ledger, each -> true);
    } catch (IOException e) {
      ledger.standAlone(UNKNOWN_OWNER);
      return new Result<>(ledger, false, new QuotaWarning(QuotaWarning.Kind.UNREADABLE, file));
    }
  }

  /** Brings a ledger up to date, changes it and writes it, all under the lock. */
  <T> Result<T> update(QuotaLedger ledger, Function<QuotaLedger, T> change) {
    try {
      Path _ = Folders.makeFor(file);
    } catch (IOException e) {
      return new Result<>(
          ledger, change.apply(ledger), new QuotaWarning(QuotaWarning.Kind.NOT_SAVED, file));
    }
    Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
    Result<T> result = null;
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = lock(channel)) {
      if (held == null) {
        result =
            new Result<>(
                ledger, change.apply(ledger), new QuotaWarning(QuotaWarning.Kind.BUSY, file));
      } else {
        result = updateLocked(ledger, change);
      }
    } catch (IOException e) {
      // The lock's own file failed: before the change, or while it was given back after it. The
      // change must be made once.
      if (result == null) {
        result =
            new Result<>(
                ledger, change.apply(ledger), new QuotaWarning(QuotaWarning.Kind.NOT_SAVED, file));
      }
    }
    return result;
  }

  private <T> Result<T> updateLocked(QuotaLedger ledger, Function<QuotaLedger, T> change) {
    QuotaWarning warning = null;
    try {
      load(ledger);
    } catch (DamagedLedgerException e) {
      try {
        warning = new QuotaWarning(QuotaWarning.Kind.DAMAGED, setAside());
        ledger.fill(UNKNOWN_OWNER);
      } catch (IOException cannotMove) {
        warning = new QuotaWarning(QuotaWarning.Kind.UNREADABLE, file);
        ledger.standAlone(UNKNOWN_OWNER);
      }
    } catch (IOException e) {
      warning = new QuotaWarning(QuotaWarning.Kind.UNREADABLE, file);
      ledger.standAlone(UNKNOWN_OWNER);
    }
    T value = change.apply(ledger);
    if (warning == null || warning.kind() == QuotaWarning.Kind.DAMAGED) {
      try {
        save(ledger);
        ledger.saved();
      } catch (IOException e) {
        warning = new QuotaWarning(QuotaWarning.Kind.NOT_SAVED, file);
      }
    }
    return new Result<>(ledger, value, warning);
  }

  /** Whether there was a file. A missing one says nothing: what this process knows stays. */
  private boolean load(QuotaLedger ledger) throws IOException {
    byte[] bytes;
    try {
      if (Files.size(file) > LedgerJson.LONGEST) {
        throw new DamagedLedgerException("longer than any ledger");
      }
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return false;
    }
    LedgerJson.Content content = LedgerJson.read(bytes);
    ledger.replaceBy(content.entries(), content.lastNumber());
    return true;
  }

  private void save(QuotaLedger ledger) throws IOException {
    byte[] bytes = LedgerJson.write(new LedgerJson.Content(ledger.lastNumber(), ledger.entries()));
    WholeFile.write(file, bytes);
  }

  private Path setAside() throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".damaged");
    for (int n = 2; Files.exists(aside); n++) {
      aside = file.resolveSibling(file.getFileName() + ".damaged-" + n);
    }
    return Files.move(file, aside);
  }

  /** The lock, or null if it could not be had in time. */
  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (true) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return lock;
        }
      } catch (OverlappingFileLockException e) {
        // Another quota of this very process has it: wait for that one just the same.
      }
      if (System.nanoTime() - deadline >= 0) {
        return null;
      }
      LockSupport.parkNanos(RETRY_NANOS);
    }
  }
}
