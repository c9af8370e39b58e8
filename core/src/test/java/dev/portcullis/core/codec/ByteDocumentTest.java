package dev.portcullis.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteDocumentTest {

  private static byte[] content(ByteDocument document) throws IOException {
    return all(document.snapshot());
  }

  private static byte[] all(ByteSource source) throws IOException {
    return source.bytes(0, Math.toIntExact(source.length())).toArray();
  }

  private static ByteDocument of(int... bytes) {
    return new ByteDocument(ByteSource.of(bytes(bytes)));
  }

  private static Bytes bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return Bytes.of(bytes);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void isAnArrayThroughAnyEditsAndAllTheWayBack(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] model = new byte[random.nextInt(5000)];
    random.nextBytes(model);
    ByteDocument document = new ByteDocument(ByteSource.of(Bytes.of(model)));
    List<byte[]> versions = new ArrayList<>(List.of(model));
    List<ByteSource> snapshots = new ArrayList<>(List.of(document.snapshot()));
    for (int edit = 0; edit < 1500; edit++) {
      int position = random.nextInt(model.length + 1);
      int removed = random.nextInt(Math.min(40, model.length - position) + 1);
      byte[] inserted = new byte[random.nextInt(random.nextInt(20) == 0 ? 3000 : 40)];
      random.nextBytes(inserted);
      if (removed == 0 && inserted.length == 0) {
        continue;
      }
      document.replace(position, removed, ByteSource.of(Bytes.of(inserted)), EditKind.WHOLE);
      model = spliced(model, position, removed, inserted);
      versions.add(model);
      snapshots.add(document.snapshot());
      if (edit % 50 == 0) {
        assertThat(content(document)).isEqualTo(model);
      }
    }
    for (int version = versions.size() - 2; version >= 0; version--) {
      assertThat(document.undo()).isPresent();
      assertThat(document.length()).isEqualTo(versions.get(version).length);
      if (version % 25 == 0) {
        assertThat(content(document)).isEqualTo(versions.get(version));
      }
    }
    assertThat(document.canUndo()).isFalse();
    while (document.redo().isPresent()) {
      // All the way forward again.
    }
    assertThat(content(document)).isEqualTo(model);
    for (int version = 0; version < versions.size(); version += 97) {
      assertThat(all(snapshots.get(version))).isEqualTo(versions.get(version));
    }
  }

  @Test
  void everyListenerCanKeepACopyFromTheChangesAlone() throws IOException {
    Random random = new Random(11);
    ByteDocument document = of(1, 2, 3);
    byte[][] mirror = {{1, 2, 3}};
    document.addListener(
        change -> {
          try {
            byte[] now =
                document.snapshot().bytes(change.position(), (int) change.inserted()).toArray();
            mirror[0] = spliced(mirror[0], (int) change.position(), (int) change.removed(), now);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
    long at = 0;
    for (int i = 0; i < 600; i++) {
      switch (random.nextInt(7)) {
        case 0 -> document.undo();
        case 1 -> document.redo();
        case 2 -> at = random.nextLong(document.length() + 1);
        case 3 -> {
          at = Math.min(at, document.length());
          document.delete(at, Math.min(1, document.length() - at), EditKind.ERASE);
        }
        default -> {
          at = Math.min(at, document.length());
          document.overwrite(at, bytes(random.nextInt(256)), EditKind.TYPE);
          at++;
        }
      }
      assertThat(content(document)).isEqualTo(mirror[0]);
    }
  }

  @Test
  void aRunOfKeystrokesIsOneStep() throws IOException {
    ByteDocument document = of(9, 9);
    document.insert(0, bytes(0x10), EditKind.TYPE);
    document.overwrite(0, bytes(0x12), EditKind.TYPE);
    document.insert(1, bytes(0x30), EditKind.TYPE);
    document.endStep();
    document.insert(2, bytes(0x50), EditKind.TYPE);
    assertThat(content(document)).isEqualTo(new byte[] {0x12, 0x30, 0x50, 9, 9});
    assertThat(document.undo()).contains(new ByteChange(2, 1, 0));
    assertThat(document.undo()).contains(new ByteChange(0, 2, 0));
    assertThat(content(document)).isEqualTo(new byte[] {9, 9});
    assertThat(document.redo()).contains(new ByteChange(0, 0, 2));
    assertThat(content(document)).isEqualTo(new byte[] {0x12, 0x30, 9, 9});
  }

  @Test
  void erasingForwardsOrBackwardsIsOneStepAndTypingAnother() throws IOException {
    ByteDocument document = of(1, 2, 3, 4, 5, 6);
    document.delete(4, 1, EditKind.ERASE);
    document.delete(3, 1, EditKind.ERASE);
    document.delete(3, 1, EditKind.ERASE);
    document.insert(3, bytes(7), EditKind.TYPE);
    assertThat(content(document)).isEqualTo(new byte[] {1, 2, 3, 7});
    document.undo();
    assertThat(document.undo()).contains(new ByteChange(3, 0, 3));
    assertThat(content(document)).isEqualTo(new byte[] {1, 2, 3, 4, 5, 6});
    assertThat(document.canUndo()).isFalse();
  }

  @Test
  void aNewEditForgetsWhatWasTakenBack() {
    ByteDocument document = of(1);
    document.insert(1, bytes(2), EditKind.WHOLE);
    document.undo();
    document.insert(1, bytes(3), EditKind.WHOLE);
    assertThat(document.canRedo()).isFalse();
    assertThat(document.redo()).isEmpty();
  }

  @Test
  void theOldestStepsAreForgottenFirst() {
    ByteDocument document = of();
    for (int i = 0; i < ByteDocument.MOST_STEPS + 5; i++) {
      document.insert(i, bytes(i & 0xFF), EditKind.WHOLE);
    }
    int undone = 0;
    while (document.undo().isPresent()) {
      undone++;
    }
    assertThat(undone).isEqualTo(ByteDocument.MOST_STEPS);
    assertThat(document.length()).isEqualTo(5);
  }

  @Test
  void aFileOfAGigabyteIsEditedWithoutBeingRead(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("large");
    long gigabyte = 1L << 30;
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(gigabyte);
      sparse.seek(gigabyte - 1);
      sparse.write(0x7F);
    }
    try (FileBytes source = FileBytes.open(file)) {
      ByteDocument document = new ByteDocument(source);
      Random random = new Random(5);
      long inserted = 0;
      for (int i = 0; i < 5000; i++) {
        document.insert(random.nextLong(document.length() - 1), bytes(1, 2), EditKind.WHOLE);
        inserted += 2;
      }
      assertThat(document.length()).isEqualTo(gigabyte + inserted);
      ByteSource edited = document.snapshot();
      assertThat(edited.inMemory()).isFalse();
      assertThat(edited.bytes(edited.length() - 1, 10)).isEqualTo(bytes(0x7F));
    }
  }

  @Test
  void aFileThatShrinksIsAnError(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("shrinks");
    Files.write(file, new byte[100]);
    try (FileBytes source = FileBytes.open(file)) {
      try (RandomAccessFile shorter = new RandomAccessFile(file.toFile(), "rw")) {
        shorter.setLength(10);
      }
      assertThat(source.bytes(0, 10).length()).isEqualTo(10);
      assertThatThrownBy(() -> source.bytes(5, 10)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void placesThatDoNotExistAreRefused() {
    ByteDocument document = of(1, 2);
    assertThatThrownBy(() -> document.delete(1, 2, EditKind.WHOLE))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> document.insert(3, bytes(1), EditKind.WHOLE))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> document.snapshot().read(3, new byte[1], 0, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static byte[] spliced(byte[] old, int position, int removed, byte[] inserted) {
    byte[] now = new byte[old.length - removed + inserted.length];
    System.arraycopy(old, 0, now, 0, position);
    System.arraycopy(inserted, 0, now, position, inserted.length);
    int rest = position + removed;
    System.arraycopy(old, rest, now, position + inserted.length, old.length - rest);
    return now;
  }
}
