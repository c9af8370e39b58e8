package dev.portcullis.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.hex.HexView;
import dev.portcullis.app.hex.HexViewPage;
import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.testkit.HandExecutor;
import dev.portcullis.app.testkit.Screen;
import dev.portcullis.app.viewport.Viewport;
import dev.portcullis.core.capture.EventDetail;
import java.nio.charset.Charset;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class InspectorViewTest {

  private final Messages messages = Screen.call(() -> new Messages(Language.ENGLISH));
  private final HandExecutor disk = new HandExecutor();
  private final HandExecutor later = new HandExecutor();
  private final MemoryEvents events = new MemoryEvents();
  private final InspectorViewModel model =
      Screen.call(() -> new InspectorViewModel(messages, disk, Runnable::run, ZoneOffset.UTC));

  private void with(InspectedEvent event, ShownTest test) {
    Screen.run(
        () -> {
          InspectorView view = new InspectorView(model, messages, later);
          Screen.show(view, 700, 300);
          try {
            model.inspect(event);
            settle(view);
            test.run(view);
          } finally {
            view.getScene().getWindow().hide();
          }
        });
  }

  /** Lets the disk answer what layout asks for until nobody asks any more. */
  private void settle(InspectorView view) {
    do {
      disk.runAll();
      Screen.settle(view);
      later.runAll();
    } while (disk.waiting() > 0);
    Screen.settle(view);
  }

  @Test
  void theSelectedMessageIsDumpedAndItsPeerNamed() {
    with(
        events.message((byte) 1, (byte) 3, (byte) 'J'),
        view -> {
          HexView hex = (HexView) view.lookup("#" + InspectorIds.HEX);
          Viewport rows = new HexViewPage(hex).rows();
          assertThat(rows.shownText(0)).isEqualTo("00000000, 01 03 4A, |··J|");
          assertThat(((Label) view.lookup("#" + InspectorIds.TITLE)).getText())
              .isEqualTo("message #1 · 3 bytes");
        });
  }

  @Test
  void noRowOfBytesIsCutByTheFieldsHoweverNarrowItIs() {
    Screen.run(
        () -> {
          InspectorView view = new InspectorView(model, messages, later);
          view.setManaged(false);
          Stage stage = Screen.show(new Pane(view), 900, 400);
          model.formProperty().set(PayloadForm.FIELDS);
          model.inspect(events.message(new byte[64]));
          settle(view);
          HexView hex = (HexView) view.lookup("#" + InspectorIds.HEX);
          double fewest = view.lookup("#" + InspectorIds.NUMBERS).getParent().minWidth(-1);
          double both = Math.ceil(hex.leastWidth()) + fewest;
          for (double width : new double[] {2 * both, both + 1, both - 2, Math.floor(both * 0.6)}) {
            view.resize(width, 300);
            settle(view);
            Bounds fields = place(view, InspectorIds.NUMBERS);
            Bounds bytes = place(view, InspectorIds.HEX);
            assertThat(hex.getWidth()).as("at " + width).isGreaterThanOrEqualTo(hex.leastWidth());
            assertThat(fields.getMinX() >= bytes.getMaxX() - 1)
                .as("beside at " + width)
                .isEqualTo(width > both);
            assertThat(fields.getMinY() >= bytes.getMaxY() - 1)
                .as("below at " + width)
                .isEqualTo(width < both);
            assertThat(fields.getMaxX()).isLessThanOrEqualTo(width);
          }
          stage.hide();
        });
  }

  @Test
  void aLowPaneShowsFourRowsOfBytesFromTheFirst() {
    Screen.run(
        () -> {
          InspectorView view = new InspectorView(model, messages, later);
          view.setManaged(false);
          Stage stage = Screen.show(new Pane(view), 900, 400);
          view.resize(620, 205);
          model.inspect(events.message(new byte[256]));
          settle(view);
          Viewport rows = new HexViewPage((HexView) view.lookup("#" + InspectorIds.HEX)).rows();
          double row = rows.rowPoint(1).getY() - rows.rowPoint(0).getY();
          assertThat(rows.getHeight() / row).isGreaterThanOrEqualTo(4);
          assertThat(rows.firstVisibleRow()).isZero();
          assertThat(place(view, InspectorIds.FACTS).getMaxY()).isLessThanOrEqualTo(205);
          stage.hide();
        });
  }

  @Test
  void noFieldsValueIsEverCut() {
    Screen.run(
        () -> {
          InspectorView view = new InspectorView(model, messages, later);
          view.setManaged(false);
          Stage stage = Screen.show(new Pane(view), 1400, 900);
          model.formProperty().set(PayloadForm.FIELDS);
          byte[] bytes = new byte[] {(byte) 0x80, 0x5F, -1, -1, -1, -1, -1, (byte) 0x81};
          model.inspect(events.message(bytes));
          for (double width : new double[] {460, 620, 800, 1400}) {
            view.resize(width, 880);
            settle(view);
            Node panel = view.lookup("#" + InspectorIds.NUMBERS);
            Bounds room = place(view, InspectorIds.NUMBERS);
            for (Node node : panel.lookupAll(".field-value")) {
              TextField value = (TextField) node;
              if (value.isVisible()) {
                Text text = new Text(value.getText());
                text.setFont(value.getFont());
                assertThat(value.getWidth())
                    .as(value.getText() + " at " + width)
                    .isGreaterThanOrEqualTo(text.getLayoutBounds().getWidth());
                assertThat(node.localToScene(node.getLayoutBounds()).getMaxX())
                    .isLessThanOrEqualTo(room.getMaxX());
              }
            }
            assertThat(panel.lookupAll(".field-value").stream().filter(Node::isVisible))
                .extracting(n -> ((TextField) n).getText())
                .contains("9250393634618998657", "9367487224930590592");
          }
          stage.hide();
        });
  }

  private static Bounds place(InspectorView view, String id) {
    Node node = view.lookup("#" + id);
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void textIsBrokenAtTheViewsWidthAndReadInTheCharsetPicked() {
    byte[] bytes = ("温度".repeat(100) + "\nend").getBytes(Charset.forName("GBK"));
    with(
        events.message(bytes),
        view -> {
          ((ToggleButton) view.lookup("#" + InspectorIds.FORM_TEXT)).fire();
          settle(view);
          ((MenuButton) view.lookup("#" + InspectorIds.CHARSET))
              .getItems().stream()
                  .filter(i -> "inspector-charset-gbk".equals(i.getId()))
                  .forEach(i -> i.fire());
          settle(view);
          Viewport rows = (Viewport) view.lookup("#" + InspectorIds.ROWS);
          assertThat(rows.shownText(0)).startsWith("温度温度").doesNotContain("…");
          assertThat(rows.shownText(rows.getRowCount() - 1)).isEqualTo("end");
        });
  }

  @Test
  void anErrorIsShownFieldByField() {
    with(
        events.detail(
            new EventDetail.Failed(
                -2,
                "connect socket fail: errno:111 errmsg:Connection refused",
                OptionalInt.of(111),
                "",
                "",
                "")),
        view -> {
          Node fields = view.lookup("#" + InspectorIds.FIELDS);
          Set<String> values =
              fields.lookupAll(".field-value").stream()
                  .map(n -> ((TextField) n).getText())
                  .collect(Collectors.toSet());
          assertThat(values).contains("-2", "111 ECONNREFUSED · Connection refused");
          assertThat(view.lookup("#" + InspectorIds.FORM).isDisabled()).isTrue();
          messages.languageProperty().set(Language.SIMPLIFIED_CHINESE);
          settle(view);
          assertThat(((Label) view.lookup("#" + InspectorIds.TITLE)).getText()).isEqualTo("错误 #1");
        });
  }

  @Test
  void withoutAnEventItSaysWhatToDo() {
    with(
        events.message((byte) 1),
        view -> {
          model.clear();
          settle(view);
          Label words = (Label) view.lookup("#" + InspectorIds.PLACEHOLDER);
          assertThat(words.isVisible()).isTrue();
          assertThat(words.getText()).contains("Select an event");
        });
  }

  /** What a test does with the view it is shown. */
  private interface ShownTest {
    void run(InspectorView view) throws Exception;
  }
}
