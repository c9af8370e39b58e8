package dev.portcullis.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.testkit.Screen;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class FactFlowTest {

  private final ObjectProperty<List<DetailField>> said =
      new SimpleObjectProperty<>(
          List.of(
              new DetailField("remote", "192.168.193.2:8848 IPv4, size 9"),
              new DetailField("local", "192.168.193.7:51422 IPv4"),
              new DetailField("time", "2026-01-31 10:21:17.968123")));

  @Test
  void pairsShareALineWhereTheyFitAndOnlyWholeLinesAreShown() {
    Screen.run(
        () -> {
          Label above = new Label("selection");
          FactFlow flow = new FactFlow(above, Bindings.createObjectBinding(said::get, said));
          flow.setManaged(false);
          Stage stage = Screen.show(new Pane(above, flow), 900, 400);
          double line = flow.minHeight(300);
          assertThat(flow.prefHeight(2000)).isEqualTo(line);
          assertThat(flow.prefHeight(300)).isEqualTo(3 * line);

          resize(flow, 300, 3 * line);
          assertThat(values(flow)).hasSize(3);
          assertThat(flow.lookupAll(".field-value"))
              .as("one below the other, behind the widest name")
              .extracting(Node::getLayoutX)
              .containsOnly(flow.snapSizeX(above.prefWidth(-1)) + 16);
          resize(flow, 300, 2.5 * line);
          assertThat(values(flow))
              .containsExactly("192.168.193.2:8848 IPv4, size 9", "192.168.193.7:51422 IPv4");
          resize(flow, 300, line);
          assertThat(values(flow)).containsExactly("192.168.193.2:8848 IPv4, size 9");

          resize(flow, 2000, line);
          assertThat(values(flow)).hasSize(3);
          double end = 0;
          for (Node node : flow.getChildrenUnmodifiable()) {
            assertThat(node.getLayoutX()).isGreaterThanOrEqualTo(end);
            end = node.getBoundsInParent().getMaxX();
          }

          said.set(List.of(new DetailField("time", "now")));
          resize(flow, 300, line);
          assertThat(values(flow)).containsExactly("now");
          said.set(List.of());
          assertThat(flow.prefHeight(300)).isZero();
          stage.hide();
        });
  }

  private static void resize(FactFlow flow, double width, double height) {
    flow.resize(width, Math.ceil(height));
    Screen.settle(flow);
  }

  private static List<String> values(FactFlow flow) {
    return flow.getChildrenUnmodifiable().stream()
        .filter(n -> n instanceof TextField && n.isVisible())
        .map(n -> ((TextField) n).getText())
        .toList();
  }
}
