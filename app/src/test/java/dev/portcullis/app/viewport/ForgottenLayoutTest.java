package dev.portcullis.app.viewport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.testkit.Screen;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** A table goes on moving in a pane whose own request for a layout nobody heard. */
class ForgottenLayoutTest {

  /** Asks for a layout in the middle of one, as a split pane does whose divider moves. */
  private static final class Forgotten extends StackPane {
    Forgotten(Viewport table) {
      super(table);
    }

    @Override
    protected void layoutChildren() {
      super.layoutChildren();
      requestLayout();
    }
  }

  private final Viewport table = Screen.call(ForgottenLayoutTest::table);

  private static Viewport table() {
    Viewport table = new Viewport("rows-under-test");
    table.columns().add(ViewColumn.growing("text", 20, 1));
    table.setRowSource((row, cells) -> cells.set(0, "row " + row));
    return table;
  }

  @Test
  void rowsThatComeAreShown() {
    Forgotten pane = Screen.call(() -> new Forgotten(table));
    Stage stage = Screen.call(() -> Screen.show(new StackPane(pane), 400, 300));
    Screen.settleAll();
    assertThat(pane.isNeedsLayout()).as("what this test is about").isTrue();

    Screen.run(() -> table.setRowCount(5));
    Screen.settleAll();
    assertThat(Screen.call(() -> table.shownText(4, 0))).isEqualTo("row 4");
    Screen.run(stage::close);
  }
}
