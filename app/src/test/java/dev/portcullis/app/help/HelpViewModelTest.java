package dev.portcullis.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages are read beside the screen and shown in the order they were asked for. */
class HelpViewModelTest {

  private final List<Runnable> reading = new ArrayList<>();
  private final HelpViewModel model = new HelpViewModel(reading::add, Runnable::run);

  @Test
  void aPageThatIsReadLateDoesNotReplaceTheOneAskedForAfterIt() {
    model.open(HelpPlace.top(HelpPage.START.path()));
    model.open(HelpPlace.top(HelpPage.LICENCES.path()));

    reading.get(1).run();
    reading.get(0).run();

    assertThat(shown()).isEqualTo(HelpPage.LICENCES.path());
  }

  @Test
  void theWayBackLeadsToThePageBefore() {
    model.open(HelpPlace.top(HelpPage.START.path()));
    reading.get(0).run();
    model.open(HelpPlace.top(HelpPage.LICENCES.path()));
    reading.get(1).run();

    assertThat(model.canGoBackProperty().get()).isTrue();
    model.back();
    reading.get(2).run();

    assertThat(shown()).isEqualTo(HelpPage.START.path());
    assertThat(model.canGoBackProperty().get()).isFalse();
  }

  private String shown() {
    return model.pageProperty().get().place().path();
  }
}
