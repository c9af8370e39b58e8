package dev.portcullis.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.FailureCause;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.policy.Finding;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.policy.Target;
import dev.portcullis.core.policy.Verdict;
import dev.portcullis.core.socket.SocketCause;
import dev.portcullis.core.wifi.WifiUnavailableException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CauseTextTest {

  private static final String KEPT = "as it was kept, in English";

  static Stream<FailureCause> causes() {
    return Stream.concat(
        Arrays.stream(SocketCause.values())
            .filter(cause -> cause != SocketCause.RULE && cause != SocketCause.WIFI_UNTOLD)
            .map(cause -> new FailureCause(cause.code(), List.of("first", "20"))),
        Arrays.stream(WifiUnavailableException.Kind.values())
            .map(
                kind ->
                    new FailureCause(
                        SocketCause.WIFI_UNTOLD.code(), List.of(kind.name(), "nmcli is missing"))));
  }

  @ParameterizedTest
  @MethodSource("causes")
  void everyCauseHasASentenceInBothLanguages(FailureCause cause) {
    String english = in(Language.ENGLISH, cause);
    String chinese = in(Language.SIMPLIFIED_CHINESE, cause);
    assertThat(english).isNotEqualTo(KEPT).doesNotContain("{");
    assertThat(chinese).isNotEqualTo(english).doesNotContain("{").containsPattern("\\p{IsHan}");
  }

  @Test
  void whatTheRulesFoundIsSaidWithWhatToDo() {
    Verdict verdict =
        new Policy(ProfileStore.shipped(ProfileStore.DEFAULT), LocalNetwork.of(List.of()))
            .check(new Target("8.8.8.8", 443, AddressFamily.IPV4));
    FailureCause[] denied =
        verdict.findings().stream()
            .map(Finding::facts)
            .map(facts -> new FailureCause(SocketCause.RULE.code(), facts))
            .toArray(FailureCause[]::new);
    assertThat(in(Language.ENGLISH, denied)).contains("8.8.8.8", "443");
    assertThat(in(Language.SIMPLIFIED_CHINESE, denied))
        .contains("8.8.8.8", "443")
        .containsPattern("\\p{IsHan}");
  }

  @Test
  void whatANewerProgramKnowsIsSaidAsItWasKept() {
    FailureCause known = new FailureCause(SocketCause.NAMES_WAIT.code(), List.of());
    assertThat(in(Language.SIMPLIFIED_CHINESE)).isEqualTo(KEPT);
    assertThat(
            in(Language.SIMPLIFIED_CHINESE, known, new FailureCause("moon-phase", List.of("full"))))
        .isEqualTo(KEPT);
    assertThat(
            in(Language.SIMPLIFIED_CHINESE, new FailureCause("rule", List.of("NO_SUCH", "", "1"))))
        .isEqualTo(KEPT);
    assertThat(in(Language.SIMPLIFIED_CHINESE, new FailureCause("wifi-untold", List.of())))
        .isEqualTo(KEPT);
  }

  private static String in(Language language, FailureCause... causes) {
    EventDetail.Failed failed =
        new EventDetail.Failed(
            -4, "connect fail", OptionalInt.empty(), KEPT, "", "", List.of(causes));
    return CauseText.of(new Messages(language), failed);
  }
}
