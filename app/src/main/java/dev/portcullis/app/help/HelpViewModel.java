package dev.portcullis.app.help;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The page that is read now, and the way that led to it. JavaFX thread only. */
final class HelpViewModel {

  /** More pages back than this nobody goes. */
  private static final int MOST_BACK = 64;

  private final ReadOnlyObjectWrapper<OpenPage> page =
      new ReadOnlyObjectWrapper<>(
          this, "page", new OpenPage(HelpPlace.top(HelpPage.START.path()), List.of()));
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
  private final Deque<HelpPlace> way = new ArrayDeque<>();
  private final Executor background;
  private final Executor screen;

  /** What was asked for last; an earlier page that comes later is not shown. */
  private HelpPlace wanted = HelpPlace.top(HelpPage.START.path());

  /**
   * Nothing is read before it is asked for.
   *
   * @param background reads pages
   * @param screen runs on the JavaFX thread
   */
  HelpViewModel(Executor background, Executor screen) {
    this.background = background;
    this.screen = screen;
  }

  /** The page shown. */
  ReadOnlyObjectProperty<OpenPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** Whether there was a page before. */
  ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  /** Opens a page, and the way back remembers the one before. */
  void open(HelpPlace place) {
    OpenPage before = page.get();
    if (!before.blocks().isEmpty() && !before.place().equals(place)) {
      way.push(before.place());
      if (way.size() > MOST_BACK) {
        way.removeLast();
      }
    }
    read(place);
  }

  /** Goes back by one page. */
  void back() {
    if (!way.isEmpty()) {
      read(way.pop());
    }
  }

  private void read(HelpPlace place) {
    canGoBack.set(!way.isEmpty());
    wanted = place;
    try {
      background.execute(
          () -> {
            OpenPage opened = new OpenPage(place, blocks(place.path()));
            screen.execute(() -> show(opened));
          });
    } catch (RejectedExecutionException e) {
      // So much is being read that the page shown stays; the link can be pressed again.
      System.getLogger(HelpViewModel.class.getName()).log(System.Logger.Level.DEBUG, "busy", e);
    }
  }

  private void show(OpenPage opened) {
    if (opened.place().equals(wanted)) {
      page.set(opened);
    }
  }

  private static List<Block> blocks(String path) {
    try {
      return HelpPages.text(path).map(Markdown::read).orElse(List.of());
    } catch (IOException e) {
      return List.of(new Block.Paragraph(List.of(new Span.Words(path + ": " + e.getMessage()))));
    }
  }
}
