package dev.portcullis.app.shell;

import dev.portcullis.app.compose.FileDialog;
import dev.portcullis.app.compose.StageFileDialog;
import dev.portcullis.app.export.DesktopCommands;
import dev.portcullis.app.export.DesktopFiles;
import dev.portcullis.app.export.SaveDialog;
import dev.portcullis.app.export.StageSaveDialog;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.library.FileDialogs;
import dev.portcullis.app.library.StageFileDialogs;
import dev.portcullis.app.recorded.OpenDialog;
import dev.portcullis.app.recorded.StageOpenDialog;
import javafx.stage.Stage;

/**
 * What the window asks of the desktop around it; a test gives its own.
 *
 * @param saving asks where a file goes
 * @param opening asks which capture to open
 * @param sending asks for a file to send
 * @param files hands files to other programs
 * @param dialogs asks for files of the library
 * @param questions asks before something is lost
 */
record DesktopParts(
    SaveDialog saving,
    OpenDialog opening,
    FileDialog sending,
    DesktopFiles files,
    FileDialogs dialogs,
    Questions questions) {

  /** The desktop of this computer, its dialogs in front of a window. */
  static DesktopParts ofThisComputer(Stage stage, Messages messages) {
    return new DesktopParts(
        new StageSaveDialog(stage, messages),
        new StageOpenDialog(stage, messages),
        new StageFileDialog(stage, messages),
        new DesktopCommands(System.getProperty("os.name", "")),
        new StageFileDialogs(stage, messages),
        new StageQuestions(stage, messages));
  }
}
