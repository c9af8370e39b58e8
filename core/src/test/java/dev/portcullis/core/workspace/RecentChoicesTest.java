package dev.portcullis.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecentChoicesTest {

  @Test
  void theLatestIsFirstAndNoneIsThereTwice() {
    RecentChoices recent = RecentChoices.none().with("a").with("b").with("a");
    assertThat(recent.ids()).containsExactly("a", "b");
    assertThat(recent.age("b")).isEqualTo(1);
    assertThat(recent.age("c")).isEqualTo(RecentChoices.MOST);
  }

  @Test
  void itIsBoundedWhateverAFileSays() {
    RecentChoices recent = RecentChoices.none();
    for (int n = 0; n < 100; n++) {
      recent = recent.with("id" + n);
    }
    assertThat(recent.ids()).hasSize(RecentChoices.MOST).startsWith("id99");
    assertThat(new RecentChoices(List.of("a", "x".repeat(1_000_000), "a")).ids())
        .containsExactly("a");
  }
}
