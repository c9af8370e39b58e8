package dev.portcullis.app.controls;

import atlantafx.base.theme.Styles;
import java.util.Arrays;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A sentence across a pane, its sign before it and what can be done about it behind it. It wraps,
 * and is never cut for want of room: what stands below it yields. JavaFX thread only.
 */
public class NoticeStrip extends HBox {

  /** What a sentence is. */
  public enum Kind {
    /** Something to know. */
    INFO("info-strip"),
    /** Something that was done. */
    SUCCESS("success-strip"),
    /** Something to mind. */
    WARNING("warning-strip"),
    /** Something that failed. */
    ERROR("error-strip");

    private final String styleClass;

    Kind(String styleClass) {
      this.styleClass = styleClass;
    }
  }

  private final FontIcon sign = new FontIcon();
  private final Label words = new Label();

  /**
   * A strip that says nothing yet.
   *
   * @param wordsId the id of its sentence
   */
  @SuppressWarnings("this-escape") // it calls nothing that a strip overrides
  public NoticeStrip(String wordsId, Kind kind, Ikon sign) {
    getStyleClass().add("notice-strip");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(USE_PREF_SIZE);
    words.setId(wordsId);
    words.setWrapText(true);
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(this.sign, words);
    dress(kind, sign);
  }

  /** What it says. */
  public final StringProperty sentenceProperty() {
    return words.textProperty();
  }

  /** Says something else. */
  protected final void say(String sentence) {
    words.setText(sentence);
  }

  /** Makes it another kind of sentence, with the sign of that. */
  protected final void dress(Kind kind, Ikon now) {
    Arrays.stream(Kind.values()).forEach(other -> getStyleClass().remove(other.styleClass));
    getStyleClass().add(kind.styleClass);
    sign.setIconCode(now);
  }

  /**
   * A button that takes it away, to be put at the end.
   *
   * @param says what it is called, for those who cannot see its cross
   */
  protected static Button dismissal(String id, ObservableValue<String> says, Runnable action) {
    Button dismiss = new Button();
    dismiss.setId(id);
    dismiss.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
    dismiss.setGraphic(new FontIcon(Feather.X));
    dismiss.accessibleTextProperty().bind(says);
    dismiss.setOnAction(event -> action.run());
    return dismiss;
  }
}
