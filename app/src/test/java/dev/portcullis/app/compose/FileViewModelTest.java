package dev.portcullis.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.pulse.ManualPulseClock;
import dev.portcullis.core.codec.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk answers when it likes; what was asked last is what counts. */
class FileViewModelTest {

  @TempDir private Path directory;
  private final ManualPulseClock clock = new ManualPulseClock();
  private final List<Runnable> reading = new ArrayList<>();
  private final List<Bytes> loaded = new ArrayList<>();
  private final FileViewModel model = new FileViewModel(clock, reading::add, loaded::add);
  private Path first;
  private Path second;

  @BeforeEach
  void twoFiles() throws IOException {
    first = Files.write(directory.resolve("first.bin"), new byte[] {1});
    second = Files.write(directory.resolve("second.bin"), new byte[] {2, 2});
  }

  private void answer(int question) {
    reading.get(question).run();
    clock.settle();
  }

  @Test
  void aFileThatIsLookedAtLateDoesNotReplaceTheOneOfferedAfterIt() {
    model.offer(first);
    model.offer(second);
    answer(1);
    answer(0);
    assertThat(model.stateProperty().get()).isEqualTo(new FileViewModel.State.Offered(second, 2));
  }

  @Test
  void whatWasDismissedDoesNotComeBack() {
    model.offer(first);
    model.dismiss();
    answer(0);
    assertThat(model.stateProperty().get()).isEqualTo(new FileViewModel.State.None());

    model.offer(first);
    answer(1);
    model.loadIntoEditor();
    model.offer(second);
    answer(3);
    answer(2);
    assertThat(loaded).isEmpty();
    assertThat(model.stateProperty().get()).isEqualTo(new FileViewModel.State.Offered(second, 2));
  }
}
