package dev.portcullis.app.library;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.workspace.PayloadGroup;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SavedTarget;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Fills the context menu of a line. JavaFX thread only. */
final class SidebarMenu {

  private final SidebarViewModel model;
  private final Messages messages;
  private final SidebarView view;

  SidebarMenu(SidebarViewModel model, Messages messages, SidebarView view) {
    this.model = model;
    this.messages = messages;
    this.view = view;
  }

  /** Everything that can be done with a line. */
  void fill(ObservableList<MenuItem> items, SidebarRow row) {
    items.clear();
    switch (row) {
      case SidebarRow.Section(SidebarSection section, boolean open, int count) ->
          section(items, section);
      case SidebarRow.Hint(SidebarSection section, boolean searching) -> section(items, section);
      case SidebarRow.Target(SavedTarget target) -> target(items, row, target);
      case SidebarRow.Payload(SavedPayload payload, String groupId, boolean indented) ->
          payload(items, row, payload);
      case SidebarRow.Group _ -> {
        add(items, "library.menu.fold", () -> model.toggle(row));
        add(items, "library.menu.save-here", () -> model.savePayload(row));
        common(items, row);
      }
      case SidebarRow.Sequence(SavedSequence sequence) -> {
        add(items, "library.menu.run", () -> model.run(row));
        add(items, "library.menu.edit", () -> model.edit(row));
        add(
            items,
            "library.menu.note",
            () ->
                view.editNote(
                    sequence.note(), note -> model.library().edit(sequence.withNote(note))));
        common(items, row);
      }
      case SidebarRow.Script _ -> {
        add(items, "library.menu.open", () -> model.activate(row));
        add(items, "library.menu.run", () -> model.run(row));
        items.add(new SeparatorMenuItem());
        add(items, "library.menu.unlist", () -> model.delete(row));
      }
      case SidebarRow.Device _ -> {
        add(items, "library.menu.open", () -> model.activate(row));
        add(items, "library.menu.devices", model::showDevices);
      }
    }
  }

  private void section(ObservableList<MenuItem> items, SidebarSection section) {
    MenuItem add = new MenuItem(messages.text("library.add." + section.id()));
    add.setOnAction(event -> model.add(section));
    items.add(add);
    if (section == SidebarSection.PAYLOADS) {
      add(
          items,
          "library.menu.new-group",
          () -> model.addGroup(messages.text("library.new-group")));
    }
  }

  private void target(ObservableList<MenuItem> items, SidebarRow row, SavedTarget target) {
    add(items, "library.menu.open", () -> model.activate(row));
    add(items, "library.menu.open-another", () -> model.openAnother(target));
    add(items, "library.menu.edit", () -> model.edit(row));
    add(items, "library.menu.update-target", () -> model.update(target));
    add(
        items,
        "library.menu.note",
        () -> view.editNote(target.note(), note -> model.library().edit(target.withNote(note))));
    common(items, row);
  }

  private void payload(ObservableList<MenuItem> items, SidebarRow row, SavedPayload payload) {
    add(items, "library.menu.compose", () -> model.activate(row));
    add(items, "library.menu.update-payload", () -> model.update(payload));
    add(
        items,
        "library.menu.note",
        () -> view.editNote(payload.note(), note -> model.library().edit(payload.withNote(note))));
    items.addAll(keys(payload), groups(payload));
    common(items, row);
  }

  private void common(ObservableList<MenuItem> items, SidebarRow row) {
    items.add(new SeparatorMenuItem());
    add(items, "library.menu.rename", () -> model.name(row.id()));
    add(items, "library.menu.up", () -> model.move(row, -1));
    add(items, "library.menu.down", () -> model.move(row, 1));
    items.add(new SeparatorMenuItem());
    add(items, "library.menu.delete", () -> model.delete(row));
  }

  private Menu keys(SavedPayload payload) {
    Menu menu = new Menu(messages.text("library.menu.key"));
    for (int key = SavedPayload.NO_KEY; key <= SavedPayload.LAST_KEY; key++) {
      int chosen = key;
      RadioMenuItem item =
          new RadioMenuItem(
              key == SavedPayload.NO_KEY
                  ? messages.text("library.menu.no-key")
                  : messages.text("library.key", Integer.toString(key)));
      item.setSelected(payload.key() == key);
      item.setOnAction(event -> model.library().edit(payload.withKey(chosen)));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu groups(SavedPayload payload) {
    Menu menu = new Menu(messages.text("library.menu.group"));
    List<PayloadGroup> groups = model.library().get().groups();
    for (PayloadGroup group : groups) {
      RadioMenuItem item =
          new RadioMenuItem(
              group.name().isEmpty() ? messages.text("library.menu.no-group") : group.name());
      item.setMnemonicParsing(false);
      item.setSelected(group.payloads().contains(payload));
      item.setOnAction(
          event -> model.library().movePayload(payload.id(), group.id(), Integer.MAX_VALUE));
      menu.getItems().add(item);
    }
    return menu;
  }

  private void add(ObservableList<MenuItem> items, String textKey, Runnable action) {
    MenuItem item = new MenuItem(messages.text(textKey));
    item.setId(textKey.replace('.', '-'));
    item.setOnAction(event -> action.run());
    items.add(item);
  }
}
