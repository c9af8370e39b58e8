package dev.portcullis.core.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.codec.ByteLiteral;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.HexDump;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.ParsedBytes;
import dev.portcullis.core.codec.PastedHex;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextEscapes;
import dev.portcullis.core.workspace.Appearance;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.HistoryStore;
import dev.portcullis.core.workspace.ImportReport;
import dev.portcullis.core.workspace.Library;
import dev.portcullis.core.workspace.LibraryFile;
import dev.portcullis.core.workspace.LoadedWorkspace;
import dev.portcullis.core.workspace.NoteStore;
import dev.portcullis.core.workspace.OpenTab;
import dev.portcullis.core.workspace.PayloadGroup;
import dev.portcullis.core.workspace.PayloadImport;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SendHistory;
import dev.portcullis.core.workspace.SentPayload;
import dev.portcullis.core.workspace.TabOptions;
import dev.portcullis.core.workspace.WindowPlace;
import dev.portcullis.core.workspace.Workspace;
import dev.portcullis.core.workspace.WorkspaceStore;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random bytes, always the same, come back from every form they are shown, copied or kept in. The
 * formats of an export have theirs beside them, and the composer in the window its own.
 */
class RoundTripTest {

  private static final int TURNS = 150;
  private static final long SEED = 20_261_126;
  private static final List<TextCharset> CHARSETS = List.of(TextCharset.values());

  @TempDir Path directory;

  /** Bytes that look like nothing, like text, or like what dumps and code are made of. */
  private static byte[] some(Random random, int least) {
    byte[] bytes = new byte[least + random.nextInt(200)];
    switch (random.nextInt(4)) {
      case 0 -> random.nextBytes(bytes);
      case 1 -> fill(bytes, "\\x0AfF 0123|.:*{}[],()\"'$\r\n\t", random);
      case 2 -> fill(bytes, "\u0000\u0000\u0000\u0000\u0000\u0001", random);
      default -> {
        byte[] text = "温度 21.5 °C ÿ${len}\\x41 \ud83d\ude00 Straße ".repeat(8).getBytes(UTF_8);
        System.arraycopy(text, random.nextInt(40), bytes, 0, bytes.length);
      }
    }
    return bytes;
  }

