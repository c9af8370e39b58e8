package dev.portcullis.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreationQuotaTest {

  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final Duration NANO = Duration.ofNanos(1);

  @TempDir Path directory;
  private final DrivenClock clock = new DrivenClock();

  @Test
  void theTwentyFirstIsRefusedAndTheFirstSlotFreesAfterExactlyTheWindow() {
    CreationQuota quota = CreationQuota.inMemory(QuotaRule.PLATFORM, clock);
    for (int i = 1; i <= 20; i++) {
      assertThat(quota.take("socket " + i)).isPresent();
      clock.pass(Duration.ofSeconds(1));
    }
    assertThat(quota.take("one too many")).isEmpty();
    assertThat(quota.snapshot().free()).isZero();
    assertThat(quota.snapshot().taken().getFirst().owner()).isEqualTo("socket 1");
    assertThat(quota.snapshot().nextFreesInNanos()).hasValue(Duration.ofSeconds(280).toNanos());

    clock.pass(Duration.ofSeconds(280).minus(NANO));
    assertThat(quota.take("a nanosecond early")).isEmpty();
    clock.pass(NANO);
    assertThat(quota.snapshot().free()).isEqualTo(1);
    assertThat(quota.take("in time")).isPresent();
    assertThat(quota.take("again too many")).isEmpty();
  }

  @Test
  void aRefusedTakeTakesNothing() {
    CreationQuota quota = CreationQuota.inMemory(new QuotaRule(1, WINDOW), clock);
    assertThat(quota.take("first")).isPresent();
    clock.pass(Duration.ofSeconds(200));
    for (int i = 0; i < 100; i++) {
      assertThat(quota.take("refused")).isEmpty();
    }
    clock.pass(Duration.ofSeconds(100));
    assertThat(quota.snapshot().taken()).isEmpty();
    assertThat(quota.take("second")).isPresent();
  }

  @Test
  void neverMoreThanTheQuotaInAnyWindow() {
    CreationQuota quota = CreationQuota.inMemory(QuotaRule.PLATFORM, clock);
    List<Long> taken = new ArrayList<>();
    Random random = new Random(20);
    long now = 0;
    for (int i = 0; i < 5_000; i++) {
      long step = random.nextLong(Duration.ofSeconds(12).toNanos());
      clock.pass(Duration.ofNanos(step));
      now += step;
      if (quota.take("x").isPresent()) {
        taken.add(now);
      }
    }
    assertThat(taken).hasSizeGreaterThan(1_000);
    for (int i = 20; i < taken.size(); i++) {
      assertThat(taken.get(i) - taken.get(i - 20)).isGreaterThanOrEqualTo(WINDOW.toNanos());
    }
  }

  @Test
  void theLedgerOutlivesTheProgramToTheNanosecond() {
    CreationQuota before = kept();
    before.take("Thermostat");
    clock.pass(Duration.ofSeconds(100));
    before.take("Lamp");
    clock.pass(Duration.ofSeconds(50));

    CreationQuota after = kept();

    assertThat(after.snapshot()).isEqualTo(before.snapshot());
    assertThat(after.snapshot().taken())
        .extracting(QuotaSlot::owner)
        .containsExactly("Thermostat", "Lamp");
    clock.pass(Duration.ofSeconds(150));
    assertThat(after.snapshot().taken()).extracting(QuotaSlot::owner).containsExactly("Lamp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-P3650D", "-PT10M", "PT10M", "P36500D"})
  void settingTheWallClockChangesNothingWhileTheComputerRuns(Duration jump) {
    CreationQuota running = kept();
    fill(running);
    clock.pass(Duration.ofSeconds(10));
    clock.setWall(jump);
    CreationQuota restarted = kept();
    CreationQuota other = kept();

    for (CreationQuota quota : List.of(running, restarted, other)) {
      quota.refresh();
      assertThat(quota.snapshot().free()).isZero();
      assertThat(quota.snapshot().nextFreesInNanos()).hasValue(Duration.ofSeconds(290).toNanos());
    }
    clock.pass(Duration.ofSeconds(290));
    assertThat(running.snapshot().free()).isEqualTo(20);
    assertThat(restarted.snapshot().free()).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"second boot", ""})
  void afterARebootTheWallClockCountsAndASlotIsHeldOneWindowAtMost(String run) {
    fill(kept());
    clock.pass(Duration.ofSeconds(100));
    clock.reboot(run);
    assertThat(kept().snapshot().nextFreesInNanos()).hasValue(Duration.ofSeconds(200).toNanos());

    clock.setWall(Duration.ofDays(-400_000));
    CreationQuota backwards = kept();
    assertThat(backwards.snapshot().free()).isZero();
    assertThat(backwards.snapshot().nextFreesInNanos()).hasValue(WINDOW.toNanos());
    clock.pass(WINDOW);
    assertThat(backwards.snapshot().free()).isEqualTo(20);
  }

  @Test
  void twoProgramsShareOneLedger() {
    CreationQuota window = kept();
    CreationQuota terminal = kept();
    for (int i = 0; i < 10; i++) {
      assertThat(window.take("window")).isPresent();
      assertThat(terminal.take("terminal")).isPresent();
    }
    assertThat(window.take("window")).isEmpty();
    assertThat(terminal.take("terminal")).isEmpty();

    assertThat(terminal.reset()).isEqualTo(20);
    assertThat(window.take("window")).isPresent();
    terminal.refresh();
    assertThat(terminal.snapshot().taken()).hasSize(1);
  }

  @Test
  void manyThreadsAndLedgersNeverTakeMoreThanThereIs() throws Exception {
    List<CreationQuota> quotas = List.of(kept(), kept(), kept());
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Callable<Boolean>> takes = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        CreationQuota quota = quotas.get(i % 3);
        takes.add(() -> quota.take("someone").isPresent());
      }
      int taken = 0;
      for (Future<Boolean> each : threads.invokeAll(takes)) {
        taken += each.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(20);
    }
    CreationQuota last = kept();
    assertThat(last.snapshot().free()).isZero();
    assertThat(last.warning()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "{}",
        "\u0000\u0000\u0000",
        "{\"version\":2}",
        "{\"version\":1,\"lastNumber\":3,\"slots\":[{\"number\":1}]}",
        "{\"version\":1,\"lastNumber\":3,\"slots\":7}",
        "{\"version\":1,\"lastNumber\":3,\"slots\":[{\"number\":1,\"owner\":\"x\","
            + "\"takenAt\":\"yesterday\",\"clockRun\":\"\",\"clockNanos\":1}]}"
      })
  void aDamagedLedgerIsSetAsideAndCountsAsFull(String damage) throws IOException {
    Files.writeString(file(), damage);

    CreationQuota quota = kept();

    assertThat(quota.snapshot().free()).isZero();
    assertThat(quota.take("hopeful")).isEmpty();
    assertThat(quota.warning())
        .hasValueSatisfying(
            warning -> {
              assertThat(warning.kind()).isEqualTo(QuotaWarning.Kind.DAMAGED);
              assertThat(warning.file()).hasContent(damage);
              assertThat(warning.message(Locale.ENGLISH)).contains(warning.file().toString());
            });
    assertThat(kept().snapshot().free()).as("after a restart").isZero();
    clock.pass(WINDOW);
    assertThat(quota.snapshot().free()).isEqualTo(20);
    assertThat(quota.take("patient")).isPresent();
  }

  @Test
  void damagedLedgersDoNotOverwriteEachOther() throws IOException {
    for (String damage : List.of("one", "two", "three")) {
      Files.writeString(file(), damage);
      assertThat(kept().warning()).isPresent();
    }
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .contains("ledger.json.damaged", "ledger.json.damaged-2", "ledger.json.damaged-3");
    }
  }

  @Test
  void aResetAfterDamageIsTheUsersWord() throws IOException {
    Files.writeString(file(), "?");
    CreationQuota quota = kept();
    assertThat(quota.reset()).isEqualTo(20);
    assertThat(quota.snapshot().free()).isEqualTo(20);
    assertThat(kept().snapshot().free()).isEqualTo(20);
  }

  @Test
  void aLedgerThatCannotBeReadCountsAsFullForOneWindow() throws IOException {
    Files.createDirectories(file().resolve("not a file"));

    CreationQuota quota = kept();

    assertThat(quota.snapshot().free()).isZero();
    assertThat(quota.warning().orElseThrow().kind()).isEqualTo(QuotaWarning.Kind.UNREADABLE);
    clock.pass(WINDOW);
    quota.refresh();
    assertThat(quota.take("patient")).isPresent();
    assertThat(quota.snapshot().taken()).hasSize(1);
  }

  @Test
  void whereNothingCanBeWrittenItCountsInMemoryAndSaysSo() throws IOException {
    Files.writeString(directory.resolve("in the way"), "");
    Path impossible = directory.resolve("in the way/ledger.json");
    CreationQuota quota = CreationQuota.kept(QuotaRule.PLATFORM, clock, impossible);

    clock.pass(WINDOW);
    for (int i = 0; i < 20; i++) {
      assertThat(quota.take("socket")).isPresent();
    }
    assertThat(quota.take("one too many")).isEmpty();
    assertThat(quota.warning()).isPresent();
  }

  @Test
  void aLockHeldByAnotherProgramIsNotWaitedForForever() throws IOException {
    CreationQuota quota = kept();
    quota.take("before");
    try (FileChannel channel =
            FileChannel.open(directory.resolve("ledger.json.lock"), StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      assertThat(quota.take("meanwhile")).isPresent();
      assertThat(quota.warning().orElseThrow().kind()).isEqualTo(QuotaWarning.Kind.BUSY);
    }
    quota.refresh();
    assertThat(quota.snapshot().taken()).as("the unwritten slot stays").hasSize(2);
    quota.take("after");
    assertThat(quota.warning()).isEmpty();
    assertThat(kept().snapshot().taken()).hasSize(3);
  }

  @Test
  void aLostFileFreesNothing() throws IOException {
    CreationQuota quota = kept();
    fill(quota);
    Files.delete(file());
    assertThat(quota.take("sly")).isEmpty();
  }

  @Test
  void withoutAQuotaAThousandSocketsLeaveNoTrace() throws IOException {
    CreationQuota quota = CreationQuota.of(ProfileStore.shipped("unrestricted"), clock, directory);
    for (int i = 0; i < 1_000; i++) {
      assertThat(quota.take("socket")).isPresent();
    }
    assertThat(quota.snapshot().limited()).isFalse();
    assertThat(quota.reset()).isZero();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void eachProfileHasItsOwnLedger() {
    fill(CreationQuota.of(ProfileStore.shipped("phone"), clock, directory));
    CreationQuota desk = CreationQuota.of(ProfileStore.shipped("desk"), clock, directory);
    assertThat(desk.snapshot().free()).isEqualTo(20);
    assertThat(directory.resolve("quota-phone.json")).exists();
  }

  @Test
  void theSystemClocksRun() {
    QuotaClock system = QuotaClock.system();
    assertThat(system.run()).isEqualTo(QuotaClock.system().run());
    assertThat(system.nanos()).isLessThanOrEqualTo(system.nanos());
    assertThat(system.wall()).isAfter(Instant.EPOCH);
  }

  private Path file() {
    return directory.resolve("ledger.json");
  }

  private CreationQuota kept() {
    return CreationQuota.kept(QuotaRule.PLATFORM, clock, file());
  }

  private static void fill(CreationQuota quota) {
    for (int i = 0; i < 20; i++) {
      assertThat(quota.take("socket " + i)).isPresent();
    }
  }
}
