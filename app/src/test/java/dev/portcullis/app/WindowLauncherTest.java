package dev.portcullis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowLauncherTest {

  @Test
  void linuxWithoutADisplayHasNowhereToGo() {
    assertThat(WindowLauncher.displayIsMissing("Linux", Map.of(), Optional.empty())).isTrue();
    assertThat(WindowLauncher.displayIsMissing("Linux", Map.of("DISPLAY", " "), Optional.empty()))
        .isTrue();
    assertThat(WindowLauncher.displayIsMissing("Linux", Map.of("DISPLAY", ":0"), Optional.empty()))
        .isFalse();
  }

  @Test
  void theHeadlessPlatformAndOtherSystemsNeedNone() {
    assertThat(WindowLauncher.displayIsMissing("Linux", Map.of(), Optional.of("Headless")))
        .isFalse();
    assertThat(WindowLauncher.displayIsMissing("Windows 11", Map.of(), Optional.empty())).isFalse();
    assertThat(WindowLauncher.displayIsMissing("Mac OS X", Map.of(), Optional.empty())).isFalse();
  }
}
