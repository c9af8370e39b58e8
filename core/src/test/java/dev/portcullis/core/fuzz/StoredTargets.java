package dev.portcullis.core.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.workspace.Appearance;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.Confirmations;
import dev.portcullis.core.workspace.HistoryStore;
import dev.portcullis.core.workspace.ImportReport;
import dev.portcullis.core.workspace.Library;
import dev.portcullis.core.workspace.LibraryFile;
import dev.portcullis.core.workspace.LoadedWorkspace;
import dev.portcullis.core.workspace.NoteStore;
import dev.portcullis.core.workspace.OpenTab;
import dev.portcullis.core.workspace.PayloadGroup;
import dev.portcullis.core.workspace.PayloadImport;
import dev.portcullis.core.workspace.RecentChoices;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SavedTarget;
import dev.portcullis.core.workspace.SendHistory;
import dev.portcullis.core.workspace.SentPayload;
import dev.portcullis.core.workspace.SequenceRow;
import dev.portcullis.core.workspace.SidebarPlace;
import dev.portcullis.core.workspace.StorageRules;
import dev.portcullis.core.workspace.TabOptions;
import dev.portcullis.core.workspace.WindowPlace;
import dev.portcullis.core.workspace.Workspace;
import dev.portcullis.core.workspace.WorkspaceStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a person keeps, and what other tools kept for them. */
final class StoredTargets {

  private static final List<String> WORDS =
      List.of(
          "null",
          "[]",
          "{}",
          "[null]",
          "\"\"",
          "true",
          "\"\\uD800\"",
          "\"version\": 1",
          "\"version\": 3",
          "\"tabs\": []",
          "\"key\": 99",
          "\"recent\": [null]",
          "\"storage\": {}",
          "\"width\": 1e9",
          "1e400",
          ",",
          ":",
          "\"width\": \"NaN\"",
          "\"selectedTab\": -5");

  private StoredTargets() {}

  static List<FuzzTarget> all() {
    return List.of(workspace(), history(), notes(), libraryImport());
  }

  private static TabOptions options() {
    return TabOptions.defaults()
        .withProfile("phone")
        .withFraming("delimiter bytes=0d0a")
        .withColumns(List.of(new TabOptions.LogColumn("time", 120.5, true)));
  }

  private static Library library() {
    SavedPayload payload =
        new SavedPayload("p1", "Read", "reads ten registers", 1, ComposerDraft.empty());
    SequenceRow row =
        new SequenceRow(
            "Log in",
            ComposerDraft.empty(),
            SequenceRow.FRAME,
            1500,
            "4F 4B ??",
            "fixed length=8",
            true);
    return new Library(
        List.of(new SavedTarget("t1", "Meter", "192.168.1.20", "8848", "2", "", "", options())),
        List.of(new PayloadGroup("g1", "Modbus", List.of(payload))),
        List.of(new SavedSequence("s1", "Start", "every morning", 3, List.of(row))),
        List.of("/scripts/poll.js"));
  }

  private static Library sequences() {
    List<SequenceRow> rows =
        List.of(
            new SequenceRow("a", ComposerDraft.empty(), SequenceRow.FRAME, 0, "", "", false),
            new SequenceRow(
                "b", ComposerDraft.empty(), SequenceRow.MATCH, 60_000, "?? 06", "", true));
    return new Library(
        List.of(), List.of(), List.of(new SavedSequence("s", "Handshake", "", 1, rows)), List.of());
  }

  private static Workspace workspaceOf(Library library) {
    OpenTab tab =
        new OpenTab("Meter", "192.168.1.20", "8848", "2", "", ComposerDraft.empty(), options());
    return new Workspace(
        Workspace.VERSION,
        "phone",
        Appearance.followSystem(),
        WindowPlace.unset(),
        List.of(tab, tab),
        1,
        new SidebarPlace(true, 200, List.of("payloads", "g1")),
        library,
        new StorageRules(20, 1L << 30),
        new Confirmations(true, false),
        RecentChoices.none().with("t1").with("/scripts/poll.js"));
  }

