package dev.portcullis.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.hex.ByteRange;
import dev.portcullis.app.hex.HexTone;
import dev.portcullis.app.hex.HexViewModel;
import dev.portcullis.app.testkit.HandExecutor;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.Checksum;
import dev.portcullis.core.codec.ChecksumMatch;
import dev.portcullis.core.codec.Endian;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InspectorBytesTest extends InspectorRig {

  @Test
  void selectedEventsAreJoinedPerDirectionAndReadBordersShow() {
    events.message((byte) 1, (byte) 2);
    events.add(EventKind.WRITE, PEER, MemoryEvents.payload((byte) 9));
    events.message((byte) 3);
    InspectedEvent last = events.message((byte) 4, (byte) 5);
    model.inspect(new InspectedEvents(events, events.selection(), last));
    assertThat(model.titleBinding().get()).isEqualTo("joining events…");
    disk.runAll();
    assertThat(model.titleBinding().get()).isEqualTo("3 events joined · 5 B");
    assertThat(hex(0, 5)).isEqualTo("01 02 03 04 05");
    assertThat(borders()).isEmpty();
    disk.runAll();
    assertThat(borders()).containsExactly(2L, 3L);
    assertThat(model.twoSidesProperty().get()).isTrue();
    model.sideProperty().set(Side.SENT);
    assertThat(model.titleBinding().get()).isEqualTo("1 event · 1 B");
    assertThat(hex(0, 1)).isEqualTo("09");
    inspect(last);
    assertThat(model.twoSidesProperty().get()).isFalse();
    assertThat(hex(0, 2)).isEqualTo("04 05");
  }

  @Test
  void aMessageThatEndsInItsChecksumIsSaidToBeValid() {
    inspect(events.message(1, 3, 0, 0, 0, 2, 0xC4, 0x0B));
    disk.runAll();
    assertThat(model.checksumBinding().get()).isEqualTo("CRC-16/MODBUS ✓ valid");
    assertThat(marked(HexTone.CHECKSUM)).containsExactly(new ByteRange(6, 8));
    inspect(events.message(1, 3, 0, 0, 0, 2, 0x0B, 0xC4));
    disk.runAll();
    assertThat(model.checksumBinding().get()).isEqualTo("CRC-16/MODBUS (high byte first) ✓ valid");
    inspect(events.message(1, 3, 0, 0, 0, 2, 0xC4, 0x0C));
    disk.runAll();
    assertThat(model.checksumBinding().get()).isEmpty();
  }

  @Test
  void bytesThatCannotBeReadDoNotTakeAwayWhatIsSaidOfOthersSince() {
    HandExecutor threads = new HandExecutor();
    HexViewModel hex = new HexViewModel(threads, Runnable::run);
    ChecksumModel checksums = new ChecksumModel(hex, threads, Runnable::run);
    ByteSource gone =
        new ByteSource() {
          @Override
          public long length() {
            return 100;
          }

          @Override
          public boolean inMemory() {
            return false;
          }

          @Override
          public int read(long position, byte[] target, int offset, int length) throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    hex.show(gone);
    hex.caret().select(new ByteRange(1, 7));
    hex.show(ByteSource.of(Bytes.of(new byte[] {9, 1, 3, 0, 0, 0, 2, (byte) 0xC4, 0x0B})));
    hex.caret().select(new ByteRange(1, 7));
    while (threads.waiting() > 0) {
      threads.runNewest();
    }
    assertThat(checksums.selectionProperty().get()).isInstanceOf(ChecksumState.Tried.class);
    hex.show(gone);
    hex.caret().select(new ByteRange(1, 7));
    threads.runAll();
    assertThat(checksums.selectionProperty().get()).isInstanceOf(ChecksumState.Nothing.class);
  }

  @Test
  void theSelectionIsReadAsNumbersAndItsChecksumIsTried() {
    inspect(events.message(9, 1, 3, 0, 0, 0, 2, 0xC4, 0x0B, 'h', 'i'));
    model.hex().byteAt(0);
    disk.runAll();
    assertThat(model.numbers().line().get()).isEqualTo("at 0   u8 9   i8 9");
    model.hex().caret().select(new ByteRange(1, 7));
    disk.runAll();
    assertThat(model.checksums().selectionProperty().get())
        .isEqualTo(
            new ChecksumState.Tried(
                List.of(new ChecksumMatch(Checksum.CRC_16_MODBUS, Endian.LITTLE)),
                // 01 xor 03 is 02.
                List.of(new ChecksumMatch(Checksum.XOR_8, Endian.BIG))));
    assertThat(marked(HexTone.CHECKSUM)).containsExactly(new ByteRange(7, 9));
    model.hex().caret().select(new ByteRange(7, 9));
    assertThat(model.numbers().line().get())
        .isEqualTo("2 bytes at 7   u16 BE 50187  LE 3012   i16 BE -15349  LE 3012");
    assertThat(model.numbers().rows().get())
        .contains(
            new FieldRow("u8", "196", "", 0),
            new FieldRow("u16", "50187", "3012", 6),
            new FieldRow("u32", "3289081961", "1768426436", 11),
            new FieldRow("u64", "", "", 20),
            new FieldRow("bits", "1100 0100  0000 1011", "", 0));
    model.hex().caret().select(new ByteRange(9, 11));
    assertThat(model.numbers().rows().get()).contains(new FieldRow("text", "hi", "", 0));
  }

  @Test
  void whereTheLogsSearchIsIsMarkedInOneEventAndInJoinedOnes() {
    InspectedEvent first = events.message(1, 2, 3, 4);
    InspectedEvent second = events.message(5, 6, 7, 8);
    events.cameBy(PEER);
    inspect(second);
    model.mark(Optional.of(new InspectedHit(second.event().sequence(), 1, 2)));
    assertThat(marked(HexTone.CURRENT_HIT)).isEmpty();
    disk.runAll();
    assertThat(marked(HexTone.CURRENT_HIT)).containsExactly(new ByteRange(1, 3));
    assertThat(model.hex().caret().position()).isEqualTo(1);
    assertThat(model.fields()).contains(new DetailField("local", "192.168.193.2:8848 IPv4"));
    model.inspect(new InspectedEvents(events, events.selection(), first));
    disk.runAll();
    marked(HexTone.CURRENT_HIT);
    disk.runAll();
    assertThat(marked(HexTone.CURRENT_HIT)).containsExactly(new ByteRange(5, 7));
    model.mark(Optional.empty());
    disk.runAll();
    assertThat(marked(HexTone.CURRENT_HIT)).isEmpty();
  }

  @Test
  void timesAreReadInBothOrders() {
    inspect(events.message(0x6A, 0xB1, 0x24, 0x80, 0, 0, 1, 0x9E, 0x7A, 0, 0, 0));
    model.hex().byteAt(0);
    disk.runAll();
    assertThat(model.numbers().rows().get())
        .anySatisfy(
            row -> {
              assertThat(row.name()).isEqualTo("Unix time, s");
              assertThat(row.big()).isEqualTo("2026-09-21 12:35:12.000");
            });
  }

  @Test
  void theExchangeIsWrittenAsCodeWhileSomeoneLooks() {
    inspect(events.message(1));
    assertThat(model.script().codeProperty().get()).isEmpty();
    model.formProperty().set(PayloadForm.SCRIPT);
    disk.runAll();
    assertThat(model.script().codeProperty().get()).isEqualTo("wx.createTCPSocket() // to event 1");
    model.clear();
    assertThat(model.script().codeProperty().get()).isEmpty();
  }

  @Test
  void charactersSplitAcrossMessagesAreWholeInTheJoinedText() {
    byte[] bytes = "温度 21".getBytes(StandardCharsets.UTF_8);
    InspectedEvent first = events.message(Arrays.copyOf(bytes, 4));
    events.message(Arrays.copyOfRange(bytes, 4, bytes.length));
    model.inspect(new InspectedEvents(events, events.selection(), first));
    model.formProperty().set(PayloadForm.TEXT);
    disk.runAll();
    assertThat(row(0)).isEqualTo("温度 21");
  }

  @Test
  void ofAMillionJoinedEventsOnlyWhatIsLookedAtIsRead() {
    CountingPayload payload = new CountingPayload(100, 'x');
    InspectedEvent first = events.add(EventKind.MESSAGE, PEER, payload);
    for (int i = 1; i < 1_000_000; i++) {
      events.add(EventKind.MESSAGE, PEER, payload);
    }
    model.inspect(new InspectedEvents(events, events.selection(), first));
    disk.runAll();
    assertThat(model.titleBinding().get()).isEqualTo("1,000,000 events joined · 100,000,000 B");
    assertThat(hex(99_999_990, 10)).startsWith("78 78");
    assertThat(payload.bytesRead).isLessThan(2 * 4096 + 1);
  }

  @Test
  void eventsWithoutBytesAreNotJoined() {
    InspectedEvent event =
        events.detail(new EventDetail.Closed(EventDetail.ClosedBy.PEER, 1, 2, 3));
    events.detail(new EventDetail.Closed(EventDetail.ClosedBy.PEER, 1, 2, 3));
    model.inspect(new InspectedEvents(events, events.selection(), event));
    disk.runAll();
    assertThat(model.titleBinding().get()).isEqualTo("close #1");
    assertThat(model.fields()).isNotEmpty();
  }

  private List<Long> borders() {
    ByteRange all = new ByteRange(0, model.hex().length());
    return model.hex().marksProperty().get().stream()
        .flatMap(marks -> marks.within(all).stream())
        .filter(mark -> mark.tone() == HexTone.READ_BORDER)
        .map(mark -> mark.range().from())
        .toList();
  }
}
