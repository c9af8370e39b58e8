package dev.portcullis.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.hex.ByteRange;
import dev.portcullis.app.hex.HexTone;
import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.testkit.HandExecutor;
import dev.portcullis.core.capture.Payload;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.Ipv4Address;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** An inspector whose disk answers when the test says so. */
abstract class InspectorRig {

  static final Endpoint PEER =
      new Endpoint(Ipv4Address.of(new byte[] {(byte) 192, (byte) 168, (byte) 193, 2}), 8848);

  final Messages messages = new Messages(Language.ENGLISH);
  final HandExecutor disk = new HandExecutor();
  final InspectorViewModel model =
      new InspectorViewModel(messages, disk, Runnable::run, ZoneOffset.UTC);
  final MemoryEvents events = new MemoryEvents();

  /** A line of text. */
  final String row(long row) {
    assertThat(row).isLessThan(model.text().rowCountProperty().get());
    model.text().row(row);
    disk.runAll();
    return model.text().row(row).orElseThrow();
  }

  /** Bytes as the hex view shows them. */
  final String hex(long position, int count) {
    byte[] bytes = new byte[count];
    model.hex().read(position, bytes, count);
    disk.runAll();
    assertThat(model.hex().read(position, bytes, count)).isTrue();
    return HexText.format(bytes, 0, count);
  }

  final void inspect(InspectedEvent event) {
    model.inspect(event);
    disk.runAll();
  }

  final List<ByteRange> marked(HexTone tone) {
    ByteRange all = new ByteRange(0, model.hex().length());
    return model.hex().marksProperty().get().stream()
        .flatMap(marks -> marks.within(all).stream())
        .filter(mark -> mark.tone() == tone)
        .map(mark -> mark.range())
        .toList();
  }

  /** A payload of any size of one byte over and over; counts what is read of it. */
  static final class CountingPayload implements Payload {
    private final int length;
    private final int content;
    long bytesRead;

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
}
