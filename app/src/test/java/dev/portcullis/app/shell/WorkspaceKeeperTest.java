package dev.portcullis.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.core.workspace.LoadedWorkspace;
import dev.portcullis.core.workspace.Workspace;
import dev.portcullis.core.workspace.WorkspaceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceKeeperTest {

  @TempDir private Path directory;
  private final List<String> refusals = new CopyOnWriteArrayList<>();

  @Test
  void theLastOfManyChangesIsStoredAMomentLater() {
    WorkspaceStore store = new WorkspaceStore(directory);
    try (WorkspaceKeeper keeper = new WorkspaceKeeper(store::save, refusals::add)) {
      for (int i = 0; i < 100; i++) {
        keeper.changed(FirstStart.workspace("tab " + i));
      }
      await().until(() -> store.load().equals(restored("tab 99")));
    }
    assertThat(directory.resolve("workspace.backup.json")).doesNotExist();
    assertThat(refusals).isEmpty();
  }

  @Test
  void closingStoresWhatStillWaits() {
    WorkspaceStore store = new WorkspaceStore(directory);
    WorkspaceKeeper keeper = new WorkspaceKeeper(store::save, refusals::add);
    keeper.changed(FirstStart.workspace("last"));
    keeper.close();
    // At once, unless the disk is slower than closing may wait.
    await().untilAsserted(() -> assertThat(store.load()).isEqualTo(restored("last")));
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("portcullis-workspace") && thread.isAlive());
  }

  @Test
  void aDiskThatRefusesIsReportedOnceUntilItWorksAgain() throws IOException {
    Path occupied = Files.writeString(directory.resolve("occupied"), "a file");
    WorkspaceStore store = new WorkspaceStore(occupied);
    try (WorkspaceKeeper keeper = new WorkspaceKeeper(store::save, refusals::add)) {
      keeper.changed(FirstStart.workspace("one"));
      await().until(() -> refusals.size() == 1);
      keeper.changed(FirstStart.workspace("two"));
    }
    assertThat(refusals).hasSize(1);
  }

  private static LoadedWorkspace restored(String tabName) {
    Workspace workspace = FirstStart.workspace(tabName);
    return new LoadedWorkspace.Restored(workspace);
  }
}
