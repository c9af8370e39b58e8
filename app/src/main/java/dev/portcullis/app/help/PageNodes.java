package dev.portcullis.app.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Makes text nodes of a page's parts. JavaFX thread only. */
final class PageNodes {

  /** A column of a table is never narrower than this many of its widest word's letters. */
  private static final int WIDEST_SHARE = 60;

  private final OpenPage page;
  private final Consumer<HelpPlace> open;
  private int links;

  PageNodes(OpenPage page, Consumer<HelpPlace> open) {
    this.page = page;
    this.open = open;
  }

  /** The page from top to bottom; a heading's user data is its name in links. */
  List<Node> nodes() {
    return page.blocks().stream().map(this::node).toList();
  }

  private Node node(Block block) {
    return switch (block) {
      case Block.Heading(int level, List<Span> spans) -> {
        TextFlow heading = flow(spans, "help-heading-" + Math.min(level, 3));
        heading.setUserData(anchor(plain(spans)));
        yield heading;
      }
      case Block.Paragraph(List<Span> spans) -> flow(spans, "help-paragraph");
      case Block.Item(String mark, int depth, List<Span> spans) -> item(mark, depth, spans);
      case Block.CodeLines(String text) -> code(text);
      case Block.Table(List<List<List<Span>>> rows) -> table(rows);
    };
  }

  private Node item(String mark, int depth, List<Span> spans) {
    Label sign = new Label(mark);
    sign.getStyleClass().add("help-mark");
    sign.setMinWidth(Region.USE_PREF_SIZE);
    TextFlow words = flow(spans, "help-paragraph");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox item = new HBox(sign, words);
    item.getStyleClass().addAll("help-item", "help-item-" + Math.min(depth, 2));
    return item;
  }

  private static Node code(String text) {
    Label code = new Label(text);
    code.getStyleClass().addAll("mono", "help-code");
    code.setWrapText(true);
    code.setMaxWidth(Double.MAX_VALUE);
    code.setMinHeight(Region.USE_PREF_SIZE);
    return code;
  }

  /** Columns get room by the length of what stands in them: short ones stay short. */
  private Node table(List<List<List<Span>>> rows) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("help-table");
    int columns = rows.getFirst().size();
    double[] shares = new double[columns];
    for (List<List<Span>> row : rows) {
      for (int column = 0; column < columns; column++) {
        int length = Math.min(plain(row.get(column)).length() + 2, WIDEST_SHARE);
        shares[column] = Math.max(shares[column], length);
      }
    }
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    for (double share : shares) {
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setPercentWidth(100 * share / sum);
      grid.getColumnConstraints().add(constraints);
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns; column++) {
        TextFlow cell =
            flow(rows.get(row).get(column), row == 0 ? "help-table-head" : "help-table-cell");
        GridPane.setValignment(cell, VPos.TOP);
        grid.add(cell, column, row);
      }
    }
    return grid;
  }

  private TextFlow flow(List<Span> spans, String style) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add(style);
    spans.forEach(span -> flow.getChildren().add(run(span)));
    return flow;
  }

  private Node run(Span span) {
    return switch (span) {
      case Span.Words(String text) -> words(text, "help-words");
      case Span.Strong(String text) -> words(text, "help-strong");
      case Span.Stressed(String text) -> words(text, "help-stressed");
      case Span.Code(String text) -> words(text, "help-words", "mono");
      case Span.Link(String text, String target) -> link(text, target);
    };
  }

  /** A link that leads out of the program is words and the address: there is no browser here. */
  private Node link(String text, String target) {
    Optional<HelpPlace> place = HelpPages.follow(page.place().path(), target);
    if (place.isEmpty()) {
      return words(target.contains(":") ? text + " (" + target + ")" : text, "help-words");
    }
    Hyperlink link = new Hyperlink(text);
    link.setId(HelpIds.LINK + links++);
    link.getStyleClass().add("help-link");
    link.setOnAction(event -> open.accept(place.get()));
    return link;
  }

  private static Text words(String text, String... styles) {
    Text words = new Text(text);
    words.getStyleClass().addAll(styles);
    return words;
  }

  private static String plain(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  /** A heading's name in links, as the places that show such pages make it. */
  private static String anchor(String heading) {
    List<String> parts = new ArrayList<>();
    heading
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == '_')
        .forEach(c -> parts.add(c == ' ' ? "-" : Character.toString(c)));
    return String.join("", parts);
  }
}
