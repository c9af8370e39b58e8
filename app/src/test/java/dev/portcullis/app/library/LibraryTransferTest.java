package dev.portcullis.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.Library;
import dev.portcullis.core.workspace.PayloadGroup;
import dev.portcullis.core.workspace.PayloadImport;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SavedTarget;
import dev.portcullis.core.workspace.TabOptions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTransferTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final String SSCOM =
      "N101=0,读,1000\r\nN1=H,01 03\r\nN102=0,坏,1000\r\nN2=H,0G\r\nN103=0,问候,1000\r\nN3=A,你好\r\n";

  @TempDir private Path home;
  private final UndoStack undo = new UndoStack();
  private final List<String> told = new ArrayList<>();
  private int ids;

  @Test
  void anImportSaysWhatCameAndWhatDidNotAndCanBeTakenBack() throws IOException {
    LibraryModel library = model(Library.empty());
    LibraryTransfer transfer = transfer(library);
    transfer.take(file("sscom51.ini", SSCOM.getBytes(GBK)));
    assertThat(told)
        .containsExactly("2 taken from sscom51.ini (SSCOM). 1 left: “坏” is no valid hex.");
    assertThat(library.get().groups()).extracting(PayloadGroup::name).containsExactly("", "SSCOM");
    assertThat(undo.lastProperty().get()).map(UndoStack.Step::told).contains(true);
    undo.undo();
    assertThat(library.get()).isEqualTo(Library.empty());
  }

  @Test
  void aSecondImportBringsNothingNewAndSaysSo() throws IOException {
    LibraryModel library = model(Library.empty());
    LibraryTransfer transfer = transfer(library);
    Path file = file("sscom51.ini", SSCOM.getBytes(GBK));
    transfer.take(file);
    Library once = library.get();
    transfer.take(file);
    assertThat(library.get()).isEqualTo(once);
    assertThat(told.getLast())
        .startsWith("0 taken from sscom51.ini (SSCOM). 2 were here already. 1 left:");
    undo.undo();
    assertThat(undo.canUndoProperty().get()).isFalse();
  }

  @Test
  void aLibraryThatWasWrittenAndReadAgainIsTheSame() throws IOException {
    Library kept =
        Library.empty()
            .with(
                new SavedTarget("t", "PLC", "10.0.0.9", "502", "3", "", "", TabOptions.defaults()))
            .withGroup("g", "Modbus")
            .with(new SavedPayload("p", "Read", "note", 3, ComposerDraft.empty()), "g");
    LibraryModel library = model(kept);
    Path file = home.resolve("library.json");
    LibraryTransfer transfer = transfer(library, Optional.of(file));
    transfer.exportLibrary();
    assertThat(told).containsExactly("The library was written to " + file + ".");
    try (var beside = Files.list(home)) {
      assertThat(beside).containsExactly(file);
    }
    transfer.take(file);
    assertThat(library.get()).isEqualTo(kept);
    LibraryModel elsewhere = model(Library.empty());
    transfer(elsewhere).take(file);
    assertThat(elsewhere.get()).isEqualTo(kept);
  }

  @Test
  void whatFindsNoRoomIsCounted() throws IOException {
    List<SavedPayload> many = new ArrayList<>();
    for (int i = 1; i < Library.MOST; i++) {
      many.add(new SavedPayload("p" + i, "p" + i, "", 0, ComposerDraft.empty()));
    }
    PayloadGroup all = new PayloadGroup(Library.UNGROUPED, "", many);
    LibraryModel library = model(new Library(List.of(), List.of(all), List.of(), List.of()));
    transfer(library).take(file("sscom51.ini", SSCOM.getBytes(GBK)));
    assertThat(told.getFirst())
        .startsWith("1 taken from sscom51.ini (SSCOM). 1 found no room: a library holds 10,000");
  }

  @Test
  void aFileOfWhichNothingCanBeTakenIsNamedWithTheReason() throws IOException {
    LibraryModel library = model(Library.empty());
    LibraryTransfer transfer = transfer(library);
    transfer.take(file("empty.ini", new byte[0]));
    transfer.take(file("half.json", "{\"portcullisLibrary\":2,\"libr".getBytes(GBK)));
    transfer.take(file("newer.json", "{\"portcullisLibrary\":99}".getBytes(GBK)));
    transfer.take(file("large.txt", new byte[PayloadImport.LARGEST + 1]));
    transfer.take(home.resolve("gone.ini"));
    assertThat(told)
        .satisfiesExactly(
            said -> assertThat(said).startsWith("empty.ini holds no payloads in a form"),
            said -> assertThat(said).startsWith("half.json is damaged"),
            said -> assertThat(said).startsWith("newer.json was written by a newer").contains("99"),
            said -> assertThat(said).isEqualTo("large.txt is larger than any list of payloads."),
            said -> assertThat(said).startsWith("gone.ini could not be read: No such file"));
    assertThat(library.get()).isEqualTo(Library.empty());
  }

  @Test
  void aScriptIsListedAndOtherFilesAreNotTaken() {
    LibraryModel library = model(Library.empty());
    Path script = home.resolve("Probe.MJS");
    assertThat(LibraryTransfer.takes(script)).isTrue();
    assertThat(LibraryTransfer.takes(home.resolve("list.LCLST"))).isTrue();
    assertThat(LibraryTransfer.takes(home.resolve("picture.png"))).isFalse();
    transfer(library).take(script);
    assertThat(library.get().scripts()).containsExactly(script.toString());
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(home.resolve(name), content);
  }

  private LibraryModel model(Library library) {
    return new LibraryModel(library, undo, () -> "id-" + ++ids);
  }

  private LibraryTransfer transfer(LibraryModel library) {
    return transfer(library, Optional.empty());
  }

  private LibraryTransfer transfer(LibraryModel library, Optional<Path> saved) {
    FileDialogs dialogs =
        new FileDialogs() {
          @Override
          public Optional<Path> open(String titleKey, List<String> patterns) {
            return Optional.empty();
          }

          @Override
          public Optional<Path> save(String titleKey, String name) {
            return saved;
          }
        };
    return new LibraryTransfer(
        library, dialogs, Runnable::run, Runnable::run, new Messages(Language.ENGLISH), told::add);
  }
}
