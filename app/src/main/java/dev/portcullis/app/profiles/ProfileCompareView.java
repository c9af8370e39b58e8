package dev.portcullis.app.profiles;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.ProfileComparison;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Two profiles side by side: where they judge differently, or everything. */
final class ProfileCompareView extends VBox {

  private final ObservableList<PolicyProfile> profiles;
  private final Messages messages;
  private final ComboBox<String> left = new ComboBox<>();
  private final ComboBox<String> right = new ComboBox<>();
  private final CheckBox all = new CheckBox();
  private final TableView<ProfileComparison.Row> table = new TableView<>();
  private final Label none = new Label();

  ProfileCompareView(ObservableList<PolicyProfile> profiles, Messages messages) {
    this.profiles = profiles;
    this.messages = messages;
    getStyleClass().add("profile-compare");
    left.setId(ProfilesIds.COMPARE_LEFT);
    right.setId(ProfilesIds.COMPARE_RIGHT);
    left.accessibleTextProperty().bind(messages.bind("profiles.compare.left"));
    right.accessibleTextProperty().bind(messages.bind("profiles.compare.right"));
    all.setId(ProfilesIds.COMPARE_ALL);
    all.textProperty().bind(messages.bind("profiles.compare.all"));
    table.setId(ProfilesIds.COMPARE_TABLE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    none.textProperty().bind(messages.bind("profiles.compare.none"));
    table.setPlaceholder(none);
    HBox top = new HBox(left, new Label("↔"), right, all);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("profile-row");
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(top, table);
    fill();
    left.setValue(profiles.getFirst().name());
    right.setValue(profiles.get(Math.min(1, profiles.size() - 1)).name());
    profiles.addListener((ListChangeListener<PolicyProfile>) change -> fill());
    left.valueProperty().addListener((source, before, now) -> compare());
    right.valueProperty().addListener((source, before, now) -> compare());
    all.selectedProperty().addListener((source, before, now) -> compare());
    messages.languageProperty().subscribe(language -> compare());
  }

  private void fill() {
    String leftNow = left.getValue();
    String rightNow = right.getValue();
    List<String> names = profiles.stream().map(PolicyProfile::name).toList();
    left.getItems().setAll(names);
    right.getItems().setAll(names);
    left.setValue(names.contains(leftNow) ? leftNow : names.getFirst());
    right.setValue(names.contains(rightNow) ? rightNow : names.getLast());
    compare();
  }

  private void compare() {
    table
        .getColumns()
        .setAll(
            List.of(
                column(
                    messages.text("profiles.compare.part"),
                    row -> row.part().words(messages.locale()) + " " + row.key()),
                column(
                    String.valueOf(left.getValue()),
                    row -> row.left().words(row.part(), messages.locale())),
                column(
                    String.valueOf(right.getValue()),
                    row -> row.right().words(row.part(), messages.locale()))));
    table.getItems().clear();
    profiles.stream()
        .filter(each -> each.name().equals(left.getValue()))
        .findFirst()
        .ifPresent(this::compareWithRight);
  }

  private void compareWithRight(PolicyProfile one) {
    for (PolicyProfile other : profiles) {
      if (other.name().equals(right.getValue())) {
        ProfileComparison comparison = ProfileComparison.of(one, other);
        table.getItems().setAll(all.isSelected() ? comparison.rows() : comparison.differences());
      }
    }
  }

  private static TableColumn<ProfileComparison.Row, String> column(
      String title, Function<ProfileComparison.Row, String> text) {
    TableColumn<ProfileComparison.Row, String> column = new TableColumn<>(title);
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    return column;
  }
}
