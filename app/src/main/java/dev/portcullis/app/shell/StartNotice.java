package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.workspace.LoadedWorkspace;
import java.util.Optional;

/** What the window has to say about the files it found. Stateless. */
final class StartNotice {

  private StartNotice() {}

  /** The sentence about the stored workspace; empty where all is well. */
  static Optional<String> of(LoadedWorkspace loaded, Messages messages) {
    return switch (loaded) {
      case LoadedWorkspace.Fresh() -> Optional.empty();
      case LoadedWorkspace.Restored restored -> Optional.empty();
      case LoadedWorkspace.FromBackup backup ->
          Optional.of(
              messages.text(
                  "shell.notice.workspace-backup", backup.setAside().toString(), backup.cause()));
      case LoadedWorkspace.Damaged damaged ->
          Optional.of(
              messages.text(
                  "shell.notice.workspace-damaged",
                  damaged.setAside().toString(),
                  damaged.cause()));
      case LoadedWorkspace.Unreadable unreadable ->
          Optional.of(messages.text("shell.notice.workspace-unreadable", unreadable.cause()));
    };
  }
}
