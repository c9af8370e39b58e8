package dev.portcullis.app.shell;

import dev.portcullis.app.library.LibraryModel;
import dev.portcullis.app.policy.RuleBook;
import dev.portcullis.app.settings.AppearanceModel;
import dev.portcullis.app.tab.MergedTab;
import dev.portcullis.app.tab.RecordedTab;
import dev.portcullis.app.tab.ScriptTab;
import dev.portcullis.app.tab.SideBySide;
import dev.portcullis.app.tab.TabColumns;
import dev.portcullis.app.tab.TabSession;
import dev.portcullis.app.tab.WindowTab;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.Confirmations;
import dev.portcullis.core.workspace.OpenTab;
import dev.portcullis.core.workspace.RecentChoices;
import dev.portcullis.core.workspace.SidebarPlace;
import dev.portcullis.core.workspace.StorageRules;
import dev.portcullis.core.workspace.WindowPlace;
import dev.portcullis.core.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The window: its tabs, which one is in front, and what is stored of it all. JavaFX thread only.
 */
public final class ShellViewModel {

  private final ObservableList<WindowTab> tabs = FXCollections.observableArrayList();
  private final ObservableList<WindowTab> tabsToRead =
      FXCollections.unmodifiableObservableList(tabs);
  private final ReadOnlyObjectWrapper<WindowTab> selected;
  private final ReadOnlyObjectWrapper<TabSession> socketTab;
  private final ObjectProperty<WindowPlace> place;
  private final DoubleProperty logShare;

  private final TabColumns columns;

  private final DoubleProperty inspectorShare;

  private final Function<OpenTab, TabSession> factory;
  private final IntFunction<String> tabName;
  private final RuleBook rules;
  private final AppearanceModel appearance;
  private final LibraryModel library;
  private final ReadOnlyObjectWrapper<Optional<SideBySide>> sides =
      new ReadOnlyObjectWrapper<>(this, "sides", Optional.empty());

  /** The tabs as they were last in front, the latest first. */
  private final Deque<WindowTab> recent = new ArrayDeque<>();

  private Optional<Consumer<ComposerDraft>> keepPayload = Optional.empty();
  private final ClosedTabs closed = new ClosedTabs();
  private final ObjectProperty<SidebarPlace> sidebar;
  private final ObjectProperty<StorageRules> storage;
  private final ObjectProperty<Confirmations> confirmations;
  private final ObjectProperty<RecentChoices> recentChoices;
  private Predicate<WindowTab> mayClose = tab -> true;

  /**
   * Opens what was open.
   *
   * @param stored what is to be opened; without tabs, one empty tab is
   * @param factory makes a tab of what is stored of it
   * @param tabName names the nth new tab, from 1
   */
  public ShellViewModel(
      Workspace stored,
      Function<OpenTab, TabSession> factory,
      IntFunction<String> tabName,
      RuleBook rules,
      AppearanceModel appearance,
      LibraryModel library) {
    this.factory = factory;
    this.tabName = tabName;
    this.rules = rules;
    this.appearance = appearance;
    this.library = library;
    sidebar = new SimpleObjectProperty<>(this, "sidebar", stored.sidebar());
    storage = new SimpleObjectProperty<>(this, "storage", stored.storage());
    confirmations = new SimpleObjectProperty<>(this, "confirmations", stored.confirmations());
    recentChoices = new SimpleObjectProperty<>(this, "recentChoices", stored.recent());
    place = new SimpleObjectProperty<>(this, "place", stored.window());
    columns = new TabColumns(stored.window());
    logShare = new SimpleDoubleProperty(this, "logShare", stored.window().logShare());
    inspectorShare =
        new SimpleDoubleProperty(this, "inspectorShare", stored.window().inspectorShare());
    for (OpenTab tab : stored.tabs()) {
      tabs.add(factory.apply(tab));
    }
    if (tabs.isEmpty()) {
      tabs.add(factory.apply(FirstStart.emptyTab(tabName.apply(1))));
    }
    selected = new ReadOnlyObjectWrapper<>(this, "selected", tabs.get(stored.selectedTab()));
    socketTab = new ReadOnlyObjectWrapper<>(this, "socketTab", socketTab(selected.get()));
  }

