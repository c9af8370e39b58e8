package dev.portcullis.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.workspace.RecentChoices;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {

  private final List<String> done = new ArrayList<>();
  private final List<PaletteItem> items = new ArrayList<>();
  private final ObjectProperty<RecentChoices> recent =
      new SimpleObjectProperty<>(RecentChoices.none());
  private final PaletteViewModel palette = new PaletteViewModel(() -> items, recent);

  @Test
  void lettersInTheirOrderFindAName() {
    assertThat(FuzzyMatch.of("nsk", "New socket")).isPresent();
    assertThat(FuzzyMatch.of("ksn", "New socket")).isEmpty();
    assertThat(FuzzyMatch.of("ns", "New socket").orElseThrow().hits()).containsExactly(0, 4);
    assertThat(FuzzyMatch.of("SOCK", "New socket").orElseThrow().hits())
        .containsExactly(4, 5, 6, 7);
    assertThat(FuzzyMatch.of("  ", "anything")).isPresent();
    assertThat(FuzzyMatch.of("新建", "新建 Socket").orElseThrow().hits()).containsExactly(0, 1);
    assertThat(FuzzyMatch.of("a", "")).isEmpty();
    assertThat(FuzzyMatch.of("z", "x".repeat(1_000_000))).isEmpty();
  }

  @Test
  void theBestComesFirst() {
    add("close", "Close connection", "关闭连接");
    add("cc", "Clear counters", "计数清零");
    add("search", "Research", "研究");
    palette.toggle();
    palette.queryProperty().set("cc");
    assertThat(names()).containsExactly("Clear counters", "Close connection");
    palette.queryProperty().set("关闭");
    assertThat(names()).containsExactly("关闭连接");
    palette.run();
    assertThat(done).containsExactly("close");
    assertThat(palette.openProperty().get()).isFalse();
  }

  @Test
  void whatWasUsedLatelyComesFirst() {
    add("a", "Alpha");
    add("b", "Beta");
    add("c", "Gamma");
    palette.toggle();
    assertThat(names()).containsExactly("Alpha", "Beta", "Gamma");
    palette.step(-1);
    palette.run();
    assertThat(done).containsExactly("c");
    palette.toggle();
    assertThat(names()).containsExactly("Gamma", "Alpha", "Beta");
    palette.step(2);
    palette.run();
    assertThat(recent.get().ids()).containsExactly("b", "c");

    PaletteViewModel afterARestart = new PaletteViewModel(() -> items, recent);
    afterARestart.toggle();
    assertThat(afterARestart.hits())
        .extracting(PaletteHit::name)
        .containsExactly("Beta", "Gamma", "Alpha");
  }

  @Test
  void nothingFoundDoesNothing() {
    add("a", "Alpha");
    palette.toggle();
    palette.queryProperty().set("zzz");
    assertThat(palette.hits()).isEmpty();
    palette.step(1);
    palette.run();
    assertThat(done).isEmpty();
    assertThat(palette.openProperty().get()).isTrue();
  }

  @Test
  void thousandsAreSearchedAndAFewShown() {
    IntStream.range(0, 5000).forEach(i -> add("p" + i, "Payload number " + i));
    palette.toggle();
    assertThat(palette.hits()).hasSize(PaletteViewModel.MOST_SHOWN);
    palette.queryProperty().set("4999");
    assertThat(names()).containsExactly("Payload number 4999");
  }

  private List<String> names() {
    return palette.hits().stream().map(PaletteHit::name).toList();
  }

  private void add(String id, String... names) {
    items.add(new PaletteItem(id, "palette.kind.command", List.of(names), "", () -> done.add(id)));
  }
}
