package dev.portcullis.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
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
  void aRefusalOfTheToolkitIsOneSentenceWithAWayOn() {
    Messages messages = new Messages(Language.ENGLISH);
    assertThat(
            WindowLauncher.why(
                new RuntimeException(
                    new UnsatisfiedLinkError(
                        "/opt/p/lib/libglass.so: libX11.so.6: cannot open shared object file: No"
                            + " such file or directory")),
                messages))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence).contains("libX11.so.6 is missing: install GTK 3", "--help"));
    assertThat(
            WindowLauncher.why(
                new UnsupportedOperationException("Unable to load glass GTK library."), messages))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("GTK 3 is missing"));
    assertThat(
            WindowLauncher.why(
                new UnsupportedOperationException("Unable to open DISPLAY"), messages))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("set DISPLAY"));
    assertThat(WindowLauncher.why(new IllegalStateException("a fault of ours"), messages))
        .isEmpty();
  }

  @Test
  void theHeadlessPlatformAndOtherSystemsNeedNone() {
    assertThat(WindowLauncher.displayIsMissing("Linux", Map.of(), Optional.of("Headless")))
        .isFalse();
    assertThat(WindowLauncher.displayIsMissing("Windows 11", Map.of(), Optional.empty())).isFalse();
    assertThat(WindowLauncher.displayIsMissing("Mac OS X", Map.of(), Optional.empty())).isFalse();
  }
}
