package dev.portcullis.app.hex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.fuzz.FuzzTarget;
import java.util.List;
import java.util.stream.Stream;

/** Offsets to go to. */
public final class OffsetTargets {

  private static final long LENGTH = 1L << 40;

  private OffsetTargets() {}

  /** What is fuzzed here. */
  public static Stream<FuzzTarget> all() {
    return Stream.of(
        FuzzTarget.ofText(
            "offset",
            List.of("26", "0x1A", " 1Ah ", "+0xFFFFFFFFFFFFFFF", "-999999999999999999"),
            List.of("+", "-", "0x", "0X", "h", "H", " ", "_", "٣", "f"),
            input -> {
              String text = FuzzTarget.text(input);
              for (long caret : new long[] {0, LENGTH / 2, LENGTH}) {
                HexOffset.parse(text, caret, LENGTH)
                    .ifPresent(
                        place -> {
                          assertThat(place).isBetween(0L, LENGTH);
                          String again = "0x" + Long.toHexString(place);
                          assertThat(HexOffset.parse(again, caret, LENGTH)).hasValue(place);
                        });
              }
            }));
  }
}
