package dev.portcullis.app.palette;

import dev.portcullis.core.workspace.RecentChoices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The palette: what is typed, what fits it, the best first, and doing one of them. What was used
 * lately comes first among what fits alike. JavaFX thread only.
 */
public final class PaletteViewModel {

  /** As many as can be looked through. */
  public static final int MOST_SHOWN = 50;

  private final Supplier<List<PaletteItem>> source;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObservableList<PaletteHit> hits = FXCollections.observableArrayList();
  private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", 0);
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
  private final ObjectProperty<RecentChoices> recent;
  private List<PaletteItem> items = List.of();

  /**
   * A closed palette.
   *
   * @param source what can be done now; asked whenever the palette opens
   * @param recent what was chosen before; each choice is added
   */
  public PaletteViewModel(
      Supplier<List<PaletteItem>> source, ObjectProperty<RecentChoices> recent) {
    this.source = source;
    this.recent = recent;
    query.subscribe((before, now) -> search());
  }

  /** What is typed. */
  public StringProperty queryProperty() {
    return query;
  }

  /** What fits, the best first. */
  public ObservableList<PaletteHit> hits() {
    return hits;
  }

  /** The index of the one Enter does. */
  public IntegerProperty selectedProperty() {
    return selected;
  }

  /** Whether it is open. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Opens it with nothing typed, or closes it. */
  public void toggle() {
    if (open.get()) {
      close();
    } else {
      items = source.get();
      query.set("");
      search();
      open.set(true);
    }
  }

  /** Closes it and does nothing. */
  public void close() {
    open.set(false);
    items = List.of();
  }

  /** Selects the next or the one before, around the end. */
  public void step(int by) {
    if (!hits.isEmpty()) {
      selected.set(Math.floorMod(selected.get() + by, hits.size()));
    }
  }

  /** Closes it and does what is selected. */
  public void run() {
    if (selected.get() < hits.size()) {
      PaletteItem item = hits.get(selected.get()).item();
      recent.set(recent.get().with(item.id()));
      close();
      item.action().run();
    }
  }

  private void search() {
    record Found(PaletteHit hit, int score, int age) {}

    List<Found> found = new ArrayList<>();
    for (PaletteItem item : items) {
      int age = recent.get().age(item.id());
      best(item).ifPresent(hit -> found.add(new Found(hit.hit(), hit.score(), age)));
    }
    Comparator<Found> order =
        query.get().isBlank()
            ? Comparator.comparingInt(Found::age)
            : Comparator.comparingInt(Found::score).reversed().thenComparingInt(Found::age);
    hits.setAll(found.stream().sorted(order).limit(MOST_SHOWN).map(Found::hit).toList());
    selected.set(0);
  }

  /** The name that fits best; shown is always the first, marked where it is the one that fits. */
  private Optional<Scored> best(PaletteItem item) {
    Optional<Scored> best = Optional.empty();
    for (String name : item.names()) {
      Optional<FuzzyMatch> match = FuzzyMatch.of(query.get(), name);
      if (match.isPresent()
          && (best.isEmpty()
              || (match.get().score() > best.get().score() && !query.get().isBlank()))) {
        best =
            Optional.of(
                new Scored(new PaletteHit(item, name, match.get().hits()), match.get().score()));
      }
    }
    return best;
  }

  private record Scored(PaletteHit hit, int score) {}
}
