package dev.portcullis.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.hex.DumpWidth;
import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.testkit.HandExecutor;
import dev.portcullis.app.viewport.RowRange;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.Payload;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.Ipv4Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class InspectorViewModelTest {

  private static final Endpoint PEER =
      new Endpoint(Ipv4Address.of(new byte[] {(byte) 192, (byte) 168, (byte) 193, 2}), 8848);

  private final Messages messages = new Messages(Language.ENGLISH);
  private final HandExecutor disk = new HandExecutor();
  private final InspectorViewModel model =
      new InspectorViewModel(messages, disk, Runnable::run, ZoneOffset.UTC);
  private final MemoryEvents events = new MemoryEvents();

  private String row(long row) {
    assertThat(row).isLessThan(model.rowCountProperty().get());
    model.row(row);
    disk.runAll();
    PayloadRow shown = model.row(row).orElseThrow();
    return (shown.offset() + " " + shown.body() + " " + shown.characters()).strip();
  }

  private void inspect(InspectedEvent event) {
    model.inspect(event);
    disk.runAll();
  }

  @Test
  void aMessageIsAHexDump() {
    inspect(events.message((byte) 1, (byte) 3, (byte) 0xD7, (byte) 'J', (byte) 'F'));
    assertThat(model.titleBinding().get()).isEqualTo("message #1 · 5 bytes");
    assertThat(model.contentProperty().get()).isEqualTo(new Content.WireBytes());
    assertThat(model.rowCountProperty().get()).isEqualTo(1);
    assertThat(row(0)).isEqualTo("00000000 01 03 D7 4A 46 ···JF");
  }

  @Test
  void nothingWaitsForTheDiskOnTheScreensThread() {
    model.inspect(events.message(new byte[100]));
    assertThat(model.contentProperty().get()).isEqualTo(new Content.Nothing());
    assertThat(disk.waiting()).isEqualTo(1);
    disk.runAll();
    assertThat(model.row(3)).isEmpty();
    long before = model.arrivalsProperty().get();
    disk.runAll();
    assertThat(model.arrivalsProperty().get()).isGreaterThan(before);
    assertThat(model.row(3)).isPresent();
  }

  @Test
  void whatComesTooLateIsNotShown() {
    model.inspect(events.message((byte) 1));
    model.inspect(events.message((byte) 2));
    disk.runAll();
    assertThat(row(0)).contains("02");
    assertThat(model.titleBinding().get()).contains("#2");
    model.inspect(events.message((byte) 3));
    model.clear();
    disk.runAll();
    assertThat(model.contentProperty().get()).isEqualTo(new Content.Nothing());
    assertThat(model.titleBinding().get()).isEmpty();
  }

  @Test
  void ofAHugePayloadOnlyWhatIsLookedAtIsRead() {
    CountingPayload huge = new CountingPayload(1_000_000_000, 0x55);
    inspect(events.add(EventKind.WRITE, PEER, huge));
    assertThat(model.rowCountProperty().get()).isEqualTo(62_500_000);
    assertThat(row(62_499_999)).startsWith("3B9AC9F0 55 55");
    assertThat(row(31_000_000)).contains("UUUU");
    assertThat(huge.bytesRead).isLessThan(3 * 64 * 16 + 1);
  }

  @Test
  void whoScrollsFastAsksForFewBlocks() {
    inspect(events.add(EventKind.MESSAGE, PEER, new CountingPayload(10_000_000, 1)));
    for (long row = 0; row < 100_000; row += 640) {
      model.row(row);
    }
    assertThat(disk.waiting()).isEqualTo(RowBlocks.MOST_PENDING);
  }

  @Test
  void textIsShownInTheCharsetPickedNow() {
    byte[] bytes = "温度 21.5\r\nok".getBytes(Charset.forName("GB18030"));
    inspect(events.message(bytes));
    model.formProperty().set(PayloadForm.TEXT);
    disk.runAll();
    assertThat(row(0)).contains("\uFFFD");
    model.charsetProperty().set(TextCharset.GB18030);
    disk.runAll();
    assertThat(model.rowCountProperty().get()).isEqualTo(2);
    assertThat(row(0)).isEqualTo("温度 21.5");
    assertThat(row(1)).isEqualTo("ok");
  }

  @Test
  void everyLineOfLongTextIsFoundAndReachable() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      text.append("line ").append(i).append('\n');
    }
    inspect(events.message(text.toString().getBytes(StandardCharsets.UTF_8)));
    model.formProperty().set(PayloadForm.TEXT);
    disk.runAll();
    assertThat(model.rowCountProperty().get()).isEqualTo(200_000);
    assertThat(row(0)).isEqualTo("line 0");
    assertThat(row(123_456)).isEqualTo("line 123456");
    assertThat(row(199_999)).isEqualTo("line 199999");
  }

  @Test
  void theLinesOfLongTextAppearWhileTheRestIsLookedFor() {
    inspect(events.add(EventKind.MESSAGE, PEER, new CountingPayload(5_000_000, 'a')));
    model.formProperty().set(PayloadForm.TEXT);
    disk.runOne();
    long first = model.rowCountProperty().get();
    assertThat(first).isPositive();
    disk.runAll();
    assertThat(model.rowCountProperty().get())
        .isEqualTo(Math.ceilDiv(5_000_000, 96))
        .isGreaterThan(first);
    model.fitText(50);
    disk.runAll();
    assertThat(model.rowCountProperty().get()).isEqualTo(Math.ceilDiv(5_000_000, 48));
  }

  @Test
  void theDumpsWidthIsAChoice() {
    inspect(events.message(new byte[33]));
    model.widthProperty().set(DumpWidth.BYTES_8);
    assertThat(model.rowCountProperty().get()).isEqualTo(5);
    assertThat(row(4)).isEqualTo("00000020 00 ·");
    model.widthProperty().set(DumpWidth.BYTES_32);
    assertThat(model.rowCountProperty().get()).isEqualTo(2);
  }

  @Test
  void anErrorShowsItsFields() {
    inspect(
        events.detail(
            new EventDetail.Failed(
                -2,
                "connect socket fail: errno:111 errmsg:Connection refused",
                OptionalInt.of(111),
                "",
                "mini-program",
                "ALLOW_LAN")));
    assertThat(model.titleBinding().get()).isEqualTo("error #1");
    assertThat(model.fields())
        .contains(
            new DetailField("errCode", "-2"),
            new DetailField("errMsg", "connect socket fail: errno:111 errmsg:Connection refused"),
            new DetailField("rule", "ALLOW_LAN"))
        .noneMatch(field -> field.value().isEmpty());
    assertThat(model.fields())
        .anySatisfy(
            field -> {
              assertThat(field.name()).isEqualTo("errno");
              assertThat(field.value()).startsWith("111 ECONNREFUSED");
            });
  }

  @Test
  void aConnectionAndACloseAreReadableInBothLanguages() {
    Endpoint local = new Endpoint(Ipv4Address.of(new byte[] {10, 0, 0, 7}), 51422);
    inspect(events.detail(new EventDetail.Connected(local, PEER, 3_100_000, "phone", "ALLOW_LAN")));
    assertThat(model.fields())
        .contains(
            new DetailField("remote", "192.168.193.2:8848 IPv4"),
            new DetailField("local", "10.0.0.7:51422 IPv4"),
            new DetailField("connected in", "3.1 ms"));
    inspect(
        events.detail(new EventDetail.Closed(EventDetail.ClosedBy.PEER, 9_717_000_000L, 26, 2081)));
    assertThat(model.fields()).contains(new DetailField("bytes read", "2,081 B"));
    messages.languageProperty().set(Language.SIMPLIFIED_CHINESE);
    assertThat(model.fields()).contains(new DetailField("关闭方", "对端"));
    assertThat(model.titleBinding().get()).isEqualTo("关闭 #2");
  }

  @Test
  void bytesThatAreNoLongerKeptAreSaidToBeGone() {
    inspect(events.add(EventKind.MESSAGE, PEER, new GonePayload()));
    assertThat(model.contentProperty().get()).isEqualTo(new Content.Dropped());
    assertThat(model.placeholderBinding().get()).contains("no longer kept");
  }

  @Test
  void aDiskThatFailsIsSaidToFail() {
    inspect(events.add(EventKind.MESSAGE, PEER, new BrokenPayload()));
    assertThat(model.rowCountProperty().get()).isEqualTo(7);
    model.row(0);
    disk.runAll();
    assertThat(model.placeholderBinding().get()).contains("the disk is on fire");
    assertThat(model.rowCountProperty().get()).isZero();
  }

  @Test
  void aBusyDiskIsSaidToBeBusy() {
    InspectorViewModel refused =
        new InspectorViewModel(
            messages,
            task -> {
              throw new RejectedExecutionException();
            },
            Runnable::run,
            ZoneOffset.UTC);
    refused.inspect(events.message((byte) 1));
    assertThat(refused.placeholderBinding().get()).contains("busy");
  }

  @Test
  void linesAndTheWholeAreCopiedUpToALimit() {
    List<String> clipboard = new ArrayList<>();
    inspect(events.message("0123456789abcdefXY".getBytes(StandardCharsets.US_ASCII)));
    model.copyRows(List.of(new RowRange(0, 1)), clipboard::add);
    disk.runAll();
    assertThat(clipboard.removeFirst())
        .isEqualTo(
            """
            00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  |0123456789abcdef|
            00000010  58 59                                             |XY|
            """);
    model.copyWhole(PayloadForm.TEXT, clipboard::add);
    model.copyWhole(PayloadForm.HEX, clipboard::add);
    disk.runAll();
    assertThat(clipboard)
        .containsExactly(
            "0123456789abcdefXY", "30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66 58 59");
    assertThat(model.copiedBinding().get()).isEqualTo("Copied");

    clipboard.clear();
    inspect(events.add(EventKind.MESSAGE, PEER, new CountingPayload(100_000_000, 'z')));
    assertThat(model.copiedBinding().get()).isEmpty();
    model.copyWhole(PayloadForm.TEXT, clipboard::add);
    disk.runAll();
    assertThat(clipboard.getFirst()).hasSize(PayloadCopy.LIMIT);
    assertThat(model.copiedBinding().get()).startsWith("Copied the first");
    model.copyRows(List.of(new RowRange(0, 6_000_000)), clipboard::add);
    disk.runAll();
    assertThat(clipboard.getLast().length()).isBetween(PayloadCopy.LIMIT, PayloadCopy.LIMIT + 100);
  }

  /** A payload of any size of one byte over and over; counts what is read of it. */
  private static final class CountingPayload implements Payload {
    private final int length;
    private final int content;
    private long bytesRead;

    CountingPayload(int length, int content) {
      this.length = length;
      this.content = content;
    }

    @Override
    public int length() {
      return length;
    }

    @Override
    public boolean available() {
      return true;
    }

    @Override
    public int read(int position, byte[] target, int offset, int count) {
      int copied = Math.min(count, length - position);
      Arrays.fill(target, offset, offset + copied, (byte) content);
      bytesRead += copied;
      return copied;
    }
  }

  private static final class GonePayload implements Payload {
    @Override
    public int length() {
      return 100;
    }

    @Override
    public boolean available() {
      return false;
    }

    @Override
    public int read(int position, byte[] target, int offset, int length) {
      return -1;
    }
  }

  private static final class BrokenPayload implements Payload {
    @Override
    public int length() {
      return 100;
    }

    @Override
    public boolean available() {
      return true;
    }

    @Override
    public int read(int position, byte[] target, int offset, int length) {
      throw new UncheckedIOException(new IOException("the disk is on fire"));
    }
  }
}
