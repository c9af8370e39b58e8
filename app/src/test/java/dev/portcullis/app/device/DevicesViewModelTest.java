package dev.portcullis.app.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.pulse.EngineCalls;
import dev.portcullis.app.pulse.ManualPulseClock;
import dev.portcullis.app.testkit.Screen;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DevicesViewModelTest {

  private final ManualPulseClock clock = new ManualPulseClock();
  private final EngineCalls calls = new EngineCalls();
  private final DeviceRack rack = new DeviceRack();
  private final DevicesViewModel model = new DevicesViewModel(rack, calls, clock);

  @AfterEach
  void stopThem() {
    calls.close();
    rack.close();
  }

  @Test
  void aDeviceThatHadToMoveSaysWhereAndWhy() throws IOException {
    try (SimulatedDevice other = SimulatedDevice.start(0, new Behaviour.Discard())) {
      int taken = other.endpoint().port();
      model.start("echo", " " + taken + " ");
      await(() -> model.noticeProperty().get() instanceof DeviceNotice.Moved);
      SimulatedDevice started = model.runningProperty().get().getFirst();

      assertThat(model.noticeProperty().get())
          .isInstanceOfSatisfying(
              DeviceNotice.Moved.class,
              moved -> {
                assertThat(moved.wanted()).isEqualTo(taken);
                assertThat(moved.actual()).isEqualTo(started.endpoint().port());
                assertThat(moved.cause()).isNotBlank();
              });
      List<SimulatedDevice> opened = new ArrayList<>();
      String moved = Integer.toString(started.endpoint().port());
      Screen.run(
          () -> {
            DevicesView view = new DevicesView(model, new Messages(Language.ENGLISH), opened::add);
            Label notice = (Label) view.lookup("#" + DeviceIds.NOTICE);
            assertThat(notice.getText()).contains(Integer.toString(taken), moved);
            ((Button) view.lookup("#" + DeviceIds.OPEN + moved)).fire();
          });
      assertThat(opened).containsExactly(started);

      model.stop(started);
      await(() -> model.noticeProperty().get() instanceof DeviceNotice.None);
      assertThat(model.runningProperty().get()).isEmpty();
    }
  }

  @Test
  void onTheFreePortThatWasAskedForThereIsNothingToTell() {
    model.start("echo", "0");
    await(() -> !model.runningProperty().get().isEmpty());
    calls.close();
    clock.settle();
    assertThat(model.runningProperty().get().getFirst().behaviour())
        .isEqualTo(new Behaviour.Echo());
    assertThat(model.noticeProperty().get()).isEqualTo(new DeviceNotice.None());
  }

  @Test
  void whatIsNoPortStartsNothing() {
    for (String typed : List.of("", "-1", "65536", "http", "8849.5")) {
      model.start("echo", typed);
      assertThat(model.noticeProperty().get()).as(typed).isEqualTo(new DeviceNotice.NoPort());
    }
    assertThat(rack.running()).isEmpty();
  }

  private void await(BooleanSupplier condition) {
    Awaitility.await()
        .until(
            () -> {
              clock.settle();
              return condition.getAsBoolean();
            });
  }
}
