package dev.portcullis.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramerTest {

  private static List<Frame> frames(Framing framing, byte[] bytes, int... cuts) {
    List<Frame> frames = new ArrayList<>();
    Framer framer = new Framer(framing);
    int at = 0;
    for (int cut : cuts) {
      framer.next(bytes, at, cut - at, 0, frames::add);
      at = cut;
    }
    framer.next(bytes, at, bytes.length - at, 0, frames::add);
    framer.finish(frames::add);
    return frames;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Framing delimiter(String text) {
    return new Framing.Delimiter(Bytes.of(ascii(text)));
  }

  @Test
  void aDelimiterIsTheEndOfItsFrame() {
    assertThat(frames(delimiter("\r\n"), ascii("one\r\n\r\ntwo")))
        .containsExactly(
            new Frame(0, 5, FrameEnd.WHOLE),
            new Frame(5, 2, FrameEnd.WHOLE),
            new Frame(7, 3, FrameEnd.UNFINISHED));
    assertThat(frames(delimiter("aab"), ascii("aaab"), 1, 2, 3))
        .containsExactly(new Frame(0, 4, FrameEnd.WHOLE));
    assertThat(frames(delimiter("abab"), ascii("abaabababab"), 5))
        .containsExactly(new Frame(0, 7, FrameEnd.WHOLE), new Frame(7, 4, FrameEnd.WHOLE));
  }

  @Test
  void aLengthFieldMayStandAnywhereAndCountAnything() {
    Framing payloadOnly = new Framing.LengthField(1, 2, Endian.BIG, 3, 0);
    assertThat(frames(payloadOnly, new byte[] {9, 0, 2, 1, 1, 9, 0, 0, 9, 0}))
        .containsExactly(
            new Frame(0, 5, FrameEnd.WHOLE),
            new Frame(5, 3, FrameEnd.WHOLE),
            new Frame(8, 2, FrameEnd.UNFINISHED));
    Framing all = new Framing.LengthField(0, 1, Endian.LITTLE, 0, 2);
    assertThat(frames(all, new byte[] {2, 7, 7, 7, 1, 7, 7}))
        .containsExactly(new Frame(0, 4, FrameEnd.WHOLE), new Frame(4, 3, FrameEnd.WHOLE));
  }

  @Test
  void aLengthThatMakesNoSenseEndsTheFrames() {
    Framing all = new Framing.LengthField(0, 2, Endian.LITTLE, 0, 0);
    assertThat(frames(all, new byte[] {3, 0, 1, 1, 0, 5, 5, 5, 5}, 5, 6))
        .containsExactly(new Frame(0, 3, FrameEnd.WHOLE), new Frame(3, 6, FrameEnd.BAD_LENGTH));
    Framing four = new Framing.LengthField(0, 4, Endian.BIG, 4, 0);
    assertThat(frames(four, new byte[] {-1, -1, -1, -1, 5}))
        .containsExactly(new Frame(0, 5, FrameEnd.BAD_LENGTH));
  }

  @Test
  void silenceEndsAFrame() {
    List<Frame> frames = new ArrayList<>();
    Framer framer = new Framer(new Framing.IdleGap(100));
    byte[] bytes = new byte[4];
    framer.next(bytes, 0, 4, 1000, frames::add);
    framer.next(bytes, 0, 2, 1099, frames::add);
    framer.next(bytes, 0, 1, 1199, frames::add);
    framer.next(bytes, 0, 0, 5000, frames::add);
    framer.finish(frames::add);
    assertThat(frames)
        .containsExactly(new Frame(0, 6, FrameEnd.WHOLE), new Frame(6, 1, FrameEnd.UNFINISHED));
  }

  @Test
  void aFrameThatDoesNotEndIsCut() {
    byte[] megabyte = new byte[1 << 20];
    List<Frame> frames = new ArrayList<>();
    Framer framer = new Framer(delimiter("x"));
    for (int i = 0; i < 17; i++) {
      framer.next(megabyte, 0, megabyte.length, 0, frames::add);
    }
    framer.finish(frames::add);
    assertThat(frames)
        .containsExactly(
            new Frame(0, Framing.LONGEST, FrameEnd.OVERLONG),
            new Frame(Framing.LONGEST, 1 << 20, FrameEnd.UNFINISHED));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whereTheReadsWereCutMakesNoDifference(long seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[20_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) random.nextInt(4);
    }
    List<Framing> framings =
        List.of(
            new Framing.Delimiter(Bytes.of((byte) 1, (byte) 1, (byte) 2)),
            new Framing.Delimiter(Bytes.of((byte) 0)),
            new Framing.FixedLength(1 + random.nextInt(300)),
            new Framing.LengthField(3, 1, Endian.BIG, 4, 0),
            new Framing.LengthField(2, 2, Endian.LITTLE, 4, 3),
            new Framing.LengthField(0, 4, Endian.BIG, 9, -2));
    for (Framing framing : framings) {
      List<Frame> whole = frames(framing, bytes);
      int[] cuts = random.ints(200, 0, bytes.length + 1).sorted().toArray();
      assertThat(frames(framing, bytes, cuts)).isEqualTo(whole);
      long at = 0;
      for (Frame frame : whole) {
        assertThat(frame.offset()).isEqualTo(at);
        at += frame.length();
      }
      assertThat(at).isEqualTo(bytes.length);
    }
  }

  @Test
  void whatWasFramedIsFoundAgain() {
    Random random = new Random(9);
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    List<Frame> expected = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      byte[] payload = new byte[random.nextInt(400)];
      random.nextBytes(payload);
      expected.add(new Frame(stream.size(), payload.length + 5L, FrameEnd.WHOLE));
      stream.write('#');
      stream.write(payload.length & 0xFF);
      stream.write(payload.length >> 8);
      stream.writeBytes(payload);
      stream.write(0);
      stream.write(0);
    }
    Framing framing = new Framing.LengthField(1, 2, Endian.LITTLE, 3, 2);
    assertThat(frames(framing, stream.toByteArray(), 7, 100, 5000)).isEqualTo(expected);
  }

  @Test
  void everyFramingIsALineAndBack() {
    for (Framing framing :
        List.of(
            delimiter("\r\n"),
            new Framing.FixedLength(8),
            new Framing.LengthField(2, 2, Endian.LITTLE, 4, -4),
            new Framing.IdleGap(50_000_000))) {
      assertThat(FramingText.parse(FramingText.format(framing))).contains(framing);
    }
    for (String line :
        List.of(
            "",
            "fixed",
            "fixed length=x",
            "fixed length=0",
            "odd",
            "field offset=1",
            "delimiter bytes=xyz",
            "idle nanos=-5",
            "fixed length")) {
      assertThat(FramingText.parse(line)).isEmpty();
    }
  }

  @Test
  void whatCannotFrameIsRefused() {
    assertThatThrownBy(() -> new Framing.Delimiter(Bytes.EMPTY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Framing.LengthField(0, 3, Endian.BIG, 3, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Framing.FixedLength(0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
