package dev.portcullis.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.testkit.Screen;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class ScrollPictureTest {

  @Test
  void theToolkitKeepsAPictureOfWhatScrollsUnlessItIsTold() {
    assertThat(keepsPictures(() -> new ScrollPane(new Label("words")), pane -> {})).isTrue();
  }

  @Test
  void aPaneAndAnAreaThatAreToldKeepNone() {
    assertThat(keepsPictures(() -> new ScrollPane(new Label("words")), ScrollPicture::none))
        .isFalse();
    assertThat(keepsPictures(() -> new TextArea("words"), ScrollPicture::none)).isFalse();
  }

  private static <C extends Parent> boolean keepsPictures(Supplier<C> maker, Consumer<C> told) {
    return Screen.call(
        () -> {
          C made = maker.get();
          told.accept(made);
          Stage stage = Screen.show(new StackPane(made), 200, 100);
          try {
            return keepsPictures(made);
          } finally {
            stage.hide();
          }
        });
  }

  private static boolean keepsPictures(Node node) {
    return node.isCache()
        || (node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream()
                .anyMatch(ScrollPictureTest::keepsPictures));
  }
}
