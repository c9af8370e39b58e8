package dev.portcullis.app.settings;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.workspace.Appearance;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/**
 * How the window looks and speaks, as something to watch. JavaFX thread only.
 *
 * <p>A language that was never chosen follows the computer at every start; choosing one fixes it.
 */
public final class AppearanceModel {

  /** One step of zoom in or out, in per cent. */
  private static final int ZOOM_STEP = 10;

  private final Messages messages;
  private final Locale computer;
  private final ObjectProperty<ThemeChoice> theme =
      new SimpleObjectProperty<>(this, "theme", ThemeChoice.SYSTEM);
  private final IntegerProperty zoomPercent = new SimpleIntegerProperty(this, "zoomPercent", 100);
  private final StringProperty bytesFont = new SimpleStringProperty(this, "bytesFont", "");
  private final BooleanBinding dark;
  private boolean languageChosen;

  /**
   * Takes over what was stored.
   *
   * @param stored how it was left
   * @param computer the computer's locale, for a language that was never chosen
   * @param scheme light or dark, as the computer has it now
   * @param messages whose language is set
   */
  public AppearanceModel(
      Appearance stored, Locale computer, ObservableValue<ColorScheme> scheme, Messages messages) {
    this.messages = messages;
    this.computer = computer;
    restore(stored);
    dark =
        Bindings.createBooleanBinding(
            () ->
                switch (theme.get()) {
                  case LIGHT -> false;
                  case DARK -> true;
                  case SYSTEM -> scheme.getValue() == ColorScheme.DARK;
                },
            theme,
            scheme);
  }

  /** What the person asked for. */
  public ObjectProperty<ThemeChoice> themeProperty() {
    return theme;
  }

  /** Whether the window is dark now, whoever decided. */
  public BooleanBinding darkBinding() {
    return dark;
  }

  /** Turns light into dark and back, whatever the computer says. */
  public void toggleTheme() {
    theme.set(dark.get() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
  }

  /** Size of all text; 100 is the normal one. */
  public ReadOnlyIntegerProperty zoomPercentProperty() {
    return zoomPercent;
  }

  /** The family bytes are drawn in; empty where the program chooses. */
  public StringProperty bytesFontProperty() {
    return bytesFont;
  }

  /** Larger text. */
  public void zoomIn() {
    zoomTo(zoomPercent.get() + ZOOM_STEP);
  }

  /** Smaller text. */
  public void zoomOut() {
    zoomTo(zoomPercent.get() - ZOOM_STEP);
  }

  /** Text at its normal size. */
  public void zoomReset() {
    zoomTo(100);
  }

  /** Speaks this language from now on and at later starts. */
  public void chooseLanguage(Language language) {
    languageChosen = true;
    messages.languageProperty().set(language);
  }

  /** Looks and speaks as it was stored once. */
  public void restore(Appearance stored) {
    theme.set(ThemeChoice.ofId(stored.theme()));
    zoomTo(stored.zoomPercent());
    bytesFont.set(stored.bytesFont());
    Optional<Language> language = Language.ofTag(stored.language());
    languageChosen = language.isPresent();
    messages.languageProperty().set(language.orElseGet(() -> Language.closestTo(computer)));
  }

  /** What is to be stored. */
  public Appearance toStore() {
    return new Appearance(
        theme.get().id(),
        languageChosen ? messages.language().tag() : Appearance.SYSTEM,
        zoomPercent.get(),
        bytesFont.get());
  }

  private void zoomTo(int percent) {
    zoomPercent.set(Math.clamp(percent, Appearance.MIN_ZOOM, Appearance.MAX_ZOOM));
  }
}
