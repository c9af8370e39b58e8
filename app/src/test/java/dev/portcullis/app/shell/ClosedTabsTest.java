package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.socket.SocketIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.app.testkit.Screen;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is closed is let go: a window that is open for days must not fill up with old tabs. */
class ClosedTabsTest {

  private static final int TABS = 4;

  @TempDir private Path home;
  private final DrivenClock clock = new DrivenClock();

  @Test
  void nothingKeepsTheNodesOfAClosedTab() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      List<WeakReference<Node>> closed = new ArrayList<>();
      for (int i = 0; i < TABS; i++) {
        page.newTab();
        page.aimAt("10.0.0.9", "9999");
        awaitTrue(() -> page.text(SocketIds.VERDICT).length() > 0);
        closed.add(new WeakReference<>(Screen.call(() -> Nodes.node(SocketIds.CONNECT))));
        page.press(KeyCode.CONTROL, KeyCode.W);
      }
      // The toolkit itself remembers the node that had the focus last.
      Screen.settleAll();
      awaitTrue(
          () -> {
            System.gc();
            return closed.stream().filter(node -> node.get() != null).count() <= 1;
          });
      assertThat(closed).hasSize(TABS);
    }
  }

  @Test
  void nothingKeepsAClosedWindow() {
    List<WeakReference<Node>> closed = new ArrayList<>();
    for (int i = 0; i < TABS; i++) {
      try (WindowPage page = WindowPage.open(home.resolve("window-" + i), clock)) {
        awaitTrue(() -> page.isShown(SocketIds.VERDICT));
        closed.add(new WeakReference<>(Screen.call(() -> Nodes.node(ShellIds.ROOT))));
      }
    }
    awaitTrue(
        () -> {
          System.gc();
          return closed.stream().filter(node -> node.get() != null).count() <= 1;
        });
    assertThat(closed).hasSize(TABS);
  }
}
