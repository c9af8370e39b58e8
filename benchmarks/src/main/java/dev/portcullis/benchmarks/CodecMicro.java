package dev.portcullis.benchmarks;

import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.Checksum;
import dev.portcullis.core.codec.HexDump;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.ParseResult;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Hex, dumps and checksums beside what the platform's own library does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CodecMicro {

  private static final int ROWS = 60;
  private static final int WIDTH = 16;
  private final byte[] screen = new byte[ROWS * WIDTH];
  private final byte[] kilobyte = new byte[1024];
  private final HexFormat spaced = HexFormat.ofDelimiter(" ").withUpperCase();
  private final Bytes kilobytes;
  private final String text;

  /** Random bytes from a fixed seed. */
  public CodecMicro() {
    Random random = new Random(1);
    random.nextBytes(screen);
    random.nextBytes(kilobyte);
    kilobytes = Bytes.of(kilobyte);
    text = spaced.formatHex(kilobyte);
  }

  /** A screenful of dump. */
  @Benchmark
  public int dumpScreenful() {
    int characters = 0;
    for (int row = 0; row < ROWS; row++) {
      characters += HexDump.OF_16.line((long) row * WIDTH, screen, row * WIDTH, WIDTH).length();
    }
    return characters;
  }

  /** Strict parsing of hex people type. */
  @Benchmark
  public ParseResult parseHex() {
    return HexText.parse(text);
  }

  /** The platform's parser, which takes one form only. */
  @Benchmark
  public byte[] parseHexOfThePlatform() {
    return spaced.parseHex(text);
  }

  /** A checksum computed by us. */
  @Benchmark
  public long crcModbus() {
    return Checksum.CRC_16_MODBUS.of(kilobytes);
  }

  /** A checksum the platform has an intrinsic for. */
  @Benchmark
  public long crc32OfThePlatform() {
    CRC32 crc = new CRC32();
    crc.update(kilobyte);
    return crc.getValue();
  }
}
