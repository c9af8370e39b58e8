package dev.portcullis.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.workspace.Appearance;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class AppearanceModelTest {

  private final SimpleObjectProperty<ColorScheme> computer =
      new SimpleObjectProperty<>(ColorScheme.LIGHT);
  private final Messages messages = new Messages(Language.ENGLISH);

  @Test
  void followsTheComputerWhileNothingWasChosen() {
    AppearanceModel model = model(Appearance.followSystem(), Locale.CHINA);
    assertThat(model.darkBinding().get()).isFalse();
    assertThat(messages.language()).isEqualTo(Language.SIMPLIFIED_CHINESE);

    computer.set(ColorScheme.DARK);
    assertThat(model.darkBinding().get()).isTrue();
    assertThat(model.toStore()).isEqualTo(Appearance.followSystem());
  }

  @Test
  void aChoiceStandsWhateverTheComputerDoes() {
    AppearanceModel model = model(new Appearance("light", "en", 100), Locale.CHINA);
    computer.set(ColorScheme.DARK);
    assertThat(model.darkBinding().get()).isFalse();
    assertThat(messages.language()).isEqualTo(Language.ENGLISH);

    model.toggleTheme();
    model.chooseLanguage(Language.SIMPLIFIED_CHINESE);
    assertThat(model.darkBinding().get()).isTrue();
    assertThat(model.toStore()).isEqualTo(new Appearance("dark", "zh-CN", 100));
  }

  @Test
  void namesFromALaterVersionFollowTheComputer() {
    AppearanceModel model = model(new Appearance("sepia", "xx", 100), Locale.GERMANY);
    assertThat(model.themeProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
    assertThat(messages.language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void textGrowsAndShrinksWithinReason() {
    AppearanceModel model = model(Appearance.followSystem(), Locale.ENGLISH);
    model.zoomIn();
    assertThat(model.zoomPercentProperty().get()).isEqualTo(110);
    for (int i = 0; i < 100; i++) {
      model.zoomIn();
    }
    assertThat(model.zoomPercentProperty().get()).isEqualTo(Appearance.MAX_ZOOM);
    for (int i = 0; i < 100; i++) {
      model.zoomOut();
    }
    assertThat(model.zoomPercentProperty().get()).isEqualTo(Appearance.MIN_ZOOM);
    model.zoomReset();
    assertThat(model.zoomPercentProperty().get()).isEqualTo(100);
  }

  private AppearanceModel model(Appearance stored, Locale locale) {
    return new AppearanceModel(stored, locale, computer, messages);
  }
}
