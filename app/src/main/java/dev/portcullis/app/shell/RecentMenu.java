package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.recorded.CaptureLibrary;
import dev.portcullis.app.recorded.RecentCapture;
import dev.portcullis.app.recorded.RecordedIds;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** The menu of captures recorded lately, made anew when they change. JavaFX thread only. */
final class RecentMenu {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final CaptureLibrary library;
  private final Messages messages;
  private final Consumer<Path> open;
  private final ZoneId zone;
  private final Menu menu = new Menu();

  private RecentMenu(CaptureLibrary library, Messages messages, Consumer<Path> open, ZoneId zone) {
    this.library = library;
    this.messages = messages;
    this.open = open;
    this.zone = zone;
  }

  /**
   * A menu of what the library knows.
   *
   * @param open opens what was chosen
   */
  static Menu of(CaptureLibrary library, Messages messages, Consumer<Path> open, ZoneId zone) {
    RecentMenu made = new RecentMenu(library, messages, open, zone);
    made.menu.setId(RecordedIds.RECENT);
    made.menu.textProperty().bind(messages.bind("recorded.recent"));
    InvalidationListener fill = source -> made.fill();
    library.recentProperty().addListener(fill);
    messages.languageProperty().addListener(fill);
    // Other windows record too.
    made.menu.setOnShowing(event -> library.refresh());
    made.fill();
    return made.menu;
  }

  private void fill() {
    menu.getItems().clear();
    for (RecentCapture recent : library.recentProperty()) {
      MenuItem item = new MenuItem(words(recent));
      item.setMnemonicParsing(false);
      item.setId(RecordedIds.RECENT + "-" + menu.getItems().size());
      item.setOnAction(event -> open.accept(recent.directory()));
      menu.getItems().add(item);
    }
    if (menu.getItems().isEmpty()) {
      MenuItem none = new MenuItem(messages.text("recorded.recent.none"));
      none.setDisable(true);
      menu.getItems().add(none);
    }
  }

  private String words(RecentCapture recent) {
    String when = WHEN.format(recent.glance().created().atZone(zone));
    Path name = recent.directory().getFileName();
    String called = name == null ? recent.directory().toString() : name.toString();
    return recent.glance().events().isPresent()
        ? messages.text("recorded.recent.item", when, recent.glance().events().getAsLong(), called)
        : messages.text("recorded.recent.unfinished", when, called);
  }
}