  private static void fill(byte[] bytes, String of, Random random) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) of.charAt(random.nextInt(of.length()));
    }
  }

  private static ParsedBytes parsed(byte[] bytes) {
    return new ParsedBytes(Bytes.of(bytes));
  }

  @Test
  void hexOfEveryForm() {
    Random random = new Random(SEED);
    for (int turn = 0; turn < TURNS; turn++) {
      byte[] bytes = some(random, 0);
      for (String hex :
          List.of(HexText.format(Bytes.of(bytes)), HexText.formatCompact(Bytes.of(bytes)))) {
        assertThat(HexText.parse(hex)).isEqualTo(parsed(bytes));
        assertThat(HexText.parse(hex.toLowerCase(Locale.ROOT))).isEqualTo(parsed(bytes));
        assertThat(PastedHex.read(hex).result()).as(hex).isEqualTo(parsed(bytes));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16, 32})
  void aHexDump(int width) {
    HexDump dump = new HexDump(width);
    Random random = new Random(SEED + width);
    for (int turn = 0; turn < TURNS; turn++) {
      byte[] bytes = some(random, 1);
      List<String> lines = new ArrayList<>();
      for (int at = 0; at < bytes.length; at += width) {
        lines.add(dump.line(at, bytes, at, Math.min(width, bytes.length - at)));
      }
      assertThat(lines).hasSize((int) dump.lines(bytes.length));
      String whole = String.join("\n", lines);
      assertThat(PastedHex.read(whole).result()).as(whole).isEqualTo(parsed(bytes));
    }
  }

  @ParameterizedTest
  @EnumSource(TextCharset.class)
  void textOfEveryCharset(TextCharset charset) {
    Random random = new Random(SEED + charset.label().hashCode());
    for (int turn = 0; turn < TURNS; turn++) {
      byte[] bytes = some(random, 0);
      String escaped = TextEscapes.format(Bytes.of(bytes), charset);
      assertThat(TextEscapes.parse(escaped, charset)).as(escaped).isEqualTo(parsed(bytes));
      TextEscapes.formatPlain(Bytes.of(bytes), charset)
          .ifPresent(
              plain -> assertThat(TextEscapes.parsePlain(plain, charset)).isEqualTo(parsed(bytes)));
    }
  }

  @ParameterizedTest
  @EnumSource(ByteLiteral.class)
  void copiesForProgrammingLanguages(ByteLiteral language) {
    Random random = new Random(SEED + language.name().hashCode());
    for (int turn = 0; turn < TURNS; turn++) {
      byte[] bytes = some(random, 1);
      StringBuilder code = new StringBuilder();
      language.append(code, "received", bytes);
      assertThat(PastedHex.read(code.toString()).result()).as("%s", code).isEqualTo(parsed(bytes));
    }
  }

  @Test
  void aCapture() throws Exception {
    Random random = new Random(SEED);
    List<byte[]> all = new ArrayList<>();
    Path folder = directory.resolve("capture");
    try (Capture capture = Capture.create(folder, CaptureOptions.unlimited())) {
      for (int turn = 0; turn < TURNS; turn++) {
        byte[] bytes = some(random, 0);
        all.add(bytes);
        EventKind kind = random.nextBoolean() ? EventKind.WRITE : EventKind.MESSAGE;
        capture.append(Stamp.now(), 1, kind, null, ByteBuffer.wrap(bytes));
      }
    }
    try (Capture again = Capture.open(folder)) {
      assertThat(again.count()).isEqualTo(TURNS);
      for (int turn = 0; turn < TURNS; turn++) {
        assertThat(again.bytes(again.event(turn))).isEqualTo(all.get(turn));
      }
    }
  }

  /** What a composer holds: bytes as text of a charset, where it has them all, or as hex. */
  private static ComposerDraft draft(Random random) {
    TextCharset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
    byte[] bytes = some(random, 0);
    boolean hex = random.nextBoolean();
    ComposerDraft empty = ComposerDraft.empty();
    return new ComposerDraft(
        hex ? "hex" : "text",
        hex
            ? HexText.format(Bytes.of(bytes))
            : random.nextBoolean()
                ? TextEscapes.format(Bytes.of(bytes), charset)
                : new String(bytes, Charset.forName("ISO-8859-1")),
        empty.checksum(),
        empty.lineEnding(),
        charset.label(),
        random.nextBoolean(),
        random.nextBoolean(),
        empty.length());
  }

  @Test
  void workspaceHistoryLibraryAndNotes() throws Exception {
    Random random = new Random(SEED);
    SendHistory history = SendHistory.empty();
    TreeMap<Long, String> notes = new TreeMap<>();
    for (int turn = 0; turn < 20; turn++) {
      ComposerDraft draft = draft(random);
      Library library =
          new Library(
              List.of(),
              List.of(
                  new PayloadGroup(
                      "g", "Group", List.of(new SavedPayload("p", "Saved", "why", turn, draft)))),
              List.of(),
              List.of());
      Workspace workspace =
          new Workspace(
                  Workspace.VERSION,
                  "phone",
                  Appearance.followSystem(),
                  WindowPlace.unset(),
                  List.of(
                      new OpenTab(
                          "Tab", "192.168.1.20", "8848", "2", "", draft, TabOptions.defaults())),
                  0)
              .withLibrary(library);
      new WorkspaceStore(directory).save(workspace);
      assertThat(new WorkspaceStore(directory).load())
          .isEqualTo(new LoadedWorkspace.Restored(workspace));

      ImportReport report = PayloadImport.read(LibraryFile.write(library), () -> "x");
      assertThat(report.skipped()).isEmpty();
      assertThat(report.library()).isEqualTo(library);

      history = history.with(new SentPayload("192.168.1.20:8848", draft, 4, "01", turn, 1));
      new HistoryStore(directory).save(history);
      assertThat(new HistoryStore(directory).load().history()).isEqualTo(history);

      notes.put(random.nextLong(1_000_000), draft.text());
      new NoteStore(directory).save(notes);
      assertThat(new NoteStore(directory).load()).isEqualTo(notes);
    }
  }
}
