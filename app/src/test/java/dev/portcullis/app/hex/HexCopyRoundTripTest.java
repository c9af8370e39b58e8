package dev.portcullis.app.hex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.codec.ByteDocument;
import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.ParsedBytes;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextEscapes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the menu of bytes copies, pasted again, is the very bytes. */
class HexCopyRoundTripTest {

  private static final long SEED = 20_261_126;

  private final Random random = new Random(SEED);
  private final HexViewModel from = new HexViewModel(Runnable::run, Runnable::run);
  private final HexViewModel to = new HexViewModel(Runnable::run, Runnable::run);

  @ParameterizedTest
  @EnumSource(DumpWidth.class)
  void anyPartOfAnyBytesAsADumpOfAnyWidth(DumpWidth width) {
    from.widestProperty().set(width);
    from.fit(10_000);
    for (int i = 0; i < 300; i++) {
      ByteRange part = show(noise());
      comesBack(HexPane.HEX, part, clipboard -> from.copyDump(part, clipboard));
    }
  }

  @ParameterizedTest
  @EnumSource(TextCharset.class)
  void anyPartOfAnyBytesAsHexAndAnyTextAsText(TextCharset charset) {
    from.charsetProperty().set(charset);
    to.charsetProperty().set(charset);
    for (int i = 0; i < 100; i++) {
      ByteRange part = show(noise());
      comesBack(HexPane.HEX, part, clipboard -> from.copyHex(part, clipboard));
    }
    for (int i = 0; i < 100; i++) {
      Bytes text = text(charset);
      from.show(ByteSource.of(text));
      ByteRange all = new ByteRange(0, text.length());
      comesBack(HexPane.TEXT, all, clipboard -> from.copyText(all, clipboard));
    }
  }

  private void comesBack(HexPane pane, ByteRange part, Consumer<Consumer<String>> copy) {
    List<String> clipboard = new ArrayList<>();
    copy.accept(clipboard::add);
    assertThat(clipboard).as("seed %d, %s", SEED, part).hasSize(part.isEmpty() ? 0 : 1);
    to.edit(new ByteDocument(ByteSource.of(Bytes.EMPTY)));
    to.caret().goTo(pane);
    clipboard.forEach(to.editing()::paste);
    assertThat(bytes(to, new ByteRange(0, to.length())))
        .as("seed %d, %s, copied as%n%s", SEED, part, clipboard)
        .isEqualTo(bytes(from, part));
  }

  /** Shows bytes and chooses a part of them. */
  private ByteRange show(Bytes bytes) {
    from.show(ByteSource.of(bytes));
    int begin = random.nextInt(bytes.length() + 1);
    return new ByteRange(begin, begin + random.nextInt(bytes.length() - begin + 1));
  }

  /** Bytes of any value, of a few values, or such as dumps are made of. */
  private Bytes noise() {
    byte[] bytes = new byte[random.nextInt(400)];
    switch (random.nextInt(3)) {
      case 0 -> random.nextBytes(bytes);
      case 1 -> Arrays.fill(bytes, (byte) random.nextInt());
      default -> {
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] = (byte) "0123 |.:\n*aF-".charAt(random.nextInt(13));
        }
      }
    }
    return Bytes.of(bytes);
  }

  /** Bytes of a text the charset can write. */
  private Bytes text(TextCharset charset) {
    int[] letters = "aZ09 |\\x\t\r\n\0%{é ß 温度 ℃ 日本 한 \uD83D\uDE00".codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(200); i > 0; i--) {
      String letter = Character.toString(letters[random.nextInt(letters.length)]);
      if (TextEscapes.parsePlain(letter, charset) instanceof ParsedBytes) {
        text.append(letter);
      }
    }
    return ((ParsedBytes) TextEscapes.parsePlain(text, charset)).bytes();
  }

  private static Bytes bytes(HexViewModel model, ByteRange range) {
    try {
      return model.source().bytes(range.from(), (int) range.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
