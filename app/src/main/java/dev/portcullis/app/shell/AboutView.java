package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.settings.ProgramVersion;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What program this is and what it runs on. */
final class AboutView extends VBox {

  /**
   * What is said about the program.
   *
   * @param licences shows the parts it is made of, with their versions and licences
   */
  AboutView(Messages messages, Runnable licences) {
    setId("about-body");
    getStyleClass().addAll("popover-body", "about");
    Label title = new Label();
    title.getStyleClass().add("popover-title");
    title.textProperty().bind(messages.bind("shell.title"));
    Label text = new Label();
    text.setWrapText(true);
    text.textProperty().bind(messages.bind("shell.about.text"));
    Label version = new Label();
    version.getStyleClass().add("popover-text");
    version
        .textProperty()
        .bind(
            messages.bind(
                "shell.about.version",
                ProgramVersion.text(),
                System.getProperty("java.version", ""),
                System.getProperty("javafx.runtime.version", "")));
    Hyperlink parts = new Hyperlink();
    parts.setId(ShellIds.ABOUT_LICENCES);
    parts.textProperty().bind(messages.bind("shell.about.licences"));
    parts.setOnAction(event -> licences.run());
    getChildren().addAll(title, text, version, parts);
  }
}
