package dev.portcullis.app.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.app.policy.RuleBook;
import dev.portcullis.app.policy.VerdictService;
import dev.portcullis.app.pulse.ManualPulseClock;
import dev.portcullis.app.testkit.HandExecutor;
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
import java.util.Locale;
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
  void whatIsDoneWhileAProfileIsWrittenStands() {
    HandExecutor files = new HandExecutor();
    model = new ProfilesViewModel(rules, store, files, judge, clock);
    model.copy();
    model.save();
    model.draft().text(ProfileField.TITLE).set("typed on");
    files.runAll();
    clock.settle();
    assertThat(model.openedProperty().get().name()).isEqualTo("phone-copy");
    assertThat(text(ProfileField.TITLE)).isEqualTo("typed on");
    assertThat(model.changedProperty().get()).isTrue();

    model.save();
    model.open(ProfileStore.shipped("desk"));
    rules.choose(ProfileStore.shipped("desk"));
    files.runAll();
    clock.settle();
    assertThat(model.openedProperty().get().name()).isEqualTo("desk");
    assertThat(rules.profileProperty().get().name()).isEqualTo("desk");
    PolicyProfile saved = store.find("phone-copy").orElseThrow();
    assertThat(saved.title(Locale.ENGLISH)).isEqualTo("typed on");
    assertThat(model.isUnsaved(saved)).isFalse();
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
    assertThat(model.noticeProperty().get()).contains(new ProfileNotice.Saved("phone-copy"));
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

    model.undo();
    awaitReason(Reason.PORT_PROHIBITED);
    assertThat(text(ProfileField.PROHIBITED)).isEqualTo("8848");
    assertThat(model.noticeProperty().get()).isEmpty();
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
    assertThat(model.noticeProperty().get()).get().isInstanceOf(ProfileNotice.Failed.class);
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
  void whatIsTypedWaitsWhileAnotherProfileIsOpen() {
    model.copy();
    model.save();
    clock.settle();
    type(ProfileField.PROHIBITED, "8848\n9-");
    model.open(ProfileStore.shipped("desk"));
    assertThat(text(ProfileField.PROHIBITED)).doesNotContain("9-");
    PolicyProfile mine = store.find("phone-copy").orElseThrow();
    assertThat(model.isUnsaved(mine)).isTrue();
    assertThat(model.isUnsaved(ProfileStore.shipped("desk"))).isFalse();

    model.open(mine);
    assertThat(text(ProfileField.PROHIBITED)).isEqualTo("8848\n9-");
    assertThat(model.readingProperty().get().problems()).hasSize(1);
    model.revert();
    model.open(ProfileStore.shipped("desk"));
    assertThat(model.isUnsaved(mine)).isFalse();
  }

  @Test
  void aCopyThatWasLeftIsGoneBackTo() {
    model.copy();
    type(ProfileField.TITLE, "The lab");
    model.open(ProfileStore.shipped("desk"));
    assertThat(model.noticeProperty().get()).contains(new ProfileNotice.Left("phone-copy"));
    model.undo();
    assertThat(text(ProfileField.TITLE)).isEqualTo("The lab");
    assertThat(model.freshProperty().get()).isTrue();

    model.open(ProfileStore.shipped("phone"));
    model.copy();
    assertThat(text(ProfileField.TITLE)).isEqualTo("The lab");
    model.save();
    clock.settle();
    assertThat(store.find("phone-copy").orElseThrow().title()).isEqualTo("The lab");
  }

  @Test
  void anImportWritesOverNothingAndIsUndone() throws Exception {
    Path file = Files.createTempDirectory(directory, "elsewhere").resolve("mine.json");
    ProfileStore.export(ProfileStore.shipped("desk").copyAs("mine", "Mine"), file);
    model.takeIn(file);
    clock.settle();
    assertThat(model.noticeProperty().get()).contains(new ProfileNotice.Imported("mine", "mine"));
    assertThat(rules.profileProperty().get().name()).isEqualTo("phone");
    byte[] first = Files.readAllBytes(directory.resolve("mine.json"));

    model.takeIn(file);
    clock.settle();
    assertThat(model.noticeProperty().get()).contains(new ProfileNotice.Imported("mine-2", "mine"));
    assertThat(directory.resolve("mine.json")).hasBinaryContent(first);
    assertThat(model.openedProperty().get().name()).isEqualTo("mine-2");

    model.undo();
    clock.settle();
    assertThat(store.find("mine-2")).isEmpty();
    assertThat(store.find("mine")).isPresent();
  }

  @Test
  void aFileThatIsNoProfileIsNamedWithItsLine() throws Exception {
    Path file = directory.resolve("bad.txt");
    Files.writeString(file, "{\n\"version\": 1,\n\"nme\": \"x\"\n}");
    model.takeIn(file);
    clock.settle();
    assertThat(model.noticeProperty().get())
        .get()
        .isInstanceOfSatisfying(
            ProfileNotice.NotImported.class,
            said ->
                assertThat(said.problems())
                    .anyMatch(
                        each -> each.line() == 3 && each.message(Locale.ENGLISH).contains("nme")));
    assertThat(store.all()).hasSize(4);
  }

  @Test
  void anExportHoldsWhatIsTyped() throws Exception {
    Path file = directory.resolve("out.txt");
    model.copy();
    type(ProfileField.PROHIBITED, "9100 printers");
    model.writeTo(file);
    clock.settle();
    assertThat(model.noticeProperty().get())
        .contains(new ProfileNotice.Exported("phone-copy", file));
    assertThat(ProfileStore.read(file).ports().prohibiting(9100)).isPresent();
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
