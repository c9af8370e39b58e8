package dev.portcullis.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.testkit.Screen;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class YieldingBoxTest {

  private final Region firm = part(100, 10);
  private final Region first = part(100, 40);
  private final Region second = part(100, 0);
  private final Region push = part(0, 0);
  private final YieldingBox row = Screen.call(YieldingBox::new);

  private static Region part(double wanted, double least) {
    Region region = new Region();
    region.setPrefSize(wanted, 20);
    region.setMinWidth(least);
    return region;
  }

  private void layOut(double width) {
    Screen.run(
        () -> {
          HBox.setHgrow(push, Priority.ALWAYS);
          row.getChildren().setAll(firm, first, second, push);
          row.yieldInOrder(first, second);
          row.resize(width, 20);
          row.layout();
        });
  }

  @Test
  void allHaveWhatTheyWantWhereThereIsRoomAndTheRestGrows() {
    layOut(350);

    assertThat(firm.getWidth()).isEqualTo(100);
    assertThat(first.getWidth()).isEqualTo(100);
    assertThat(second.getWidth()).isEqualTo(100);
    assertThat(push.getWidth()).isEqualTo(50);
    assertThat(second.getLayoutX()).isEqualTo(200);
  }

  @Test
  void theFirstGivesWayBeforeTheSecond() {
    layOut(260);

    assertThat(first.getWidth()).isEqualTo(60);
    assertThat(second.getWidth()).isEqualTo(100);
  }

  @Test
  void theSecondGivesWayOnceTheFirstHasItsLeast() {
    layOut(190);

    assertThat(first.getWidth()).isEqualTo(40);
    assertThat(second.getWidth()).isEqualTo(50);
  }

  @Test
  void whatIsBetterNotThereThanCutLeavesItsRoomToTheRest() {
    Screen.run(() -> row.yieldWhole(first));
    layOut(290);

    assertThat(first.getWidth()).isEqualTo(40);
    assertThat(second.getWidth()).isEqualTo(100);
    assertThat(push.getWidth()).isEqualTo(50);
  }

  @Test
  void whatIsNotNamedIsNeverCut() {
    layOut(90);

    assertThat(firm.getWidth()).isEqualTo(100);
    assertThat(row.minWidth(-1)).isEqualTo(140);
  }

  @Test
  void whatIsGoneNeedsNoRoomBesideIt() {
    Screen.run(
        () -> {
          first.setMinWidth(0);
          row.setSpacing(10);
          row.yieldWhole(first);
        });
    layOut(300);

    assertThat(first.getWidth()).isZero();
    assertThat(second.getLayoutX()).isEqualTo(110);
    assertThat(push.getWidth()).as("what is left between two spaces").isEqualTo(80);
  }

  @Test
  void whatIsLeftOverGoesBackToWhatWasCutBefore() {
    Screen.run(() -> second.setMinWidth(0));
    Screen.run(() -> row.yieldWhole(second));
    layOut(230);

    assertThat(second.getWidth()).isZero();
    assertThat(first.getWidth()).as("40 at the least, 100 wanted").isEqualTo(100);
    assertThat(push.getWidth()).isEqualTo(30);
  }
}
