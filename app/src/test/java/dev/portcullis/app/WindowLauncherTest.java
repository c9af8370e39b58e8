package dev.portcullis.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void capturesAndProfilesAreForTheWindow(@TempDir Path folder) throws IOException {
    Path capture = Files.createDirectory(folder.resolve("capture"));
    assertThat(WindowLauncher.isFile(new String[] {capture.toString()})).isFalse();
    Path description = Files.writeString(capture.resolve("capture.json"), "{}");
    Path profile = Files.writeString(folder.resolve("Office.Portcullis"), "{}");
    Path other = Files.writeString(folder.resolve("office.json"), "{}");
    for (Path file : List.of(capture, description, profile)) {
      assertThat(WindowLauncher.isFile(new String[] {file.toString()})).isTrue();
      assertThat(WindowLauncher.isFile(new String[] {file.toString(), "x"})).isFalse();
    }
    assertThat(WindowLauncher.isFile(new String[] {other.toString()})).isFalse();
    assertThat(WindowLauncher.isFile(new String[] {"gone.portcullis"})).isFalse();
    assertThat(WindowLauncher.isFile(new String[] {"check"})).isFalse();
    assertThat(WindowLauncher.isFile(new String[] {"a\0b"})).isFalse();
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