  /** The tabs from left to right; never empty. */
  public ObservableList<WindowTab> tabs() {
    return tabsToRead;
  }

  /** The tab in front. */
  public ReadOnlyObjectProperty<WindowTab> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** The tab in front if it can have a socket; null while another kind of tab is in front. */
  public ReadOnlyObjectProperty<TabSession> socketTabProperty() {
    return socketTab.getReadOnlyProperty();
  }

  /** Where the window is. */
  public ObjectProperty<WindowPlace> placeProperty() {
    return place;
  }

  /** The columns of the logs of tabs that are not stored themselves. */
  TabColumns columns() {
    return columns;
  }

  /** The log's part of the height, 0 to 1. */
  public DoubleProperty logShareProperty() {
    return logShare;
  }

  /** The inspector's part of the width, 0 to 1. */
  public DoubleProperty inspectorShareProperty() {
    return inspectorShare;
  }

  /** Targets, payloads and scripts. */
  public LibraryModel library() {
    return library;
  }

  /** How the sidebar stands. */
  public ObjectProperty<SidebarPlace> sidebarProperty() {
    return sidebar;
  }

  /** How much of the disk captures may take. */
  public ObjectProperty<StorageRules> storageProperty() {
    return storage;
  }

  /** What was chosen in the palette. */
  public ObjectProperty<RecentChoices> recentChoicesProperty() {
    return recentChoices;
  }

  /** Before which steps the person is asked. */
  public ObjectProperty<Confirmations> confirmationsProperty() {
    return confirmations;
  }

  /** Has every composer, now and later, keep its payloads here. */
  void onSavePayload(Consumer<ComposerDraft> keep) {
    keepPayload = Optional.of(keep);
    tabs.forEach(this::prepare);
  }

  /** The tab in front that can have a socket; behind a recorded capture, one that is brought up. */
  TabSession needSocketTab() {
    if (selected.get() instanceof TabSession session) {
      return session;
    }
    tabs.stream()
        .filter(TabSession.class::isInstance)
        .findFirst()
        .ifPresentOrElse(this::select, this::newTab);
    return (TabSession) selected.get();
  }

  /** Brings a tab to the front. */
  public void select(WindowTab tab) {
    WindowTab before = selected.get();
    recent.remove(before);
    recent.addFirst(before);
    // Of two, the one with the keyboard gives its place away.
    sides
        .get()
        .filter(two -> !two.has(tab))
        .ifPresent(two -> sides.set(Optional.of(two.with(tab, before))));
    selected.set(tab);
    socketTab.set(socketTab(tab));
    tab.cameToFront();
  }

  /** The two tabs that can be seen; empty while it is one. */
  ReadOnlyObjectProperty<Optional<SideBySide>> sidesProperty() {
    return sides.getReadOnlyProperty();
  }

  /** Shows the tab that was in front before this one beside it; nothing happens without one. */
  void showBeside() {
    WindowTab front = selected.get();
    Stream.concat(recent.stream(), tabs.stream())
        .filter(tab -> tab != front)
        .findFirst()
        .ifPresent(
            other -> {
              sides.set(Optional.of(new SideBySide(front, other)));
              other.cameToFront();
            });
  }

  /** Shows the tab with the keyboard alone. */
  void backToOne() {
    sides.set(Optional.empty());
  }

  /** The tabs that can have a socket, from left to right. */
  List<TabSession> socketTabs() {
    return tabs.stream().filter(TabSession.class::isInstance).map(TabSession.class::cast).toList();
  }

  /** Shows a tab in front that is not stored with the others: a recorded capture, a script. */
  void show(WindowTab tab) {
    columns.keep(tab);
    tabs.add(tab);
    select(tab);
  }

  /** The tab that shows the capture in a directory, if one does. */
  Optional<RecordedTab> showing(Path directory) {
    return tabs.stream()
        .filter(RecordedTab.class::isInstance)
        .map(RecordedTab.class::cast)
        .filter(tab -> tab.recorded().recorded().directory().equals(directory))
        .findFirst();
  }

  /** Opens an empty tab in front. It takes no slot until it connects. */
  public void newTab() {
    open(FirstStart.emptyTab(freeName()));
  }

