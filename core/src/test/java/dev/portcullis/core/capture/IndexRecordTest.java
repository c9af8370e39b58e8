package dev.portcullis.core.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.Ipv6Address;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndexRecordTest {

  @Test
  void everyFieldComesBack() {
    Random random = new Random(1);
    Endpoint four = new Endpoint(Ipv4Address.of(255, 0, 128, 1), 65535);
    Endpoint six = new Endpoint(new Ipv6Address(0xfd00_0000_0000_0001L, -1L), 0);
    for (EventKind kind : EventKind.values()) {
      for (@Nullable Endpoint peer : new @Nullable Endpoint[] {null, four, six}) {
        IndexRecord record = new IndexRecord();
        long sequence = random.nextLong();
        Stamp at = new Stamp(random.nextLong(), random.nextLong());
        int socket = random.nextInt();
        long offset = random.nextLong(Long.MAX_VALUE);
        int length = random.nextInt(Integer.MAX_VALUE);
        record.encode(sequence, at, socket, kind, peer, offset, length);
        assertThat(record.decode(sequence))
            .contains(
                new EventRecord(
                    sequence,
                    at.wallNanos(),
                    at.monotonicNanos(),
                    socket,
                    kind,
                    peer,
                    offset,
                    length));
        assertThat(record.decode(sequence + 1)).isEmpty();
      }
    }
  }

  @Test
  void aPeerOfTheRecordBeforeDoesNotShineThrough() {
    IndexRecord record = new IndexRecord();
    Endpoint six = new Endpoint(new Ipv6Address(-1L, -1L), 9);
    record.encode(1, new Stamp(1, 1), 1, EventKind.WRITE, six, 0, 0);
    record.encode(2, new Stamp(1, 1), 1, EventKind.WRITE, Captures.PEER, 0, 0);
    byte[] reused = record.bytes().clone();
    IndexRecord fresh = new IndexRecord();
    fresh.encode(2, new Stamp(1, 1), 1, EventKind.WRITE, Captures.PEER, 0, 0);
    assertThat(reused).isEqualTo(fresh.bytes());
  }

  @Test
  void anyChangedByteIsFound() {
    for (int place = 0; place < IndexRecord.BYTES; place++) {
      for (int flip = 1; flip < 256; flip++) {
        IndexRecord record = new IndexRecord();
        record.encode(7, new Stamp(1, 2), 3, EventKind.MESSAGE, Captures.PEER, 4, 5);
        record.bytes()[place] ^= (byte) flip;
        assertThat(record.decode(7)).as("byte %d flipped by %d", place, flip).isEmpty();
      }
    }
  }

  @Test
  void aRecordThatIsWholeButImpossibleIsNoRecord() {
    IndexRecord record = new IndexRecord();
    record.encode(7, new Stamp(1, 2), 3, EventKind.MESSAGE, null, -1, 5);
    assertThat(record.decode(7)).isEmpty();
    record.encode(7, new Stamp(1, 2), 3, EventKind.MESSAGE, null, 1, -5);
    assertThat(record.decode(7)).isEmpty();
  }

  @Test
  void nothingButZerosIsNoRecord() {
    IndexRecord blank = new IndexRecord();
    assertThat(blank.isBlank()).isTrue();
    assertThat(blank.decode(0)).isEmpty();
  }
}
