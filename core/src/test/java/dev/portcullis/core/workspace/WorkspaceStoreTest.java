package dev.portcullis.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceStoreTest {

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
  void aFileOfALaterVersionIsNotOverwritten() throws IOException {
    new WorkspaceStore(directory).save(workspace("a"));
    Path file = directory.resolve("workspace.json");
    String later = Files.readString(file).replaceFirst("\"version\" : 1", "\"version\" : 2");
    Files.writeString(file, later);

    LoadedWorkspace loaded = new WorkspaceStore(directory).load();

    assertThat(loaded).isInstanceOf(LoadedWorkspace.Damaged.class);
    assertThat(((LoadedWorkspace.Damaged) loaded).cause()).contains("version is 2");
    assertThat(((LoadedWorkspace.Damaged) loaded).setAside()).hasContent(later);
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
