package dev.portcullis.app.settings;

import dev.portcullis.app.controls.WordedChoice;
import dev.portcullis.app.i18n.Messages;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Chooses the font of bytes among the monospaced families there are, with a sample below. */
final class BytesFontView extends VBox {

  private static final String SAMPLE = "0O 1lI 8B 5S  01 03 FF  |\u00b7\u00b7JF|";

  private final Messages messages;
  private boolean listed;

  BytesFontView(AppearanceModel appearance, Messages messages) {
    this.messages = messages;
    getStyleClass().add("bytes-font");
    ComboBox<String> families = new WordedChoice<>(this::words, messages.languageProperty());
    families.setId(SettingsIds.BYTES_FONT);
    families.accessibleTextProperty().bind(messages.bind("settings.bytes-font"));
    families.getItems().add("");
    String chosen = appearance.bytesFontProperty().get();
    if (!chosen.isEmpty()) {
      families.getItems().add(chosen);
    }
    appearance.bytesFontProperty().subscribe(families::setValue);
    families.setOnShowing(event -> list(families));
    families
        .valueProperty()
        .addListener(
            (source, before, now) -> appearance.bytesFontProperty().set(now == null ? "" : now));
    Label sample = new Label(SAMPLE);
    sample.getStyleClass().addAll("mono", "bytes-sample");
    getChildren().addAll(families, sample);
  }

  /** Measuring every family takes a moment: only when somebody wants to choose. */
  private void list(ComboBox<String> families) {
    if (!listed) {
      listed = true;
      List<String> monospaced =
          Font.getFamilies().stream().filter(BytesFontView::isMonospaced).toList();
      monospaced.stream()
          .filter(family -> !families.getItems().contains(family))
          .forEach(families.getItems()::add);
    }
  }

  private static boolean isMonospaced(String family) {
    Font font = Font.font(family, 40);
    return width("iiiiiiii", font) == width("WWWWWWWW", font) && width("0", font) > 0;
  }

  private static double width(String text, Font font) {
    Text measured = new Text(text);
    measured.setFont(font);
    return measured.getLayoutBounds().getWidth();
  }

  private String words(String family) {
    return family.isEmpty() ? messages.text("settings.bytes-font.usual") : family;
  }
}
