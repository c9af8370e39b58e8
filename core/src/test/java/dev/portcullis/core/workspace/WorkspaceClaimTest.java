package dev.portcullis.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceClaimTest {

  @TempDir private Path home;

  @Test
  void theFirstHasTheWorkspaceUntilItLeaves() throws IOException {
    Path folder = home.resolve("not").resolve("there-yet");
    try (WorkspaceClaim first = WorkspaceClaim.on(folder)) {
      assertThat(first.isOurs()).isTrue();
      try (WorkspaceClaim second = WorkspaceClaim.on(folder)) {
        assertThat(second.isOurs()).isFalse();
      }
      try (WorkspaceClaim third = WorkspaceClaim.on(folder)) {
        assertThat(third.isOurs()).isFalse();
      }
    }
    try (WorkspaceClaim next = WorkspaceClaim.on(folder)) {
      assertThat(next.isOurs()).isTrue();
    }
  }

  @Test
  void aWorkspaceSomebodyElseHasIsNotOurs() throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                home.resolve("workspace.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock();
        WorkspaceClaim late = WorkspaceClaim.on(home)) {
      assertThat(lock.isValid()).isTrue();
      assertThat(late.isOurs()).isFalse();
    }
  }

  @Test
  void aFolderThatCannotBeMadeKeepsNobodyFromTrying() throws IOException {
    Path file = Files.createFile(home.resolve("file"));
    try (WorkspaceClaim claim = WorkspaceClaim.on(file.resolve("below"))) {
      assertThat(claim.isOurs()).isTrue();
    }
  }
}
