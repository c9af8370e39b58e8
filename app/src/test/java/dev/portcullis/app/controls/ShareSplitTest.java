package dev.portcullis.app.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.portcullis.app.testkit.Screen;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShareSplitTest {

  private static final double SIDE = 400;

  private final DoubleProperty share = new SimpleDoubleProperty(0.75);
  private final Region first = new Region();
  private final Region second = new Region();

  @ParameterizedTest
  @EnumSource
  void aSecondPaneThatComesToNeedMoreGetsIt(Orientation orientation) {
    Screen.run(
        () -> {
          ShareSplit split = new ShareSplit(orientation, share, first, second);
          StackPane root = new StackPane(split);
          Stage stage = Screen.show(root, SIDE, SIDE);
          assertThat(split.getDividerPositions()[0]).isCloseTo(0.75, within(0.01));

          second.setMinSize(180, 180);
          Screen.settle(root);
          assertThat(split.getDividerPositions()[0]).isLessThan(0.56);
          assertThat(length(orientation)).isGreaterThanOrEqualTo(180);
          assertThat(share.get()).isEqualTo(0.75);
          stage.close();
        });
  }

  private double length(Orientation orientation) {
    return orientation == Orientation.HORIZONTAL ? second.getWidth() : second.getHeight();
  }

  @ParameterizedTest
  @EnumSource
  void aShareThatIsSetMovesTheDivider(Orientation orientation) {
    Screen.run(
        () -> {
          ShareSplit split = new ShareSplit(orientation, share, first, second);
          StackPane root = new StackPane(split);
          Stage stage = Screen.show(root, SIDE, SIDE);
          share.set(0.25);
          Screen.settle(root);
          assertThat(split.getDividerPositions()[0]).isCloseTo(0.25, within(0.01));
          stage.close();
        });
  }
}
