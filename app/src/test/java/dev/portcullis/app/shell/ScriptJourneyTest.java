package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitThat;
import static dev.portcullis.app.shell.WindowPage.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.library.LibraryIds;
import dev.portcullis.app.log.LogIds;
import dev.portcullis.app.script.ScriptIds;
import dev.portcullis.app.status.StatusIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.app.testkit.Screen;
import dev.portcullis.app.testkit.ScreenWatch;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A mini program's own file, run against a device in the real window. */
@ExtendWith(ScreenWatch.class)
class ScriptJourneyTest {

  @TempDir private Path home;

  private Path script(String code) throws Exception {
    return Files.writeString(home.resolve("pump.js"), code);
  }

  private static WindowPage open(Path home) {
    return WindowPage.open(home.resolve("home"), new DrivenClock());
  }

  @Test
  void aScriptTalksToADeviceAndItsErrorIsAtItsLine() throws Exception {
    try (SimulatedDevice device = SimulatedDevice.start(0, new Behaviour.Echo());
        WindowPage page = open(home)) {
      page.desktop()
          .openNext(
              script(
                  """
                  const tcp = wx.createTCPSocket();
                  tcp.onConnect(() => tcp.write('hello pump'));
                  tcp.onMessage(({ message }) => {
                    console.log('answered', message.byteLength);
                    tcp.close();
                  });
                  tcp.onClose(() => { nobodyDefinedThis(); });
                  tcp.connect({ address: '127.0.0.1', port: PORT });
                  """
                      .replace("PORT", Integer.toString(device.endpoint().port()))));
      page.press(KeyCode.CONTROL, KeyCode.O);
      awaitTrue(() -> page.isShown(ScriptIds.EDITOR));

      page.press(KeyCode.F6);

      awaitTrue(() -> page.textsIn(ScriptIds.OUTPUT).contains("answered 10"));
      awaitTrue(() -> page.text(ScriptIds.STATE).equals("failed · 1 socket"));
      awaitThat(
          () -> assertThat(page.text(ScriptIds.PROBLEM)).startsWith("line 7: ReferenceError"));
      awaitTrue(() -> page.textsIn(LogIds.ROWS).contains("hello pump"));
      awaitThat(() -> assertThat(page.text(StatusIds.STATE)).isEqualTo("script"));
    }
  }

  @Test
  void aLoopWithoutEndIsStopped() throws Exception {
    try (WindowPage page = open(home)) {
      page.desktop().openNext(script("console.log('in'); for (;;) {}"));
      page.press(KeyCode.CONTROL, KeyCode.O);
      awaitTrue(() -> page.isShown(ScriptIds.EDITOR));
      page.click(ScriptIds.RUN);
      awaitTrue(() -> page.textsIn(ScriptIds.OUTPUT).contains("in"));

      page.click(ScriptIds.RUN);

      awaitTrue(() -> page.text(ScriptIds.STATE).startsWith("stopped"));
    }
  }

  @Test
  void aConsoleThatWasEmptiedComesBack() throws Exception {
    try (WindowPage page = open(home)) {
      page.desktop().openNext(script("console.log('kept'); console.log('too');"));
      page.press(KeyCode.CONTROL, KeyCode.O);
      awaitTrue(() -> page.isShown(ScriptIds.EDITOR));
      page.press(KeyCode.F6);
      awaitTrue(() -> page.text(ScriptIds.STATE).startsWith("done"));
      awaitTrue(() -> page.textsIn(ScriptIds.OUTPUT).containsAll(List.of("kept", "too")));

      page.click(ScriptIds.CLEAR);
      awaitThat(() -> assertThat(page.textsIn(ScriptIds.OUTPUT)).doesNotContain("kept", "too"));
      awaitTrue(() -> page.textsIn(LibraryIds.TOAST).toString().contains("Emptied the console"));
      page.click(LibraryIds.TOAST_UNDO);
      awaitTrue(() -> page.textsIn(ScriptIds.OUTPUT).containsAll(List.of("kept", "too")));
    }
  }

  @Test
  void anExampleRunsAgainstTheSimulatedDevice() throws Exception {
    try (SimulatedDevice device = SimulatedDevice.start(0, new Behaviour.Echo());
        WindowPage page = open(home)) {
      page.chooseExample("handshake.js");
      awaitTrue(() -> page.isShown(ScriptIds.EDITOR));
      String port = "const PORT = " + device.endpoint().port() + ";\n";
      page.fill(ScriptIds.EDITOR, port + page.text(ScriptIds.EDITOR));

      page.press(KeyCode.F6);

      awaitTrue(() -> page.text(ScriptIds.STATE).equals("done · 1 socket"));
      awaitThat(() -> assertThat(page.textsIn(ScriptIds.OUTPUT)).contains("— done —"));
    }
  }

  @Test
  void codeInTheClipboardFillsATab() {
    try (WindowPage page = open(home)) {
      Screen.run(
          () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(
                "const t = wx.createTCPSocket();"
                    + "t.connect({ address: '192.168.1.' + 50, port: 9000, timeout: 5 });"
                    + "t.write(new Uint8Array([1, 3]).buffer);");
            Clipboard.getSystemClipboard().setContent(content);
          });
      page.choose("menu-tab-from-script");
      awaitTrue(() -> page.text("socket-address").equals("192.168.1.50"));
      awaitThat(() -> assertThat(page.text("socket-port")).isEqualTo("9000"));
      awaitThat(() -> assertThat(page.text("socket-timeout")).isEqualTo("5"));
    }
  }

  private boolean saysWhere(String text) {
    return text.startsWith("Unsaved changes of script-1.js are kept in ");
  }

  @Test
  void whatWasNotSavedIsKept() throws Exception {
    try (WindowPage page = open(home)) {
      page.choose("menu-new-script");
      awaitTrue(() -> page.isShown(ScriptIds.EDITOR));
      page.write(ScriptIds.EDITOR, "let unsaved");
      page.press(KeyCode.CONTROL, KeyCode.W);
      awaitTrue(() -> page.textsIn(ShellIds.NOTIFICATIONS).stream().anyMatch(this::saysWhere));
    }
    assertThat(home.resolve("home").resolve("unsaved-scripts").resolve("script-1.js"))
        .hasContent("let unsaved");

    try (WindowPage page = open(home)) {
      page.choose("menu-new-script");
      awaitTrue(() -> page.isShown(ScriptIds.EDITOR));
      page.write(ScriptIds.EDITOR, "let window");
    }
    assertThat(home.resolve("home").resolve("unsaved-scripts").resolve("2-script-1.js"))
        .hasContent("let window");
  }
}
