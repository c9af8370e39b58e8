package dev.portcullis.core.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BehaviourTest {

  static Iterable<String> names() {
    return Behaviour.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyNameReadsBackAsTheSameBehaviour(String name) {
    Behaviour behaviour = Behaviour.parse(name);
    assertThat(behaviour.name()).startsWith(name);
    assertThat(Behaviour.parse(behaviour.name())).isEqualTo(behaviour);
  }

  @Test
  void everyKindHasAName() {
    assertThat(Behaviour.names()).hasSize(Behaviour.class.getPermittedSubclasses().length);
  }

  @Test
  void figuresFollowAColon() {
    assertThat(Behaviour.parse("reset-after:0")).isEqualTo(new Behaviour.ResetAfter(0));
    assertThat(Behaviour.parse("Dribble:5")).isEqualTo(new Behaviour.Dribble(Duration.ofMillis(5)));
    assertThat(Behaviour.parse("flood:1073741824")).isEqualTo(new Behaviour.Flood(1 << 30));
    assertThat(Behaviour.parse("greeting:hello: you"))
        .isEqualTo(new Behaviour.Greeting("hello: you"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ech", "echo:1", "reset-after:", "reset-after:-1", "flood:1.5", ":"})
  void anythingElseIsRefusedInASentence(String text) {
    assertThatThrownBy(() -> Behaviour.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"");
  }

  @Test
  void floodContentIsKnownAtAnyOffset() {
    byte[] whole = new byte[200_000];
    FloodContent.fill(0, whole);
    for (int offset : new int[] {0, 1, 65_520, 65_521, 65_522, 131_042, 150_001}) {
      byte[] part = new byte[1000];
      FloodContent.fill(offset, part);
      assertThat(part).isEqualTo(java.util.Arrays.copyOfRange(whole, offset, offset + 1000));
    }
    byte[] far = new byte[3];
    FloodContent.fill(5_000_000_000L, far);
    byte[] near = new byte[3];
    FloodContent.fill(5_000_000_000L % 65_521, near);
    assertThat(far).isEqualTo(near);
  }
}
