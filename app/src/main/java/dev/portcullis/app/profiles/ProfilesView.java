package dev.portcullis.app.profiles;

import atlantafx.base.theme.Styles;
import dev.portcullis.app.controls.StyleSheets;
import dev.portcullis.app.controls.WordButton;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.library.FileDialogs;
import dev.portcullis.core.policy.PolicyProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The window of rules: the profiles at the left, the one in hand at the right. */
public final class ProfilesView extends BorderPane {

  private static final int MOST_PROBLEMS = 4;

  private final ProfilesViewModel model;
  private final Messages messages;
  private final ListView<PolicyProfile> list = new ListView<>();
  private boolean following;

  /** Edits and compares through one model, checks lists through the other. */
  public ProfilesView(
      ProfilesViewModel model, BulkViewModel bulk, FileDialogs dialogs, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(ProfilesIds.ROOT);
    getStyleClass().add("profiles");
    StyleSheets.add(this, ProfilesView.class, "profiles.css");
    fillList();
    BulkView checked = new BulkView(bulk, dialogs, messages);
    Tab lists = tab("profiles.tab.bulk", checked);
    // So that the keys for pasting reach it.
    lists.selectedProperty().subscribe(checked::takeKeys);
    TabPane tabs =
        new TabPane(
            tab("profiles.tab.edit", editor()),
            tab("profiles.tab.compare", new ProfileCompareView(model.profiles(), messages)),
            lists);
    setLeft(side(dialogs));
    setCenter(tabs);
  }

  /** Takes in the profile of a file, in a window that shows profiles. */
  public static void takeIn(Parent shown, Path file) {
    if (shown instanceof ProfilesView view) {
      view.model.takeIn(file);
    }
  }

  private Node side(FileDialogs dialogs) {
    Button in =
        button(
            ProfilesIds.IMPORT,
            "profiles.import",
            () ->
                dialogs
                    .open("profiles.import-title", List.of("*.portcullis", "*.json"))
                    .ifPresent(model::takeIn));
    Button out =
        button(
            ProfilesIds.EXPORT,
            "profiles.export",
            () ->
                dialogs
                    .save(
                        "profiles.export-title",
                        model.openedProperty().get().name() + ".portcullis")
                    .ifPresent(model::writeTo));
    HBox buttons = new HBox(in, out);
    buttons.getStyleClass().add("profile-files");
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox side = new VBox(list, buttons);
    side.getStyleClass().add("profile-side");
    return side;
  }

