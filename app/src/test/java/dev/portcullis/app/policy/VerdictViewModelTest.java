package dev.portcullis.app.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.app.pulse.ManualPulseClock;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.policy.Reason;
import dev.portcullis.core.policy.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictViewModelTest {

  private final ManualPulseClock clock = new ManualPulseClock();
  private final VerdictService judge = new VerdictService();
  private final SimpleStringProperty address = new SimpleStringProperty("");
  private final SimpleStringProperty port = new SimpleStringProperty("8848");
  private final RuleBook rules =
      new RuleBook(
          List.of(ProfileStore.shipped("mini-program"), ProfileStore.shipped("unrestricted")),
          "mini-program",
          LocalNetwork.of(
              List.of(new InterfaceAddress("lan0", Ipv4Address.of(192, 168, 1, 20), 24))));

  @AfterEach
  void endTheThread() {
    judge.close();
  }

  @Test
  void nothingIsJudgedWhereThereIsNoAddress() {
    VerdictViewModel model = model(rules);
    clock.settle();
    assertThat(model.verdictProperty().get()).isEmpty();
    assertThat(model.levelProperty().get()).isEqualTo(VerdictLevel.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.1.30, 8848, ALLOWED, ALLOW_LAN",
    "192.168.1.30, 1024, WARNED, ALLOW_LAN",
    "10.0.0.9, 8848, WARNED, ALLOW_LAN",
    "192.168.1.20, 8848, DENIED, DENY_OWN",
    "8.8.8.8, 8848, DENIED, DENY_PUBLIC",
    "192.168.1.30, 80, DENIED, PORT_PROHIBITED",
    "192.168.1.30, '', DENIED, PORT_INVALID",
    "192.168.1.30, 8848x, DENIED, PORT_INVALID",
    "192.168.1.30, ８８４８, DENIED, PORT_INVALID",
    "192.168.1.30, 99999999999, DENIED, PORT_INVALID",
    "192.168.1, 8848, DENIED, INVALID"
  })
  void whatIsTypedIsJudged(String typed, String typedPort, VerdictLevel level, Reason reason) {
    VerdictViewModel model = model(rules);
    address.set(typed);
    port.set(typedPort);
    awaitReason(model, reason);
    assertThat(model.levelProperty().get()).isEqualTo(level);
  }

  @Test
  void anotherProfileJudgesAgain() {
    VerdictViewModel model = model(rules);
    address.set("8.8.8.8");
    awaitReason(model, Reason.DENY_PUBLIC);
    rules.choose(ProfileStore.shipped("unrestricted"));
    awaitReason(model, Reason.ALLOW_ANY);
  }

  @Test
  void whoeverTypesFastSeesTheLastAnswerAndNoEarlierOne() {
    CountDownLatch network = new CountDownLatch(1);
    RuleBook slow =
        new RuleBook(
            List.of(ProfileStore.shipped("mini-program")),
            "mini-program",
            () -> {
              try {
                network.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return List.of();
            });
    VerdictViewModel model = model(slow);
    List<String> shown = new ArrayList<>();
    model
        .verdictProperty()
        .subscribe(verdict -> verdict.ifPresent(v -> shown.add(v.target().address())));
    for (int i = 1; i <= 50; i++) {
      address.set("10.0.0." + i);
    }
    network.countDown();

    await()
        .until(
            () -> {
              clock.settle();
              return !shown.isEmpty();
            });
    clock.settle();
    assertThat(shown).containsExactly("10.0.0.50");
  }

  @Test
  void aDisposedModelIsSilent() {
    VerdictViewModel model = model(rules);
    model.dispose();
    address.set("8.8.8.8");
    clock.settle();
    assertThat(model.verdictProperty().get()).isEmpty();
  }

  private VerdictViewModel model(RuleBook book) {
    return new VerdictViewModel(address, port, book.policyProperty(), judge, clock);
  }

  private void awaitReason(VerdictViewModel model, Reason reason) {
    await()
        .until(
            () -> {
              clock.settle();
              return model.verdictProperty().get().map(Verdict::reason);
            },
            Optional.of(reason)::equals);
  }
}
