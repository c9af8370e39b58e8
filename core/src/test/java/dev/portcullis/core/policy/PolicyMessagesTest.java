package dev.portcullis.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.net.AddressFlaw;
import dev.portcullis.core.net.HostAddress;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PolicyMessagesTest {

  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    PolicyMessages english = PolicyMessages.in(Locale.ENGLISH);
    PolicyMessages chinese = PolicyMessages.in(Locale.SIMPLIFIED_CHINESE);
    assertThat(chinese.bundle().keySet()).isEqualTo(english.bundle().keySet());
    for (String key : english.bundle().keySet()) {
      assertThat(places(chinese.bundle().getString(key)))
          .as(key)
          .isEqualTo(places(english.bundle().getString(key)));
    }
  }

  @Test
  void everySentenceHasItsWordsAndEveryWordIsUsed() {
    Set<String> expected = new TreeSet<>();
    for (Sentence sentence : Sentence.values()) {
      if (sentence == Sentence.MALFORMED) {
        for (AddressFlaw flaw : AddressFlaw.values()) {
          expected.add("finding.MALFORMED." + flaw.name());
        }
      } else {
        expected.add("finding." + sentence.name());
      }
    }
    Set<String> found = new TreeSet<>();
    for (String key : PolicyMessages.in(Locale.ENGLISH).bundle().keySet()) {
      if (key.startsWith("finding.")) {
        found.add(key.endsWith(".fix") ? key.substring(0, key.length() - 4) : key);
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void everyDenialAndEveryWarningButADroppedAnswerComesWithAFix() {
    PolicyMessages english = PolicyMessages.in(Locale.ENGLISH);
    for (Sentence sentence : Sentence.values()) {
      boolean needsFix =
          sentence.severity() != Severity.OK
              && sentence != Sentence.MALFORMED
              && sentence != Sentence.ANSWER_DROPPED;
      assertThat(english.find("finding." + sentence.name() + ".fix").isPresent())
          .as(sentence.name())
          .isEqualTo(needsFix);
    }
    for (AddressFlaw flaw : AddressFlaw.values()) {
      assertThat(english.find("finding.MALFORMED." + flaw.name() + ".fix")).isPresent();
    }
  }

  @Test
  void everyProblemAndWarningHasItsWords() {
    PolicyMessages english = PolicyMessages.in(Locale.ENGLISH);
    for (ProfileException.Problem problem : ProfileException.Problem.values()) {
      assertThat(english.find("profile.problem." + problem.name())).isPresent();
    }
    for (QuotaWarning.Kind kind : QuotaWarning.Kind.values()) {
      assertThat(english.find("quota.warning." + kind.name())).isPresent();
    }
    for (String name : ProfileStore.shippedNames()) {
      PolicyProfile profile = ProfileStore.shipped(name);
      assertThat(profile.title(Locale.ENGLISH)).isNotEqualTo(name);
      assertThat(profile.title(Locale.CHINESE)).isNotEqualTo(profile.title(Locale.ENGLISH));
      assertThat(profile.description(Locale.ENGLISH)).isPresent();
    }
  }

  @Test
  void englishStaysEnglishOnAChineseSystem() {
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    assertThat(first("192.168.1", Locale.ENGLISH)).isEqualTo("“192.168.1” is not four numbers.");
    assertThat(first("192.168.1", Locale.FRENCH)).isEqualTo("“192.168.1” is not four numbers.");
    assertThat(first("192.168.1", Locale.CHINA)).isEqualTo("“192.168.1” 不是四个数字。");
  }

  @Test
  void aUrlIsToldToDropItsScheme() {
    Finding finding = finding("https://device.example.com");
    assertThat(finding.fix(Locale.ENGLISH)).contains("drop https://");
    assertThat(finding.fix(Locale.CHINA)).contains("去掉 https://");
  }

  @Test
  void aFindingIsToldAgainFromItsFactsInAnyLanguage() {
    Policy policy = Rules.of("mini-program", Rules.VANTAGE, "device.example.com");
    List<Finding> findings = new ArrayList<>();
    for (String address : List.of("192.168.80.35", "127.0.0.1", "https://a", "other.example")) {
      findings.addAll(policy.check(Rules.v4(address, 1024)).findings());
    }
    assertThat(findings).hasSizeGreaterThan(8);
    Verdict.AllowedName name =
        (Verdict.AllowedName) policy.check(Rules.v4("device.example.com", 1024));
    findings.addAll(
        name.judge(List.of(HostAddress.of(InetAddress.getLoopbackAddress()))).findings());
    assertThat(findings)
        .anySatisfy(
            finding ->
                assertThat(finding.message(Locale.CHINA))
                    .startsWith("解析结果 127.0.0.1 已被丢弃。")
                    .doesNotContainPattern("[A-Za-z]{6}"));
    for (Finding finding : findings) {
      Finding again = Finding.ofFacts(finding.facts()).orElseThrow();
      for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
        assertThat(again.message(locale)).isEqualTo(finding.message(locale));
        assertThat(again.fix(locale)).isEqualTo(finding.fix(locale));
      }
    }
    assertThat(Finding.ofFacts(List.of("OF_A_LATER_PROGRAM", "", "x"))).isEmpty();
    assertThat(Finding.ofFacts(List.of())).isEmpty();
    assertThat(Finding.ofFacts(List.of("ANSWER_DROPPED", "", "1.2.3.4", "\u000e", "LATER", "")))
        .isEmpty();
    assertThat(Finding.ofFacts(Collections.nCopies(100_000, "\u000e"))).isEmpty();
  }

  @Test
  void hostileTextIsMadeVisibleAndCut() {
    assertThat(first("a\u0000b\u202e{0}'\n", Locale.ENGLISH))
        .contains("a\\u0000b\\u202e{0}'\\u000a")
        .doesNotContain("\u0000", "\u202e", "\n");
    assertThat(first("x".repeat(100_000) + "!", Locale.ENGLISH)).hasSizeLessThan(200);
    assertThat(first("\ud83d\ude00".repeat(100), Locale.ENGLISH)).contains("…");
  }

  @Test
  void everyFlawReadsWhole() {
    String[] malformed = {
      "",
      " ",
      "\u0000",
      "a://b",
      "u@b",
      "b/c",
      "1.2.3.4:5",
      "[::1]",
      "::1%a",
      "a%b",
      "é",
      "a_b",
      "1:2",
      "1",
      "1.1.1.1.1",
      "01.1.1.1",
      "0x1",
      "1.1.1.256",
      "a.1",
      "a.",
      "a..b",
      "-a",
      "a".repeat(64),
      "a.".repeat(130) + "a"
    };
    Set<String> variants = new TreeSet<>();
    for (String text : malformed) {
      Finding finding = finding(text);
      for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINA}) {
        assertThat(finding.message(locale)).doesNotContain("{0}", "{1}", "{2}");
        assertThat(finding.fix(locale)).get().asString().doesNotContain("{0}", "{1}", "{2}");
      }
      variants.add(finding.message(Locale.ENGLISH));
    }
    assertThat(variants).hasSize(AddressFlaw.values().length);
  }

  private static String first(String address, Locale locale) {
    return finding(address).message(locale);
  }

  private static Finding finding(String address) {
    return Rules.strict("mini-program").check(Rules.v4(address, 8848)).findings().getFirst();
  }

  private static Set<String> places(String text) {
    return new TreeSet<>(PLACE.matcher(text).results().map(each -> each.group()).toList());
  }
}