  private void fillList() {
    list.setId(ProfilesIds.LIST);
    list.accessibleTextProperty().bind(messages.bind("profiles.title"));
    list.setCellFactory(view -> new NameCell());
    model.profiles().addListener((ListChangeListener<PolicyProfile>) change -> followList());
    model.openedProperty().subscribe(now -> followList());
    messages.languageProperty().subscribe(language -> list.refresh());
    model.changedProperty().subscribe(now -> list.refresh());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (source, before, now) -> {
              if (now != null && !following) {
                model.open(now);
              }
            });
  }

  private void followList() {
    following = true;
    list.getItems().setAll(model.profiles());
    list.getSelectionModel().clearSelection();
    for (PolicyProfile each : model.profiles()) {
      if (!model.freshProperty().get() && each.name().equals(model.openedProperty().get().name())) {
        list.getSelectionModel().select(each);
      }
    }
    following = false;
  }

  private final class NameCell extends ListCell<PolicyProfile> {
    @Override
    protected void updateItem(@Nullable PolicyProfile profile, boolean empty) {
      super.updateItem(profile, empty);
      if (empty || profile == null) {
        setText("");
      } else {
        String title = profile.title(messages.locale());
        setText(model.isUnsaved(profile) ? messages.text("profiles.unsaved", title) : title);
      }
    }
  }

  private Tab tab(String textKey, Node content) {
    Tab tab = new Tab();
    tab.setId(textKey.replace('.', '-'));
    tab.setClosable(false);
    tab.textProperty().bind(messages.bind(textKey));
    tab.setContent(content);
    return tab;
  }

  private Node editor() {
    ScrollPane scroll = new ScrollPane(new ProfileFormView(model, messages));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("profile-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox editor = new VBox(head(), scroll, new ProfileTrialView(model, messages), notice());
    editor.getStyleClass().add("profile-editor");
    return editor;
  }

  private Node head() {
    Label state = new Label();
    state.setWrapText(true);
    state.getStyleClass().add("muted-text");
    state
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::state,
                model.openedProperty(),
                model.freshProperty(),
                messages.languageProperty()));
    HBox.setHgrow(state, Priority.ALWAYS);
    state.setMaxWidth(Double.MAX_VALUE);
    Button copy = button(ProfilesIds.COPY, "profiles.copy", model::copy);
    copy.disableProperty().bind(model.freshProperty());
    Button use = button(ProfilesIds.USE, "profiles.use", model::use);
    use.disableProperty().bind(model.freshProperty());
    Button delete = button(ProfilesIds.DELETE, "profiles.delete", model::delete);
    delete.disableProperty().bind(model.editableProperty().not().or(model.freshProperty()));
    Button revert = button(ProfilesIds.REVERT, "profiles.revert", model::revert);
    revert.disableProperty().bind(model.changedProperty().not());
    Button save = button(ProfilesIds.SAVE, "profiles.save", model::save);
    save.getStyleClass().add(Styles.ACCENT);
    ObservableValue<Boolean> good = model.readingProperty().map(r -> r.profile().isPresent());
    save.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    !model.changedProperty().get()
                        || !model.editableProperty().get()
                        || !Boolean.TRUE.equals(good.getValue()),
                model.changedProperty(),
                model.editableProperty(),
                good));
    HBox head = new HBox(state, copy, use, delete, revert, save);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().addAll("profile-row", "profile-head");
    return head;
  }

  private String state() {
    PolicyProfile opened = model.openedProperty().get();
    if (opened.isShipped()) {
      return messages.text("profiles.state.shipped");
    }
    String key = model.freshProperty().get() ? "profiles.state.fresh" : "profiles.state.own";
    return messages.text(key, opened.base().orElse("–"));
  }

  private Node notice() {
    Label text = new Label();
    text.setId(ProfilesIds.NOTICE);
    text.setWrapText(true);
    Button undo = button(ProfilesIds.UNDO, "profiles.undo", model::undo);
    HBox notice = new HBox(text, undo);
    notice.setAlignment(Pos.CENTER_LEFT);
    notice.getStyleClass().addAll("profile-row", "profile-notice");
    Runnable show =
        () -> {
          Optional<ProfileNotice> now = model.noticeProperty().get();
          notice.setVisible(now.isPresent());
          notice.setManaged(now.isPresent());
          boolean undoable = now.filter(ProfilesView::canBeUndone).isPresent();
          undo.setVisible(undoable);
          undo.setManaged(undoable);
          text.setText(now.map(this::words).orElse(""));
        };
    model.noticeProperty().subscribe(show);
    messages.languageProperty().subscribe(show);
    show.run();
    return notice;
  }

  private static boolean canBeUndone(ProfileNotice notice) {
    return notice instanceof ProfileNotice.Deleted
        || notice instanceof ProfileNotice.Imported
        || notice instanceof ProfileNotice.Reverted
        || notice instanceof ProfileNotice.Left;
  }

  private String words(ProfileNotice notice) {
    return switch (notice) {
      case ProfileNotice.Saved(String name) -> messages.text("profiles.saved", name);
      case ProfileNotice.Deleted(String name) -> messages.text("profiles.deleted", name);
      case ProfileNotice.Reverted(var _) -> messages.text("profiles.reverted");
      case ProfileNotice.Left(String name) -> messages.text("profiles.left", name);
      case ProfileNotice.Imported(String name, String wanted) ->
          name.equals(wanted)
              ? messages.text("profiles.imported", name)
              : messages.text("profiles.imported-as", name, wanted);
      case ProfileNotice.NotImported(var problems) ->
          problems.stream()
              .limit(MOST_PROBLEMS)
              .map(each -> each.message(messages.locale()))
              .collect(Collectors.joining("\n"));
      case ProfileNotice.Exported(String name, var file) ->
          messages.text("profiles.exported", name, file.toString());
      case ProfileNotice.Failed(var problem) -> problem.message(messages.locale());
    };
  }

  private Button button(String id, String textKey, Runnable action) {
    return WordButton.of(id, messages.bind(textKey), action);
  }
}
