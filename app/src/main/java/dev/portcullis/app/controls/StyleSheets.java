package dev.portcullis.app.controls;

import java.net.URL;
import javafx.scene.Parent;

/** Style sheets that stand beside classes. JavaFX thread only. */
public final class StyleSheets {

  private StyleSheets() {}

  /** Gives a view its own sheet, on top of that of the shared controls. */
  public static void add(Parent view, Class<?> beside, String name) {
    view.getStylesheets().add(address(StyleSheets.class, "controls.css"));
    view.getStylesheets().add(address(beside, name));
  }

  private static String address(Class<?> beside, String name) {
    URL sheet = beside.getResource(name);
    if (sheet == null) {
      throw new IllegalStateException("the style sheet " + name + " is not in the program");
    }
    return sheet.toExternalForm();
  }
}
