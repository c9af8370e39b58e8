package dev.portcullis.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is proposed where. */
class ScriptCompletionTest {

  private static ScriptCompletion at(String text) {
    int caret = text.indexOf('|');
    return ScriptCompletion.at(text.replace("|", ""), caret).orElseThrow();
  }

  @Test
  void membersOfWx() {
    ScriptCompletion found = at("const a = wx.cr|");
    assertThat(found.words()).containsExactly("createTCPSocket()");
    assertThat(found.from()).isEqualTo("const a = wx.".length());
  }

  @Test
  void membersOfWhateverHoldsASocket() {
    assertThat(at("let pump = wx.createTCPSocket();\npump.on|").words())
        .containsExactly(
            "onBindWifi(() => {})",
            "onClose(() => {})",
            "onConnect(() => {})",
            "onError((res) => {})",
            "onMessage((res) => {})");
  }

  @Test
  void namesOfTheScriptAndWordsOfTheLanguage() {
    assertThat(at("function askDevice() {}\nas|").words()).contains("askDevice", "async");
  }

  @Test
  void nothingForAnObjectNobodyKnows() {
    assertThat(ScriptCompletion.at("thing.", 6)).isEmpty();
    assertThat(ScriptCompletion.at("", 0)).isPresent();
  }
}
