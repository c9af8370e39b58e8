package dev.portcullis.core.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.policy.JudgedList.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgedListTest {

  private static final LocalNetwork NETWORK =
      LocalNetwork.of(List.of(new InterfaceAddress("lan0", Ipv4Address.of(192, 168, 1, 20), 24)));

  @ParameterizedTest
  @CsvSource({
    "192.168.1.5:8848, 192.168.1.5, 8848",
    "192.168.1.5 8848, 192.168.1.5, 8848",
    "'192.168.1.5,8848', 192.168.1.5, 8848",
    "'192.168.1.5 ; 8848', 192.168.1.5, 8848",
    "'\t192.168.1.5\t8848\r', 192.168.1.5, 8848",
    "tcp://host.example:1, host.example, 1",
    "TCP://host.example 1, host.example, 1",
    "https://host.example:443, https://host.example, 443",
    "[fd00::1]:8848, fd00::1, 8848",
    "[fd00::1] 8848, fd00::1, 8848",
    "fd00::1 8848, fd00::1, 8848",
    "host:0x50, host, 0x50",
    "host:-1, host, -1",
    "'{\"address\":\"a.example\",\"port\":8848.0}', a.example, 8848"
  })
  void aLineIsRead(String line, String address, String port) throws TargetLineException {
    TargetLine read = TargetLine.parse(line.getBytes(UTF_8), AddressFamily.IPV4);
    assertThat(read.addressText()).isEqualTo(address);
    assertThat(read.portText()).isEqualTo(port);
    assertThat(read.target().address()).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "nonsense, NOT_TARGET",
    "192.168.1.5, NOT_TARGET",
    "'address,port', NOT_TARGET",
    "three words here 1, NOT_TARGET",
    "fd00::1:8848, NOT_TARGET",
    ":8848, NOT_TARGET",
    "https://host.example/a:1/b, NOT_TARGET",
    "[1], NOT_OBJECT",
    "'\"a\"', NOT_OBJECT",
    "{, NOT_JSON"
  })
  void aLineWithoutATargetSaysWhy(String line, TargetLineException.Problem problem) {
    JudgedList list = judge(line);
    assertThat(list.count(Outcome.UNREADABLE)).isEqualTo(1);
    assertThat(list.line(0))
        .isInstanceOfSatisfying(
            JudgedList.Line.Unreadable.class,
            each -> assertThat(each.problem().problem()).isEqualTo(problem));
  }

  @Test
  void everyProblemHasItsWordsInBothLanguages() {
    for (TargetLineException.Problem problem : TargetLineException.Problem.values()) {
      TargetLineException e = new TargetLineException(problem);
      assertThat(e.message(Locale.ENGLISH)).isNotEmpty();
      assertThat(e.message(Locale.CHINA)).isNotEqualTo(e.message(Locale.ENGLISH));
    }
  }

  @Test
  void linesKeepTheirNumbersAndOutcomes() {
    JudgedList list =
        judge("\ufeff192.168.1.5:8848\r\n\r\n# lab\n192.168.1.5:80\nwhat\n10.0.0.1:8848\n");
    assertThat(list.size()).isEqualTo(4);
    assertThat(list.count(Outcome.ALLOWED)).isEqualTo(1);
    assertThat(list.count(Outcome.WARNED)).isEqualTo(1);
    assertThat(list.indices(Outcome.DENIED)).containsExactly(1);
    assertThat(list.indices(Outcome.UNREADABLE)).containsExactly(2);
    assertThat(list.line(1).number()).isEqualTo(4);
    assertThat(list.line(3).number()).isEqualTo(6);
    assertThat(list.outcome(3)).isEqualTo(Outcome.WARNED);
  }

  @Test
  void theNetworkIsAskedOnceHoweverManyLinesThereAre() {
    AtomicInteger asked = new AtomicInteger();
    JudgedList list =
        JudgedList.judge(
            "192.168.1.5:8848\n".repeat(5000).getBytes(UTF_8),
            ProfileStore.shipped("phone"),
            () -> {
              asked.incrementAndGet();
              return NETWORK.addresses();
            },
            done -> true);
    assertThat(list.count(Outcome.ALLOWED)).isEqualTo(5000);
    assertThat(list.line(4999)).isInstanceOf(JudgedList.Line.Judged.class);
    assertThat(asked).hasValue(1);
  }

  @Test
  void aListThatIsStoppedKeepsWhatWasJudged() {
    JudgedList list =
        JudgedList.judge(
            "192.168.1.5:8848\n".repeat(5000).getBytes(UTF_8),
            ProfileStore.shipped("phone"),
            NETWORK,
            done -> done < 40_000);
    assertThat(list.isWhole()).isFalse();
    assertThat(list.size()).isBetween(1, 4999);
    assertThat(list.count(Outcome.ALLOWED)).isEqualTo(list.size());
  }

  @Test
  void anyBytesAreALineAndNothingThrows() {
    Random random = new Random(20_260_131);
    byte[] bytes = new byte[200_000];
    random.nextBytes(bytes);
    JudgedList list = JudgedList.judge(bytes, ProfileStore.shipped("desk"), NETWORK, done -> true);
    int all = 0;
    for (Outcome outcome : Outcome.values()) {
      all += list.count(outcome);
    }
    assertThat(all).isEqualTo(list.size());
    JudgedList endless = judge("x".repeat(TargetLine.LONGEST + 1) + "\n192.168.1.5:8848");
    assertThat(endless.count(Outcome.UNREADABLE)).isEqualTo(1);
    assertThat(endless.count(Outcome.ALLOWED)).isEqualTo(1);
  }

  private static JudgedList judge(String text) {
    return JudgedList.judge(
        text.getBytes(UTF_8), ProfileStore.shipped("mini-program"), NETWORK, done -> true);
  }

  @Test
  @Timeout(60)
  void aLongLineWithoutItsClosingBracketIsReadOnce() {
    // With every colon tried anew it would be a matter of hours.
    byte[] line = ("[" + ":".repeat(TargetLine.LONGEST - 1)).getBytes(UTF_8);
    JudgedList list = JudgedList.judge(line, ProfileStore.shipped("phone"), NETWORK, done -> true);
    assertThat(list.count(Outcome.UNREADABLE)).isEqualTo(1);
  }
}
