package dev.portcullis.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.hex.HexNotice;
import dev.portcullis.app.i18n.Language;
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
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class InspectorViewModelTest extends InspectorRig {

  @Test
  void aMessageIsAHexDump() {
    inspect(events.message((byte) 1, (byte) 3, (byte) 0xD7, (byte) 'J', (byte) 'F'));
    assertThat(model.titleBinding().get()).isEqualTo("message #1 · 5 bytes");
    assertThat(model.contentProperty().get()).isEqualTo(new Content.WireBytes());
    assertThat(model.hex().rowCount()).isEqualTo(1);
    assertThat(hex(0, 5)).isEqualTo("01 03 D7 4A 46");
  }

  @Test
  void nothingWaitsForTheDiskOnTheScreensThread() {
    model.inspect(events.message(new byte[100]));
    assertThat(model.contentProperty().get()).isEqualTo(new Content.Nothing());
    assertThat(disk.waiting()).isEqualTo(1);
    disk.runAll();
    assertThat(model.hex().byteAt(3)).isNegative();
    long before = model.hex().revisionProperty().get();
    disk.runAll();
    assertThat(model.hex().revisionProperty().get()).isGreaterThan(before);
    assertThat(model.hex().byteAt(3)).isZero();
  }

  @Test
  void whatComesTooLateIsNotShown() {
    model.inspect(events.message((byte) 1));
    model.inspect(events.message((byte) 2));
    disk.runAll();
    assertThat(hex(0, 1)).isEqualTo("02");
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
    assertThat(model.hex().rowCount()).isEqualTo(62_500_000);
    assertThat(hex(999_999_990, 10)).startsWith("55 55");
    assertThat(hex(500_000_000, 2)).isEqualTo("55 55");
    assertThat(huge.bytesRead).isLessThan(3 * 4096 + 1);
  }

  @Test
  void whoScrollsFastAsksForFewBlocks() {
    inspect(events.add(EventKind.MESSAGE, PEER, new CountingPayload(10_000_000, 1)));
    for (long at = 0; at < 10_000_000; at += 10_000) {
      model.hex().byteAt(at);
    }
    assertThat(disk.waiting()).isBetween(1, 8);
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
    assertThat(model.text().rowCountProperty().get()).isEqualTo(2);
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
    assertThat(model.text().rowCountProperty().get()).isEqualTo(200_000);
    assertThat(row(0)).isEqualTo("line 0");
    assertThat(row(123_456)).isEqualTo("line 123456");
    assertThat(row(199_999)).isEqualTo("line 199999");
  }

  @Test
  void theLinesOfLongTextAppearWhileTheRestIsLookedFor() {
    inspect(events.add(EventKind.MESSAGE, PEER, new CountingPayload(5_000_000, 'a')));
    model.formProperty().set(PayloadForm.TEXT);
    disk.runOne();
    long first = model.text().rowCountProperty().get();
    assertThat(first).isPositive();
    disk.runAll();
    assertThat(model.text().rowCountProperty().get())
        .isEqualTo(Math.ceilDiv(5_000_000, 96))
        .isGreaterThan(first);
    model.text().fit(50);
    disk.runAll();
    assertThat(model.text().rowCountProperty().get()).isEqualTo(Math.ceilDiv(5_000_000, 48));
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
    model.hex().byteAt(0);
    disk.runAll();
    assertThat(model.hex().noticeProperty().get())
        .isEqualTo(new HexNotice.Unreadable("the disk is on fire"));
    model.formProperty().set(PayloadForm.TEXT);
    disk.runAll();
    assertThat(model.placeholderBinding().get()).contains("the disk is on fire");
    assertThat(model.text().rowCountProperty().get()).isZero();
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
  void linesOfTextAreCopiedUpToALimit() {
    List<String> clipboard = new ArrayList<>();
    inspect(events.message("one\ntwo\nthree".getBytes(StandardCharsets.US_ASCII)));
    model.formProperty().set(PayloadForm.TEXT);
    disk.runAll();
    model.text().copy(List.of(new RowRange(1, 2)), clipboard::add);
    disk.runAll();
    assertThat(clipboard).containsExactly("two\nthree\n");

    model.text().copy(List.of(new RowRange(0, 0)), clipboard::add);
    model.text().copy(List.of(new RowRange(1, 1)), clipboard::add);
    disk.runNewest();
    disk.runAll();
    assertThat(clipboard.subList(1, clipboard.size())).containsExactly("two\n");

    inspect(events.add(EventKind.MESSAGE, PEER, new CountingPayload(3_000_000, 'z')));
    model.text().copy(List.of(new RowRange(0, 30_000)), clipboard::add);
    disk.runAll();
    assertThat(clipboard.getLast().length())
        .isBetween(TextPanelModel.COPY_LIMIT, TextPanelModel.COPY_LIMIT + 10_000);
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
