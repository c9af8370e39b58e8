package dev.portcullis.app.settings;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * Dresses a window in the theme chosen now and keeps it so. JavaFX thread only.
 *
 * <p>Three layers: AtlantaFX's Primer for the whole program, our tokens for light or dark, then our
 * sheet, which also gives ControlsFX the colour names it expects.
 */
public final class ThemeStyler {

  private final AppearanceModel appearance;
  private final List<String> families = Font.getFamilies();

  /** Follows this appearance. */
  public ThemeStyler(AppearanceModel appearance) {
    this.appearance = appearance;
  }

  /** Dresses a scene for as long as it lives; pop-ups of it follow. */
  public void dress(Scene scene) {
    InvalidationListener restyle = changed -> apply(scene);
    appearance.darkBinding().addListener(restyle);
    appearance.zoomPercentProperty().addListener(restyle);
    appearance.bytesFontProperty().addListener(restyle);
    apply(scene);
  }

  private void apply(Scene scene) {
    boolean dark = appearance.darkBinding().get();
    String theme =
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet();
    if (!theme.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(theme);
    }
    scene
        .getStylesheets()
        .setAll(
            sheet(dark ? "tokens-dark.css" : "tokens-light.css"),
            sheet("portcullis.css"),
            Fonts.sheet(
                families,
                appearance.zoomPercentProperty().get(),
                appearance.bytesFontProperty().get()));
  }

  private static String sheet(String name) {
    var url = ThemeStyler.class.getResource(name);
    if (url == null) {
      throw new IllegalStateException("the style sheet " + name + " is not in the program");
    }
    return url.toExternalForm();
  }
}
