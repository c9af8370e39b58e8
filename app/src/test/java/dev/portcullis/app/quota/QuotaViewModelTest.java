package dev.portcullis.app.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.app.policy.RuleBook;
import dev.portcullis.app.pulse.EngineCalls;
import dev.portcullis.app.pulse.ManualPulseClock;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.policy.QuotaRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotaViewModelTest {

  @TempDir private Path ledgers;
  private final DrivenClock time = new DrivenClock();
  private final ManualPulseClock clock = new ManualPulseClock();
  private final EngineCalls calls = new EngineCalls();
  private final QuotaBook book = new QuotaBook(profile -> CreationQuota.of(profile, time, ledgers));
  private final RuleBook rules =
      new RuleBook(
          List.of(ProfileStore.shipped("desk"), ProfileStore.shipped("unrestricted")),
          "desk",
          LocalNetwork.of(List.of()));
  private final List<QuotaViewModel.QuotaReset> resets = new CopyOnWriteArrayList<>();

  private QuotaViewModel model;

  @BeforeEach
  void watchTheLedger() {
    model =
        new QuotaViewModel(book, rules.profileProperty(), calls, clock, time::nanos, resets::add);
  }

  @AfterEach
  void endTheThread() {
    calls.close();
  }

  @Test
  void aSlotRunsDownByTheClockAloneAndFreesAtFiveMinutes() {
    take("Thermostat");
    awaitLeft(19);
    assertThat(model.takenProperty().get().getFirst().owner()).isEqualTo("Thermostat");

    time.pass(Duration.ofSeconds(299));
    clock.second();
    assertThat(model.leftProperty().get()).isEqualTo(19);
    assertThat(model.takenProperty().get().getFirst().freesInNanos())
        .isEqualTo(Duration.ofSeconds(1).toNanos());

    time.pass(Duration.ofSeconds(1));
    clock.second();
    assertThat(model.leftProperty().get()).isEqualTo(20);
    assertThat(model.takenProperty().get()).isEmpty();
  }

  @Test
  void nothingTicksWhileNoSlotIsTakenOrNobodyLooks() {
    awaitLeft(20);
    assertThat(clock.ticking()).isFalse();

    take("Thermostat");
    awaitLeft(19);
    assertThat(clock.ticking()).isTrue();

    model.showingProperty().set(false);
    assertThat(clock.ticking()).isFalse();
    model.showingProperty().set(true);
    assertThat(clock.ticking()).isTrue();
  }

  @Test
  void aProfileWithoutAQuotaHasNoSlots() {
    awaitLeft(20);
    rules.choose(ProfileStore.shipped("unrestricted"));
    await().until(() -> clock.pulse() && model.totalProperty().get() == 0);
    assertThat(model.takenProperty().get()).isEmpty();
  }

  @Test
  void emptyingTheLedgerIsToldWithWhatItFreed() {
    take("one");
    take("two");
    awaitLeft(18);
    model.reset();
    awaitLeft(20);
    assertThat(resets).containsExactly(new QuotaViewModel.QuotaReset("desk", 2));
  }

  @Test
  void aChangedQuotaTakesEffectAtOnceAndTakenSlotsStayTaken() {
    PolicyProfile mine = ProfileStore.shipped("desk").copyAs("mine", "Mine");
    rules.choose(mine);
    take("one");
    take("two");
    awaitLeft(18);

    rules.choose(withQuota(mine, Optional.of(new QuotaRule(3, Duration.ofMinutes(5)))));
    await().until(() -> clock.pulse() && model.totalProperty().get() == 3);
    assertThat(model.leftProperty().get()).isEqualTo(1);
    take("three");
    await().until(() -> clock.pulse() && model.leftProperty().get() == 0);

    rules.choose(withQuota(mine, Optional.empty()));
    await().until(() -> clock.pulse() && model.totalProperty().get() == 0);
    rules.choose(mine);
    awaitLeft(17);
  }

  private static PolicyProfile withQuota(PolicyProfile profile, Optional<QuotaRule> quota) {
    return new PolicyProfile(
        profile.name(),
        profile.title(),
        profile.lanMode(),
        profile.ownAddresses(),
        profile.ports(),
        profile.domains(),
        quota,
        profile.platform(),
        profile.vantage(),
        profile.wifiStandIns(),
        profile.base());
  }

  private void take(String owner) {
    assertThat(
            calls.submit(
                () -> assertThat(book.of(rules.profileProperty().get()).take(owner)).isPresent()))
        .isTrue();
    model.refresh();
  }

  private void awaitLeft(int left) {
    await()
        .until(
            () -> {
              clock.settle();
              return model.totalProperty().get() == 20 && model.leftProperty().get() == left;
            });
  }
}
