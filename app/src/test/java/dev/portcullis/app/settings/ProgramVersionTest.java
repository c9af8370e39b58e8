package dev.portcullis.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramVersionTest {

  @Test
  void theBuildWroteItIn() {
    assertThat(ProgramVersion.text()).matches("\\d+\\.\\d+\\.\\d+(-[A-Z]+)?");
  }
}