  private static byte[] stored(Workspace workspace) {
    try {
      Path folder = Files.createTempDirectory("corpus");
      new WorkspaceStore(folder).save(workspace);
      byte[] bytes = Files.readAllBytes(folder.resolve("workspace.json"));
      Files.delete(folder.resolve("workspace.json"));
      Files.delete(folder);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FuzzTarget workspace() {
    String first =
        """
        {"version":1,"profile":"mini-program","appearance":{"theme":"dark","language":"zh-CN"},
        "window":{"x":10,"y":10,"width":1200,"height":800,"maximized":false},
        "tabs":[{"name":"a","address":"192.168.1.20","port":"8848","timeout":"2","device":"",
        "composer":{"mode":"hex","text":"01 03","checksum":"none","lineEnding":"none",
        "charset":"UTF-8","escapes":false}}],"selectedTab":0}
        """;
    return new FuzzTarget(
        "workspace",
        List.of(stored(workspaceOf(library())), first.getBytes(UTF_8)),
        WORDS,
        120,
        input -> RuleTargets.inFolder(folder -> checkWorkspace(folder, input)));
  }

  private static void checkWorkspace(Path folder, byte[] input) throws IOException {
    Path file = Files.write(folder.resolve("workspace.json"), input);
    switch (new WorkspaceStore(folder).load()) {
      case LoadedWorkspace.Restored(Workspace workspace) -> {
        new WorkspaceStore(folder).save(workspace);
        assertThat(new WorkspaceStore(folder).load())
            .isEqualTo(new LoadedWorkspace.Restored(workspace));
      }
      case LoadedWorkspace.Damaged(Path aside, String cause) -> {
        assertThat(aside).hasBinaryContent(input);
        assertThat(cause).isNotBlank();
        assertThat(file).doesNotExist();
      }
      case LoadedWorkspace.Newer(Path left, int version) -> {
        assertThat(left).hasBinaryContent(input);
        assertThat(version).isGreaterThan(Workspace.VERSION);
      }
      case LoadedWorkspace.Fresh other -> throw new AssertionError(other.toString());
      case LoadedWorkspace.FromBackup other -> throw new AssertionError(other.toString());
      case LoadedWorkspace.Unreadable other -> throw new AssertionError(other.toString());
    }
  }

  private static FuzzTarget history() {
    String real =
        """
        {"version":1,"sent":[{"target":"192.168.1.20:8848","draft":{"mode":"text","text":"AT",
        "checksum":"none","lineEnding":"crlf","charset":"UTF-8","escapes":true,"variables":false,
        "length":"none"},"length":4,"beginning":"4154","atMillis":1790000000000,"times":3}]}
        """;
    return FuzzTarget.ofText(
            "history",
            List.of(real),
            WORDS,
            input ->
                RuleTargets.inFolder(
                    folder -> {
                      Path file = Files.write(folder.resolve("history.json"), input);
                      HistoryStore.Loaded loaded = new HistoryStore(folder).load();
                      if (loaded.setAside().isPresent()) {
                        assertThat(loaded.setAside().get()).hasBinaryContent(input);
                        assertThat(loaded.history()).isEqualTo(SendHistory.empty());
                        assertThat(file).doesNotExist();
                      }
                      SendHistory more = loaded.history().with(sent());
                      new HistoryStore(folder).save(more);
                      assertThat(new HistoryStore(folder).load().history()).isEqualTo(more);
                    }))
        .trying(50);
  }

  private static SentPayload sent() {
    return new SentPayload("10.0.0.1:80", ComposerDraft.empty(), 4, "01", 5, 1);
  }

  private static FuzzTarget notes() {
    return FuzzTarget.ofText(
            "notes",
            List.of(
                "{\"version\":1,\"notes\":[{\"event\":5,\"text\":\"odd"
                    + " answer\"},{\"event\":9,\"text\":\"\"}]}"),
            WORDS,
            input ->
                RuleTargets.inFolder(
                    folder -> {
                      Files.write(folder.resolve(NoteStore.FILE), input);
                      NoteStore store = new NoteStore(folder);
                      SortedMap<Long, String> notes;
                      try {
                        notes = new TreeMap<>(store.load());
                      } catch (IOException e) {
                        assertThat(e).message().isNotBlank();
                        return;
                      }
                      notes.put(7L, "mine");
                      store.save(notes);
                      assertThat(store.load()).isEqualTo(notes);
                    }))
        .trying(250);
  }

  private static FuzzTarget libraryImport() {
    String sender =
        """
        [Read%20registers]
        hexString=01 03 00 00 00 02 C4 0B
        name=Read registers
        port=502
        tcpOrUdp=TCP
        toIP=192.168.1.9

        [%U4E2D]
        hexString="4D 2D "
        name=\\x4e2d\\x6587

        [Page]
        hexString=00
        tcpOrUdp=HTTP GET
        """;
    String sscom = ";V5.13.1\nN1055=,A\nN101=0,读寄存器,1000\nN1=H,01 03\nN2=A,你好\n";
    String llcom =
        """
        {"quickSendList":[[{"id":1,"text":"01 03","hex":true,"commit":"read"},
        {"id":2,"text":"AT\\r\\n","hex":false,"commit":"at"}],[]],"quickListName0":"one"}
        """;
    String packets =
        "[{\"name\":\"a\",\"hexString\":\"41"
            + " 54\",\"tcpOrUdp\":\"TCP\",\"toIP\":\"10.0.0.1\",\"port\":80}]";
    return new FuzzTarget(
        "library import",
        List.of(
            sender.getBytes(UTF_8),
            sscom.getBytes(Charset.forName("GBK")),
            llcom.getBytes(UTF_8),
            packets.getBytes(UTF_8),
            packets.getBytes(Charset.forName("UTF-16")),
            LibraryFile.write(library()),
            LibraryFile.write(sequences())),
        List.of(
            "hexString=",
            "[",
            "]",
            "%U4E2D",
            "%20",
            "\\x4e2d",
            "N1=H,",
            "N100=A,",
            "N9999=A,x",
            "\n",
            "\\name=",
            "\"hex\":true",
            "\"portcullisLibrary\":2",
            "\"library\":{}",
            "\"sequences\":[",
            "\"rows\":[{}]",
            "\"until\":\"match\"",
            "\"millis\":-1",
            "\"pattern\":\"?? 0\"",
            "\"rounds\":1e99",
            "null",
            "[[[]]]",
            "\uFEFF"),
        1_000,
        input -> {
          AtomicInteger ids = new AtomicInteger();
          try {
            ImportReport report = PayloadImport.read(input, () -> "id" + ids.incrementAndGet());
            assertThat(report.taken()).isLessThanOrEqualTo(2 * Library.MOST);
            assertThat(report.skipped()).hasSizeLessThanOrEqualTo(1_000);
            Library all = library().plus(report.library());
            byte[] file = LibraryFile.write(all);
            assertThat(file.length).isLessThanOrEqualTo(20_000 + 600 * input.length);
            Library again = PayloadImport.read(file, () -> "x").library();
            assertThat(again.targets()).isEqualTo(all.targets());
            assertThat(again.groups()).isEqualTo(all.groups());
            assertThat(again.sequences()).isEqualTo(all.sequences());
          } catch (IOException e) {
            assertThat(e).message().isNotBlank();
          }
        });
  }
}
