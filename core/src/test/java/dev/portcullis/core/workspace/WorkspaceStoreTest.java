package dev.portcullis.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.portcullis.core.socket.BackOff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceStoreTest {

  private static final String VERSION_1 =
      """
      {"version":1,"profile":"desk",
       "appearance":{"theme":"dark","language":"zh-CN","zoomPercent":120},
       "window":{"x":10.0,"y":20.0,"width":1280.0,"height":800.0,"maximized":false,
        "logShare":0.7,"inspectorShare":0.55},
       "tabs":[{"name":"Thermostat","address":"192.168.193.2","port":"8848","timeout":"2",
        "device":"","composer":{"mode":"hex","text":"01 03","checksum":"none",
        "lineEnding":"none","charset":"UTF-8","escapes":false}}],
       "selectedTab":0}\
      """;

  @TempDir private Path directory;

  @Test
  void whatWasOpenComesBack() throws IOException {
    Workspace stored = workspace("192.168.193.2");
    new WorkspaceStore(directory).save(stored);

    assertThat(new WorkspaceStore(directory).load())
        .isEqualTo(new LoadedWorkspace.Restored(stored));
  }

  @Test
  void textOfAnyScriptComesBack() throws IOException {
    Workspace stored = workspace("温控器 \u0000 \"\\ 🌡");
    new WorkspaceStore(directory).save(stored);

    assertThat(new WorkspaceStore(directory).load())
        .isEqualTo(new LoadedWorkspace.Restored(stored));
  }

  @Test
  void nothingStoredIsAFirstStart() {
    assertThat(new WorkspaceStore(directory.resolve("not/there/yet")).load())
        .isEqualTo(new LoadedWorkspace.Fresh());
  }

  @Test
  void theDirectoryIsMadeWhenItIsNeeded() throws IOException {
    Path deep = directory.resolve("not/there/yet");
    new WorkspaceStore(deep).save(workspace("a"));

    assertThat(deep.resolve("workspace.json")).isRegularFile();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{\"version\":1}",
        "{\"version\":2,\"profile\":\"desk\"}",
        "{\"version\":1,\"profile\":\"p\",\"appearance\":{},\"window\":{},\"tabs\":[7],\"selectedTab\":0}",
        "\u0000\u0000\u0000"
      })
  void aDamagedFileIsSetAsideAndSaid(String content) throws IOException {
    Files.writeString(directory.resolve("workspace.json"), content);

    LoadedWorkspace loaded = new WorkspaceStore(directory).load();

    assertThat(loaded).isInstanceOf(LoadedWorkspace.Damaged.class);
    Path setAside = ((LoadedWorkspace.Damaged) loaded).setAside();
    assertThat(setAside).hasContent(content);
    assertThat(((LoadedWorkspace.Damaged) loaded).cause()).isNotBlank().doesNotContain("\n");
    assertThat(directory.resolve("workspace.json")).doesNotExist();
  }

  @Test
  void aFileOfALaterVersionIsRefusedAndNeverOverwritten() throws IOException {
    new WorkspaceStore(directory).save(workspace("a"));
    Path file = directory.resolve("workspace.json");
    String later = Files.readString(file).replaceFirst("\"version\" : 2", "\"version\" : 3");
    Files.writeString(file, later);

    WorkspaceStore store = new WorkspaceStore(directory);
    assertThat(store.load()).isEqualTo(new LoadedWorkspace.Newer(file, 3));
    assertThatIOException()
        .isThrownBy(() -> store.save(workspace("b")))
        .withMessageContaining("later version");
    assertThat(file).hasContent(later);
    assertThat(directory.resolve("workspace.backup.json")).doesNotExist();
  }

  @Test
  void aFileOfTheFirstVersionIsUpgraded() throws IOException {
    Files.writeString(directory.resolve("workspace.json"), VERSION_1);

    LoadedWorkspace loaded = new WorkspaceStore(directory).load();

    assertThat(loaded)
        .isEqualTo(
            new LoadedWorkspace.Restored(
                new Workspace(
                    Workspace.VERSION,
                    "desk",
                    new Appearance("dark", "zh-CN", 120, ""),
                    new WindowPlace(10, 20, 1280, 800, false, 0.7, 0.55),
                    List.of(
                        new OpenTab(
                            "Thermostat",
                            "192.168.193.2",
                            "8848",
                            "2",
                            "",
                            new ComposerDraft("hex", "01 03", "none", "none", "UTF-8", false),
                            TabOptions.defaults())),
                    0,
                    SidebarPlace.unset(),
                    Library.empty(),
                    StorageRules.usual(),
                    Confirmations.usual(),
                    RecentChoices.none())));
  }

  @Test
  void whatCameLaterMayBeMissingAnywhere() throws IOException {
    String version2 =
        VERSION_1
            .replace("\"version\":1", "\"version\":2")
            .replaceFirst("}$", "")
            .concat(
                """
                ,"library":{"targets":[{"id":"t","name":"PLC","address":"10.0.0.9"}],
                 "groups":[{"id":"g","name":"Modbus","payloads":[{"id":"p","name":"Read",
                 "draft":{"text":"01 03"}}]}]}, "fromTheFuture":{"x":[1,2]}}\
                """);
    Files.writeString(directory.resolve("workspace.json"), version2);

    LoadedWorkspace loaded = new WorkspaceStore(directory).load();

    assertThat(loaded).isInstanceOf(LoadedWorkspace.Restored.class);
    Library library = ((LoadedWorkspace.Restored) loaded).workspace().library();
    assertThat(library.targets())
        .containsExactly(
            new SavedTarget("t", "PLC", "10.0.0.9", "", "2", "", "", TabOptions.defaults()));
    assertThat(library.payloads())
        .containsExactly(
            new SavedPayload(
                "p",
                "Read",
                "",
                0,
                new ComposerDraft("hex", "01 03", "none", "none", "UTF-8", false)));
  }

  @Test
  void everythingThatIsKeptComesBack() throws IOException {
    TabOptions options =
        new TabOptions(
            "strict",
            "interface:eth0",
            "GBK",
            "delimiter 0D0A",
            true,
            new BackOff(1, 1.5, 60, 7),
            new TabOptions.Repeat("250 ms", "", "10 %"),
            List.of(new TabOptions.LogColumn("time", 90, false)));
    Library library =
        Library.empty()
            .with(new SavedTarget("t", "PLC", "10.0.0.9", "5020", "3", "", "hall 2", options))
            .withGroup("g", "Modbus")
            .with(new SavedPayload("p", "Read", "two registers", 3, ComposerDraft.empty()), "g")
            .with(
                new SavedSequence(
                    "s",
                    "Start",
                    "each morning",
                    0,
                    List.of(
                        new SequenceRow(
                            "Log in",
                            ComposerDraft.empty(),
                            SequenceRow.MATCH,
                            1500,
                            "4F 4B ??",
                            "fixed length=8",
                            true))))
            .withScript("/home/me/handshake.js");
    Workspace stored =
        new Workspace(
            Workspace.VERSION,
            "desk",
            new Appearance("dark", "zh-CN", 120, "Menlo"),
            WindowPlace.unset(),
            List.of(new OpenTab("a", "b", "c", "d", "", ComposerDraft.empty(), options)),
            0,
            new SidebarPlace(true, 300, List.of("payloads", "g")),
            library,
            new StorageRules(9, 1_000_000_000),
            new Confirmations(true, false),
            new RecentChoices(List.of("new-socket", "p1")));
    new WorkspaceStore(directory).save(stored);

    assertThat(new WorkspaceStore(directory).load())
        .isEqualTo(new LoadedWorkspace.Restored(stored));
  }

  @Test
  void garbageNeverThrowsAndNeverIsLost() throws IOException {
    new WorkspaceStore(directory).save(workspace("a"));
    byte[] whole = Files.readAllBytes(directory.resolve("workspace.json"));
    Random random = new Random(20260131);
    for (int round = 0; round < 300; round++) {
      byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
      for (int hits = random.nextInt(6); hits > 0 && bytes.length > 0; hits--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Path place = Files.createDirectory(directory.resolve("round-" + round));
      Files.write(place.resolve("workspace.json"), bytes);

      switch (new WorkspaceStore(place).load()) {
        case LoadedWorkspace.Damaged damaged ->
            assertThat(damaged.setAside()).hasBinaryContent(bytes);
        case LoadedWorkspace.Restored _, LoadedWorkspace.Newer _ ->
            assertThat(place.resolve("workspace.json")).hasBinaryContent(bytes);
        case LoadedWorkspace.Fresh _, LoadedWorkspace.FromBackup _, LoadedWorkspace.Unreadable _ ->
            throw new AssertionError("neither fresh nor backed up: round " + round);
      }
    }
  }

  @Test
  void aFileFromBeforeVariablesAndLengthFieldsIsReadWithoutThem() throws IOException {
    new WorkspaceStore(directory).save(workspace("a"));
    Path file = directory.resolve("workspace.json");
    String earlier =
        Files.readString(file)
            .replaceAll(",\\s*\"variables\" : false,\\s*\"length\" : \"none\"", "");
    assertThat(earlier).doesNotContain("variables");
    Files.writeString(file, earlier);

    assertThat(new WorkspaceStore(directory).load())
        .isEqualTo(new LoadedWorkspace.Restored(workspace("a")));
  }

  @Test
  void theBackupStepsInForADamagedFile() throws IOException {
    WorkspaceStore store = new WorkspaceStore(directory);
    store.save(workspace("first"));
    store.save(workspace("second"));
    Files.writeString(directory.resolve("workspace.json"), "{\"version\":1,\"tabs\":[{");

    LoadedWorkspace loaded = store.load();

    assertThat(loaded).isInstanceOf(LoadedWorkspace.FromBackup.class);
    assertThat(((LoadedWorkspace.FromBackup) loaded).workspace()).isEqualTo(workspace("first"));
  }

  @Test
  void aCrashBetweenTheMovesOfASaveLosesOneSave() throws IOException {
    WorkspaceStore store = new WorkspaceStore(directory);
    store.save(workspace("first"));
    Files.move(directory.resolve("workspace.json"), directory.resolve("workspace.backup.json"));
    Files.writeString(directory.resolve("workspace.new.json"), "{\"half\":");

    assertThat(store.load()).isEqualTo(new LoadedWorkspace.Restored(workspace("first")));
  }

  @Test
  void severalDamagedFilesLieSideBySide() throws IOException {
    for (int i = 0; i < 12; i++) {
      Files.writeString(directory.resolve("workspace.json"), "damage " + i);
      assertThat(new WorkspaceStore(directory).load()).isInstanceOf(LoadedWorkspace.Damaged.class);
    }
    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(9);
    }
    assertThat(directory.resolve("workspace.damaged-1.json")).hasContent("damage 0");
    assertThat(directory.resolve("workspace.damaged-9.json")).hasContent("damage 11");
  }

  @Test
  void aDirectoryWhereTheFileShouldBeIsLeftAlone() throws IOException {
    Files.createDirectories(directory.resolve("workspace.json"));

    assertThat(new WorkspaceStore(directory).load()).isInstanceOf(LoadedWorkspace.Unreadable.class);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaidAndLeavesTheOldFile() throws IOException {
    Path occupied = directory.resolve("occupied");
    Files.writeString(occupied, "a file where the directory should be");

    assertThatIOException().isThrownBy(() -> new WorkspaceStore(occupied).save(workspace("a")));
    assertThat(occupied).hasContent("a file where the directory should be");
  }

  @Test
  void numbersOutOfRangeAreBroughtBack() {
    assertThat(new Appearance("dark", "en", 5).zoomPercent()).isEqualTo(Appearance.MIN_ZOOM);
    assertThat(new WindowPlace(Double.NaN, 0, -1, 2, false, 7, -1))
        .isEqualTo(new WindowPlace(0, 0, 0, 2, false, 1, 0));
    assertThat(
            new Workspace(
                    1,
                    "desk",
                    Appearance.followSystem(),
                    WindowPlace.unset(),
                    workspace("a").tabs(),
                    9)
                .selectedTab())
        .isZero();
  }

  private static Workspace workspace(String address) {
    return new Workspace(
        Workspace.VERSION,
        "desk",
        new Appearance("dark", "zh-CN", 120),
        new WindowPlace(10, 20, 1280, 800, false, 0.7, 0.55),
        List.of(
            new OpenTab(
                "Thermostat",
                address,
                "8848",
                "2",
                "echo",
                new ComposerDraft(
                    "hex", "01 03 00 00 00 02", "CRC-16/MODBUS", "none", "UTF-8", false))),
        0);
  }
}
