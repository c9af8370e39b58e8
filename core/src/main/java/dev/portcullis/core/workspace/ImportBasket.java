package dev.portcullis.core.workspace;

import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.ParsedBytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Gathers payloads of a file, within bounds, and what was left. Made for one import. */
final class ImportBasket {

  /** The longest payload text that is taken, in characters. */
  static final int LONGEST = 1 << 20;

  private static final int LONGEST_NAME = 200;

  /** A name is looked for at the beginning of a text that may be long. */
  private static final int CONSIDERED = 10 * LONGEST_NAME;

  private static final int MOST_SKIPPED = 1000;

  private final Supplier<String> ids;
  private final Map<String, List<SavedPayload>> groups = new LinkedHashMap<>();
  private final List<SkippedEntry> skipped = new ArrayList<>();
  private int taken;

  ImportBasket(Supplier<String> ids) {
    this.ids = ids;
  }

  /** Takes hex if it is that. */
  void hex(String group, String name, String note, String hex) {
    if (fits(name, hex)) {
      if (HexText.parse(hex.strip()) instanceof ParsedBytes) {
        take(group, name, note, draft("hex", hex.strip(), "UTF-8"));
      } else {
        skip(name.isBlank() ? hex : name, SkippedEntry.Reason.BAD_HEX);
      }
    }
  }

  /** Takes text, which is sent in this charset where it matters. */
  void text(String group, String name, String note, String text, String charset) {
    if (fits(name, text)) {
      boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
      take(group, name, note, draft("text", text, plain ? "UTF-8" : charset));
    }
  }

  void skip(String name, SkippedEntry.Reason reason) {
    if (skipped.size() < MOST_SKIPPED) {
      skipped.add(new SkippedEntry(cut(name), reason));
    }
  }

  ImportReport report(ImportFormat format) {
    List<PayloadGroup> all = new ArrayList<>();
    groups.forEach((name, own) -> all.add(new PayloadGroup(ids.get(), name, own)));
    return new ImportReport(format, new Library(List.of(), all, List.of(), List.of()), skipped);
  }

  private boolean fits(String name, String text) {
    if (text.isBlank()) {
      skip(name, SkippedEntry.Reason.EMPTY);
    } else if (text.length() > LONGEST) {
      skip(name.isBlank() ? text : name, SkippedEntry.Reason.TOO_LONG);
    } else if (taken >= Library.MOST) {
      skip(name.isBlank() ? text : name, SkippedEntry.Reason.TOO_MANY);
    } else {
      return true;
    }
    return false;
  }

  private void take(String group, String name, String note, ComposerDraft draft) {
    taken++;
    String shown = name.isBlank() ? cut(draft.text()) : cut(name);
    groups
        .computeIfAbsent(cut(group), g -> new ArrayList<>())
        .add(new SavedPayload(ids.get(), shown, cut(note), SavedPayload.NO_KEY, draft));
  }

  private static ComposerDraft draft(String mode, String text, String charset) {
    return new ComposerDraft(mode, text, ComposerDraft.NONE, ComposerDraft.NONE, charset, false);
  }

  private static String cut(String text) {
    String line = text.substring(0, Math.min(text.length(), CONSIDERED)).strip();
    line = line.replaceAll("\\s+", " ");
    return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) + "…" : line;
  }
}
