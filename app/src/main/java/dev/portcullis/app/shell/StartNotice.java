package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.policy.ProfileException;
import dev.portcullis.core.workspace.LoadedWorkspace;
import dev.portcullis.core.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the window has to say about the files it found. Stateless. */
final class StartNotice {

  private StartNotice() {}

  /** Every sentence there is to say, a line each; empty where all is well. */
  static String of(Prepared prepared, Messages messages) {
    List<String> sentences = new ArrayList<>();
    if (!prepared.claim().isOurs()) {
      sentences.add(messages.text("shell.notice.elsewhere"));
    }
    workspace(prepared.loaded(), messages).ifPresent(sentences::add);
    prepared
        .history()
        .setAside()
        .ifPresent(
            file -> sentences.add(messages.text("shell.notice.history-damaged", file.toString())));
    for (ProfileException problem : prepared.profiles().problems()) {
      sentences.add(messages.text("shell.notice.profiles", problem.message(messages.locale())));
    }
    if (!prepared.engine().trouble().isEmpty()) {
      sentences.add(
          messages.text("shell.notice.capture-none", messages.reason(prepared.engine().trouble())));
    }
    return String.join("\n", sentences);
  }

  private static Optional<String> workspace(LoadedWorkspace loaded, Messages messages) {
    return switch (loaded) {
      case LoadedWorkspace.Fresh() -> Optional.empty();
      case LoadedWorkspace.Restored restored -> Optional.empty();
      case LoadedWorkspace.FromBackup backup ->
          Optional.of(messages.text("shell.notice.workspace-backup", backup.setAside().toString()));
      case LoadedWorkspace.Damaged damaged ->
          Optional.of(
              messages.text("shell.notice.workspace-damaged", damaged.setAside().toString()));
      case LoadedWorkspace.Newer newer ->
          Optional.of(
              messages.text(
                  "shell.notice.workspace-newer",
                  newer.file().toString(),
                  newer.version(),
                  Workspace.VERSION));
      case LoadedWorkspace.Unreadable unreadable ->
          Optional.of(
              messages.text(
                  "shell.notice.workspace-unreadable", messages.reason(unreadable.cause())));
    };
  }
}
