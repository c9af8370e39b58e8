package dev.portcullis.app.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.app.policy.RuleBook;
import dev.portcullis.app.policy.VerdictService;
import dev.portcullis.app.pulse.ManualPulseClock;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.PortRange;
import dev.portcullis.core.policy.ProfileException;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.policy.Reason;
import dev.portcullis.core.policy.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesViewModelTest {

  @TempDir private Path directory;
  private final ManualPulseClock clock = new ManualPulseClock();
  private final VerdictService judge = new VerdictService();
  private ProfileStore store;
  private RuleBook rules;
  private ProfilesViewModel model;

  @BeforeEach
  void openTheWindowsProfile() {
    store = new ProfileStore(directory);
    rules =
        new RuleBook(
            store.all(),
            "phone",
            LocalNetwork.of(
                List.of(new InterfaceAddress("lan0", Ipv4Address.of(192, 168, 1, 20), 24))));
    model = new ProfilesViewModel(rules, store, Runnable::run, judge, clock);
  }

  @AfterEach
  void endTheThread() {
    judge.close();
  }

  @Test
  void aShippedProfileIsReadOnlyAndItsCopyIsNot() {
    assertThat(model.editableProperty().get()).isFalse();
    assertThat(model.changedProperty().get()).isFalse();
    model.copy();
    assertThat(model.editableProperty().get()).isTrue();
    assertThat(text(ProfileField.NAME)).isEqualTo("phone-copy");
    assertThat(model.changesProperty().get()).isEmpty();
    assertThat(directory.resolve("phone-copy.json")).doesNotExist();
  }

  @Test
  void savingACopyLetsItJudgeAndLeavesAnOpenSocketsPolicyAlone() {
    Policy ofAnOpenSocket = rules.policyProperty().get();
    model.copy();
    type(ProfileField.PROHIBITED, text(ProfileField.PROHIBITED) + "\n8848 the lab's own");
    model.save();
    clock.settle();

    PolicyProfile saved = store.find("phone-copy").orElseThrow();
    assertThat(saved.ports().prohibiting(8848))
        .contains(new PortRange(8848, 8848, "the lab's own"));
    assertThat(saved.base()).contains("phone");
    assertThat(rules.profileProperty().get()).isEqualTo(saved);
    assertThat(ofAnOpenSocket.profile()).isEqualTo(ProfileStore.shipped("phone"));
    assertThat(model.noticeProperty().get())
        .contains(new ProfilesViewModel.Notice.Saved("phone-copy"));
    assertThat(model.changedProperty().get()).isFalse();
  }

  @Test
  void theTrialJudgesByWhatIsTypedAndTheWindowDoesNot() {
    model.addressProperty().set("192.168.1.30");
    awaitReason(Reason.ALLOW_LAN);
    model.copy();
    type(ProfileField.PROHIBITED, "8848");
    awaitReason(Reason.PORT_PROHIBITED);
    assertThat(rules.profileProperty().get().name()).isEqualTo("phone");
    assertThat(model.changesProperty().get()).anyMatch(row -> row.key().equals("8848"));

    model.revert();
    awaitReason(Reason.ALLOW_LAN);
    assertThat(model.changesProperty().get()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NAME, My Phone, name",
    "PROHIBITED, '80\n\n8100-8000', ports.prohibited[1]",
    "WARNED, 65536 too high, ports.warned[0].ports",
    "DOMAINS, 'a.example\nhttps://b.example', domains[1]",
    "SOCKETS, many, quota.sockets",
    "SECONDS, 0, quota.seconds",
    "VANTAGE, 192.168.1.112, vantage[0]",
    "WIFI, a4:2b eth0, wifi[0].bssid",
    "WIFI, a4:2b:b0:c1:d2:e3, wifi[0].interface"
  })
  void whatIsWrongIsFoundAtItsField(ProfileField field, String typed, String place) {
    model.copy();
    type(field, typed);
    assertThat(model.readingProperty().get().problems())
        .extracting(ProfileException::field)
        .containsExactly(place);
    model.save();
    clock.settle();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void anEntrysLineCountsEmptyOnesToo() {
    model.copy();
    type(ProfileField.PROHIBITED, "80\n\n  \n81");
    assertThat(model.draft().lineOf(ProfileField.PROHIBITED, 1)).isEqualTo(4);
  }

  @Test
  void aRenamedProfileIsOneProfileAndJudgesOn() {
    model.copy();
    model.save();
    clock.settle();
    type(ProfileField.NAME, "office");
    model.save();
    clock.settle();
    assertThat(store.all())
        .extracting(PolicyProfile::name)
        .contains("office")
        .doesNotContain("phone-copy");
    assertThat(rules.profileProperty().get().name()).isEqualTo("office");
  }

  @Test
  void aTakenNameIsRefusedAndNothingIsLost() {
    model.copy();
    type(ProfileField.NAME, "desk");
    model.save();
    clock.settle();
    assertThat(model.noticeProperty().get())
        .get()
        .isInstanceOf(ProfilesViewModel.Notice.Failed.class);
    assertThat(text(ProfileField.NAME)).isEqualTo("desk");
    assertThat(store.all()).hasSize(4);
  }

  @Test
  void deletingCanBeUndoneByteForByte() throws Exception {
    model.copy();
    model.save();
    clock.settle();
    byte[] before = Files.readAllBytes(directory.resolve("phone-copy.json"));

    model.delete();
    clock.settle();
    assertThat(store.find("phone-copy")).isEmpty();
    assertThat(rules.profileProperty().get().name()).isEqualTo("phone");

    model.undo();
    clock.settle();
    assertThat(directory.resolve("phone-copy.json")).hasBinaryContent(before);
    assertThat(rules.profileProperty().get().name()).isEqualTo("phone-copy");
  }

  @Test
  void whateverIsTypedEndsInAProfileOrInProblems() {
    Random random = new Random(20_260_131);
    String alphabet = "0189-:./abf \n\t\u202e\ud800设{}\"\\";
    List<ProfileField> fields = List.of(ProfileField.values());
    model.copy();
    for (int round = 0; round < 500; round++) {
      ProfileField field = fields.get(random.nextInt(fields.size()));
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      type(field, text.toString());
      assertThat(model.readingProperty().get().profile().isPresent())
          .isEqualTo(model.readingProperty().get().problems().isEmpty());
    }
  }

  private String text(ProfileField field) {
    return model.draft().text(field).get();
  }

  private void type(ProfileField field, String text) {
    model.draft().text(field).set(text);
  }

  private void awaitReason(Reason reason) {
    await()
        .until(
            () -> {
              clock.settle();
              return model.verdict().verdictProperty().get().map(Verdict::reason);
            },
            Optional.of(reason)::equals);
  }
}
