package dev.portcullis.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.testkit.Screen;
import java.util.List;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class LogBarViewTest {

  private final List<Region> chips = List.of(part(80, 80), part(80, 80), part(80, 80));
  private final Region find = part(200, 90);
  private final Region export = part(60, 60);
  private final LogBarView bar = Screen.call(LogBarView::new);

  private static Region part(double wanted, double least) {
    Region region = new Region();
    region.setPrefSize(wanted, 24);
    region.setMinWidth(least);
    return region;
  }

  private double layOut(double width) {
    return Screen.call(
        () -> {
          if (bar.getChildren().size() == 2 && find.getParent() == null) {
            chips.forEach(bar::addChoice);
            bar.addTool(find);
            bar.addTool(export);
            bar.yieldInOrder(find);
          }
          double height = bar.prefHeight(width);
          bar.resize(width, height);
          bar.layout();
          bar.getChildren().forEach(each -> ((Region) each).layout());
          return height;
        });
  }

  private double y(Region region) {
    return Screen.call(() -> region.localToScene(0, 0).getY());
  }

  @Test
  void theFindFieldGivesWayBeforeAnythingElse() {
    double oneLine = layOut(800);
    assertThat(find.getWidth()).isEqualTo(200);

    assertThat(layOut(420)).isEqualTo(oneLine);
    assertThat(find.getWidth()).isBetween(90.0, 130.0);
    assertThat(chips).allSatisfy(chip -> assertThat(chip.getWidth()).isEqualTo(80));
    assertThat(y(export)).isEqualTo(y(chips.getFirst()));
  }

  @Test
  void theToolsGoBelowWhereBothDoNotFit() {
    double oneLine = layOut(800);

    assertThat(layOut(300)).isGreaterThan(oneLine);
    assertThat(y(find)).isGreaterThan(y(chips.getFirst()));
    assertThat(y(chips.getLast())).isEqualTo(y(chips.getFirst()));
    assertThat(find.getWidth()).isEqualTo(200);
  }

  @Test
  void choicesTakeSeveralLinesRatherThanLoseTheirWords() {
    layOut(200);

    assertThat(y(chips.getLast())).isGreaterThan(y(chips.getFirst()));
    assertThat(chips).allSatisfy(chip -> assertThat(chip.getWidth()).isEqualTo(80));
    assertThat(y(export)).isGreaterThan(y(chips.getLast()));
  }
}