  /** Opens a tab as it is described, in front. */
  public void open(OpenTab stored) {
    open(stored, tabs.size());
  }

  private void open(OpenTab stored, int place) {
    TabSession tab = factory.apply(stored);
    prepare(tab);
    tabs.add(place, tab);
    select(tab);
  }

  /** Opens the tab again that was closed last, where it was. */
  public void reopenTab() {
    closed.pop().ifPresent(last -> open(last.tab(), Math.min(last.place(), tabs.size())));
  }

  /** Whether there is a tab to open again. */
  public ReadOnlyBooleanProperty canReopenProperty() {
    return closed.anyProperty();
  }

  /**
   * Gives a tab another place in the row; the others close up.
   *
   * @param place from 0; held within the row
   */
  void move(WindowTab tab, int place) {
    List<WindowTab> order = new ArrayList<>(tabs);
    order.remove(tab);
    order.add(Math.clamp(place, 0, order.size()), tab);
    if (!order.equals(tabs)) {
      tabs.sort(Comparator.comparingInt(order::indexOf));
    }
  }

  /** Asks this before a tab is closed. */
  public void onClosing(Predicate<WindowTab> question) {
    mayClose = question;
  }

  /** Closes a tab and its connection; the last tab gives way to an empty one. */
  public void close(WindowTab tab) {
    int index = tabs.indexOf(tab);
    if (index < 0 || !mayClose.test(tab)) {
      return;
    }
    Optional<WindowTab> other = sides.get().filter(two -> two.has(tab)).map(two -> two.other(tab));
    sides.set(other.isPresent() ? Optional.empty() : sides.get());
    if (tabs.size() == 1) {
      newTab();
    } else if (other.isPresent()) {
      select(other.get());
    } else if (selected.get() == tab) {
      select(tabs.get(index == tabs.size() - 1 ? index - 1 : index + 1));
    }
    if (tab instanceof TabSession session) {
      closed.push(session.toStore(), index);
    }
    recent.remove(tab);
    tabs.remove(tab);
    tab.dispose();
  }

  /** The tab to the right comes to the front, after the last one the first. */
  public void nextTab() {
    step(1);
  }

  /** The tab to the left comes to the front, before the first one the last. */
  public void previousTab() {
    step(-1);
  }

  /** The capture grew: every tab looks at its socket, in front or not. */
  void pull() {
    for (WindowTab tab : tabs) {
      tab.pull(tab == selected.get() || sides.get().filter(two -> two.has(tab)).isPresent());
    }
  }

  /** What is to be stored now. */
  public Workspace toStore() {
    WindowPlace at = place.get();
    List<TabSession> sockets = socketTabs();
    List<OpenTab> open = sockets.stream().map(TabSession::toStore).toList();
    return new Workspace(
        Workspace.VERSION,
        rules.profileProperty().get().name(),
        appearance.toStore(),
        new WindowPlace(
            at.x(),
            at.y(),
            at.width(),
            at.height(),
            at.maximized(),
            logShare.get(),
            inspectorShare.get(),
            columns.plainProperty().getValue(),
            columns.mergedProperty().getValue()),
        open,
        Math.max(0, sockets.indexOf(selected.get())),
        sidebar.get(),
        library.get(),
        storage.get(),
        confirmations.get(),
        recentChoices.get());
  }

  private void prepare(WindowTab tab) {
    if (tab instanceof TabSession session) {
      keepPayload.ifPresent(session.composer()::onSave);
    }
  }

  private void step(int by) {
    int index = Math.floorMod(tabs.indexOf(selected.get()) + by, tabs.size());
    select(tabs.get(index));
  }

  private static @Nullable TabSession socketTab(WindowTab tab) {
    return switch (tab) {
      case TabSession session -> session;
      case RecordedTab recorded -> null;
      case ScriptTab script -> null;
      case MergedTab merged -> null;
    };
  }

  /** A name no tab has. */
  String freeName() {
    for (int n = 1; ; n++) {
      String name = tabName.apply(n);
      if (tabs.stream().noneMatch(tab -> tab.name().get().equals(name))) {
        return name;
      }
    }
  }
}
