package dev.portcullis.core.codec;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Bytes out of the lines of a hex dump: ours, {@code hexdump -C}, {@code xxd}, {@code od -t x1},
 * Wireshark's and tcpdump's. Stateless.
 *
 * <p>A line without its offset is hex text, so a dump is only what proves to be one: every offset
 * is the one before and as many bytes as were read there, or the characters at the right are those
 * of the bytes. Lines whose offsets run on but leave something out are refused, since their offsets
 * would otherwise be sent.
 */
final class PastedDump {

  /** Offsets further apart than this are none, in bytes. */
  private static final int WIDEST_STEP = 1 << 16;

  /** What the repeated lines of a dump may come to, in bytes. */
  private static final int MOST_REPEATED = 16 * 1024 * 1024;

  /** How offsets are counted, the likeliest first. */
  private static final int[] BASES = {16, 8, 10};

  private PastedDump() {}

  /** The bytes of a dump, or what is wrong with it; empty where the text is no dump. */
  static Optional<ParseResult> read(String text) {
    List<DumpLine> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      if (!isBlank(text, from, end)) {
        Optional<DumpLine> line = DumpLine.read(text, from, end);
        if (line.isEmpty()) {
          return Optional.empty();
        }
        lines.add(line.get());
      }
      from = end + 1;
    }
    return lines.isEmpty() || lines.getFirst().repeats() ? Optional.empty() : judge(text, lines);
  }

  private static boolean isBlank(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at == to;
  }

  private static Optional<ParseResult> judge(String text, List<DumpLine> lines) {
    Optional<Integer> base = Optional.empty();
    for (int candidate : BASES) {
      if (base.isEmpty() && runsOn(lines, candidate)) {
        base = Optional.of(candidate);
      }
    }
    Optional<DumpLine> words = lines.stream().filter(DumpLine::ofWords).findFirst();
    boolean proven = base.isPresent() && isProven(lines);
    // The last word of such a dump may be half a one, and its offsets then do not run on.
    if (words.isPresent() && (proven || lines.stream().allMatch(DumpLine::hasOddOffset))) {
      DumpLine line = words.get();
      return Optional.of(
          TextFlaw.at(text, line.from(), line.digits(), FlawKind.HEX_DUMP_WORDS, ""));
    }
    return proven ? Optional.of(bytes(lines, base.orElseThrow())) : gap(text, lines);
  }

  /** Whether lines that run on can be nothing but a dump. */
  private static boolean isProven(List<DumpLine> lines) {
    if (lines.stream().allMatch(line -> line.count() == 0)) {
      return false;
    }
    if (lines.size() == 1) {
      return lines.getFirst().provesItself();
    }
    boolean plainly = lines.stream().allMatch(DumpLine::setsOffsetApart);
    // With a space behind it, as between bytes, an offset needs more to be told by.
    return plainly
        || (lines.getFirst().offset(16) == 0
            && lines.stream().allMatch(line -> line.hasLongOffset() && !line.ofWords()));
  }

  /** Whether each line begins where the one before ended, or anew at nought. */
  private static boolean runsOn(List<DumpLine> lines, int base) {
    long next = lines.getFirst().offset(base);
    long repeated = 0;
    int before = 0;
    boolean repeats = false;
    for (DumpLine line : lines) {
      if (line.repeats()) {
        repeats = true;
        continue;
      }
      long offset = line.offset(base);
      if (repeats) {
        long more = offset - next;
        repeated += more;
        if (more < 0 || before == 0 || more % before != 0 || repeated > MOST_REPEATED) {
          return false;
        }
      } else if (offset < 0 || (offset != next && !beginsAnew(line, offset))) {
        return false;
      }
      repeats = false;
      before = line.count();
      next = offset + before;
    }
    return !repeats;
  }

  private static boolean beginsAnew(DumpLine line, long offset) {
    return offset == 0 && line.setsOffsetApart();
  }

  private static ParseResult bytes(List<DumpLine> lines, int base) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] before = {};
    long next = lines.getFirst().offset(base);
    for (DumpLine line : lines) {
      if (line.repeats()) {
        continue;
      }
      long offset = line.offset(base);
      for (long at = next; at < offset; at += before.length) {
        bytes.writeBytes(before);
      }
      before = HexFormat.of().parseHex(line.hex());
      bytes.writeBytes(before);
      next = offset + before.length;
    }
    return new ParsedBytes(Bytes.owning(bytes.toByteArray()));
  }

  /** Where the offsets of what can be nothing but a dump leave something out. */
  private static Optional<ParseResult> gap(String text, List<DumpLine> lines) {
    boolean plain =
        lines.size() < 2
            || lines.getFirst().count() == 0
            || !lines.stream().allMatch(line -> line.setsOffsetApart() && !line.ofWords());
    Optional<ParseResult> gap = Optional.empty();
    long before = -1;
    long next = lines.getFirst().offset(16);
    for (DumpLine line : lines) {
      if (plain || line.repeats()) {
        continue;
      }
      long offset = line.offset(16);
      plain = offset <= before || (before >= 0 && offset - before > WIDEST_STEP);
      if (gap.isEmpty() && offset != next) {
        gap = Optional.of(TextFlaw.at(text, line.from(), line.digits(), FlawKind.HEX_DUMP_GAP, ""));
      }
      before = offset;
      next = offset + line.count();
    }
    return plain ? Optional.empty() : gap;
  }
}
