package dev.portcullis.core.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.core.capture.EventKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(150)
class FileSendTest {

  private static final int MEGABYTE = 1 << 20;

  @TempDir private Path directory;

  private SendRig rig() throws Exception {
    return new SendRig(directory.resolve("capture"));
  }

  private Path file(int megabytes) throws IOException {
    Path file = directory.resolve("payload.bin");
    byte[] piece = new byte[MEGABYTE];
    Random random = new Random(7);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (int i = 0; i < megabytes; i++) {
        random.nextBytes(piece);
        channel.write(ByteBuffer.wrap(piece));
      }
    }
    return file;
  }

  private static FileSendEnd awaitEnd(FileSend send) {
    await().until(() -> send.progress().end().isPresent());
    return send.progress().end().orElseThrow();
  }

  private static byte[] hash(InputStream in, long length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] piece = new byte[MEGABYTE];
      long left = length;
      while (left > 0) {
        int count = in.read(piece, 0, (int) Math.min(piece.length, left));
        if (count < 0) {
          throw new AssertionError(left + " bytes are missing");
        }
        digest.update(piece, 0, count);
        left -= count;
      }
      return digest.digest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aHundredMegabytesArriveByteForByteAndAreInTheCapture() throws Exception {
    Path file = file(100);
    long size = Files.size(file);
    try (SendRig rig = rig();
        InputStream in = Files.newInputStream(file)) {
      CompletableFuture<byte[]> received =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return hash(rig.far.getInputStream(), size);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      FileSend send = FileSend.start(file, rig.outlet(), () -> {});
      assertThat(awaitEnd(send)).isEqualTo(new FileSendEnd.Finished());
      assertThat(received.get()).isEqualTo(hash(in, size));
      assertThat(send.progress().sent()).isEqualTo(size);
      assertThat(send.progress().share()).isEqualTo(1.0);
      assertThat(send.progress().rate()).isPositive();
      await().until(() -> written(rig) == size);
    }
  }

  private static long written(SendRig rig) {
    long count = rig.capture.look();
    return LongStream.range(0, count)
        .mapToObj(rig.capture::event)
        .filter(event -> event.kind() == EventKind.WRITE)
        .mapToLong(event -> event.length())
        .sum();
  }

  @Test
  void aDeviceThatDoesNotReadSlowsTheReadingDownAndCancelEndsIt() throws Exception {
    Path file = file(30);
    try (SendRig rig = rig()) {
      FileSend send = FileSend.start(file, rig.outlet(), () -> {});
      await().until(() -> rig.outlet().queued() > 7 * MEGABYTE);
      assertThat(send.progress().end()).isEmpty();
      assertThat(rig.outlet().queued()).isLessThanOrEqualTo(8 * MEGABYTE);
      send.cancel();
      assertThat(awaitEnd(send)).isEqualTo(new FileSendEnd.Cancelled());
      long sent = send.progress().sent();
      assertThat(sent).isLessThan(Files.size(file));
      CompletableFuture<Void> reading = drain(rig);
      await().until(() -> rig.outlet().queued() == 0);
      assertThat(written(rig)).as("what was held still goes out").isEqualTo(sent);
      rig.socket.close();
      reading.get();
    }
  }

  @Test
  void theEndOfTheConnectionEndsIt() throws Exception {
    Path file = file(30);
    try (SendRig rig = rig()) {
      FileSend send = FileSend.start(file, rig.outlet(), () -> {});
      await().until(() -> rig.outlet().queued() > MEGABYTE);
      rig.far.close();
      assertThat(awaitEnd(send)).isEqualTo(new FileSendEnd.Disconnected());
    }
  }

  @Test
  void aFileThatShrinksOrChangesIsSaid() throws Exception {
    Path file = file(30);
    try (SendRig rig = rig()) {
      FileSend send = FileSend.start(file, rig.outlet(), () -> {});
      await().until(() -> rig.outlet().queued() > 7 * MEGABYTE);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(12 * MEGABYTE);
      }
      CompletableFuture<Void> reading = drain(rig);
      assertThat(awaitEnd(send)).isEqualTo(new FileSendEnd.Shrunk());
      // A piece more where it had been read before.
      assertThat(send.progress().sent())
          .isBetween(12L * MEGABYTE, 12L * MEGABYTE + FileSend.PIECE)
          .as("all that went out")
          .isEqualTo(rig.socket.counters().bytesWritten());
      rig.socket.close();
      reading.get();
    }
  }

  @Test
  void aFileThatIsWrittenToMeanwhileIsSaid() throws Exception {
    Path file = file(20);
    try (SendRig rig = rig()) {
      FileSend send = FileSend.start(file, rig.outlet(), () -> {});
      await().until(() -> rig.outlet().queued() > 7 * MEGABYTE);
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
      CompletableFuture<Void> reading = drain(rig);
      assertThat(awaitEnd(send)).isEqualTo(new FileSendEnd.Changed());
      assertThat(send.progress().sent()).isEqualTo(Files.size(file));
      rig.socket.close();
      reading.get();
    }
  }

  private static CompletableFuture<Void> drain(SendRig rig) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            rig.far.getInputStream().transferTo(OutputStream.nullOutputStream());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Test
  void whatIsNoFileIsSaidAndNothingIsSent() throws Exception {
    try (SendRig rig = rig()) {
      assertThat(awaitEnd(FileSend.start(directory, rig.outlet(), () -> {})))
          .isEqualTo(new FileSendEnd.NoFile());
      assertThat(awaitEnd(FileSend.start(directory.resolve("no"), rig.outlet(), () -> {})))
          .isEqualTo(new FileSendEnd.Missing());
      Path empty = Files.createFile(directory.resolve("empty"));
      assertThat(awaitEnd(FileSend.start(empty, rig.outlet(), () -> {})))
          .isEqualTo(new FileSendEnd.Finished());
      assertThat(rig.socket.counters().bytesWritten()).isZero();
    }
  }
}
