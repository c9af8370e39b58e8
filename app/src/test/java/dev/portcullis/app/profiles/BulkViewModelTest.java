package dev.portcullis.app.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.policy.RuleBook;
import dev.portcullis.app.pulse.ManualPulseClock;
import dev.portcullis.app.testkit.HandExecutor;
import dev.portcullis.core.export.JudgedListExport.Form;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.policy.JudgedList;
import dev.portcullis.core.policy.ProfileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkViewModelTest {

  private static final String LIST =
      "192.168.1.30:8848\n192.168.1.31:80\nnothing\n192.168.9.30:8848\n=1 2\n";

  @TempDir private Path directory;
  private final ManualPulseClock clock = new ManualPulseClock();
  private final HandExecutor background = new HandExecutor();
  private final RuleBook rules =
      new RuleBook(
          ProfileStore.shippedNames().stream().map(ProfileStore::shipped).toList(),
          "phone",
          LocalNetwork.of(
              List.of(new InterfaceAddress("lan0", Ipv4Address.of(192, 168, 1, 20), 24))));
  private final BulkViewModel model = new BulkViewModel(rules, background, clock);

  @Test
  void aListIsJudgedInTheBackgroundAndCounted() {
    model.check(LIST);
    assertThat(model.runningProperty().get()).isTrue();
    assertThat(model.listProperty().get()).isEmpty();
    settle();
    assertThat(model.runningProperty().get()).isFalse();
    assertThat(count(BulkFilter.ALL)).isEqualTo(5);
    assertThat(count(BulkFilter.ALLOWED)).isEqualTo(1);
    assertThat(count(BulkFilter.DENIED)).isEqualTo(3);
    assertThat(count(BulkFilter.UNREADABLE)).isEqualTo(1);
    model.filterProperty().set(BulkFilter.DENIED);
    assertThat(model.rowsProperty().get()).containsExactly(1, 3, 4);
  }

  @Test
  void anotherProfileOrVantageJudgesTheSameLinesAgain() {
    model.check(LIST);
    settle();
    model.profileProperty().set(ProfileStore.shipped("unrestricted"));
    settle();
    assertThat(count(BulkFilter.ALLOWED) + count(BulkFilter.WARNED)).isEqualTo(3);
    model.profileProperty().set(ProfileStore.shipped("phone"));
    model.vantageProperty().set("192.168.9.1/24");
    settle();
    assertThat(list().outcome(0)).isEqualTo(JudgedList.Outcome.DENIED);
    assertThat(list().outcome(3)).isEqualTo(JudgedList.Outcome.ALLOWED);
    assertThat(rules.profileProperty().get().name()).isEqualTo("phone");

    model.vantageProperty().set("192.168.9.1/");
    assertThat(model.vantageWrongProperty().get()).isTrue();
    assertThat(background.waiting()).isZero();
  }

  @Test
  void aSavedProfileJudgesTheListAnew() {
    model.check(LIST);
    settle();
    rules.replace(rules.profiles().stream().toList(), "desk");
    assertThat(model.profileProperty().get().name()).isEqualTo("phone");
    rules.replace(List.of(ProfileStore.shipped("unrestricted")), "unrestricted");
    settle();
    assertThat(list().rules().name()).isEqualTo("unrestricted");
  }

  @Test
  void stoppedItShowsWhatItHasAndSaysSo() {
    model.check("192.168.1.30:8848\n".repeat(2000));
    model.stop();
    settle();
    assertThat(list().size()).isZero();
    assertThat(model.noticeProperty().get()).isEqualTo(new BulkNotice.Stopped(0));
  }

  @Test
  void aLaterListIsTheOneShown() {
    model.check("192.168.1.30:8848\n");
    model.check("192.168.1.30:8848\n192.168.1.30:8849\n");
    settle();
    assertThat(list().size()).isEqualTo(2);
    assertThat(model.noticeProperty().get()).isEqualTo(new BulkNotice.None());
  }

  @Test
  void aFileIsReadAndOneThatIsNotThereIsNamed() throws Exception {
    Path file = directory.resolve("list.txt");
    Files.writeString(file, LIST);
    model.check(file);
    settle();
    assertThat(count(BulkFilter.ALL)).isEqualTo(5);
    model.check(directory.resolve("none.txt"));
    settle();
    assertThat(model.noticeProperty().get()).isInstanceOf(BulkNotice.NotRead.class);
    assertThat(count(BulkFilter.ALL)).isEqualTo(5);
  }

  @Test
  void linesAreWrittenAsTheyAreShown() throws Exception {
    model.check(LIST);
    settle();
    Path csv = directory.resolve("v.csv");
    model.export(model.rowsProperty().get(), Form.CSV, Locale.ENGLISH, csv);
    settle();
    assertThat(model.noticeProperty().get()).isEqualTo(new BulkNotice.Exported(5, csv));
    assertThat(Files.readString(csv).lines())
        .hasSize(6)
        .first()
        .isEqualTo("\ufeffline,address,port,verdict,reason,errCode,errMsg,message,fix,profile");
    assertThat(Files.readString(csv).lines().toList().get(2))
        .startsWith("2,192.168.1.31,80,denied,PORT_PROHIBITED,2,connect fail: invalid port,");
    assertThat(Files.readString(csv)).contains("5,'=1,2,denied,INVALID,1,");

    Path json = directory.resolve("v.jsonl");
    model.filterProperty().set(BulkFilter.UNREADABLE);
    model.export(model.rowsProperty().get(), Form.JSON_LINES, Locale.ENGLISH, json);
    settle();
    assertThat(Files.readString(json))
        .startsWith("{\"line\":3,\"problem\":\"neither ")
        .hasLineCount(1);

    model.export(model.rowsProperty().get(), Form.CSV, Locale.ENGLISH, directory);
    settle();
    assertThat(model.noticeProperty().get()).isInstanceOf(BulkNotice.NotExported.class);
  }

  @Test
  void linesAreCopied() {
    List<String> copied = new ArrayList<>();
    model.check(LIST);
    settle();
    model.copy(new int[] {0}, Form.JSON_LINES, Locale.ENGLISH, copied::add);
    settle();
    assertThat(copied).singleElement().asString().contains("\"reason\":\"ALLOW_LAN\"");

    model.copy(new int[] {0}, Form.JSON_LINES, Locale.ENGLISH, copied::add);
    model.copy(new int[] {1}, Form.CSV, Locale.ENGLISH, copied::add);
    background.runNewest();
    settle();
    assertThat(copied).hasSize(2).last().asString().startsWith("line,");
  }

  @Test
  void whereNothingCanBeStartedItSaysSo() {
    BulkViewModel refused =
        new BulkViewModel(
            rules,
            task -> {
              throw new RejectedExecutionException();
            },
            clock);
    refused.check(LIST);
    clock.settle();
    assertThat(refused.noticeProperty().get()).isEqualTo(new BulkNotice.Busy());
    assertThat(refused.runningProperty().get()).isFalse();
  }

  private void settle() {
    background.runAll();
    clock.settle();
  }

  private JudgedList list() {
    return model.listProperty().get().orElseThrow();
  }

  private int count(BulkFilter filter) {
    return filter.count(list());
  }
}
