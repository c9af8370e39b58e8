package dev.portcullis.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is coloured, and how; right or wrong, it ends and stays inside the text. */
class JavaScriptTokensTest {

  private static List<String> of(String code) {
    return JavaScriptTokens.of(code).stream()
        .map(token -> token.kind() + " " + code.substring(token.from(), token.to()))
        .toList();
  }

  @Test
  void wordsNumbersStringsComments() {
    assertThat(of("const a = 0x1F + 1.5e-3; // \"no\"\nlet b = 'it\\'s' /* c */;"))
        .containsExactly(
            "KEYWORD const",
            "NUMBER 0x1F",
            "NUMBER 1.5e-3",
            "COMMENT // \"no\"",
            "KEYWORD let",
            "STRING 'it\\'s'",
            "COMMENT /* c */");
  }

  @Test
  void templatesWithPlaceholdersThatHaveBraces() {
    assertThat(of("`a ${ {x: 1}.x } b ${`in ${2}`} c`"))
        .containsExactly(
            "STRING `a ${",
            "NUMBER 1",
            "STRING } b ${",
            "STRING `in ${",
            "NUMBER 2",
            "STRING }`",
            "STRING } c`");
  }

  @ParameterizedTest
  @CsvSource({
    "a / b / c, ''",
    "x = /[/]\\d+/g, 'REGEX /[/]\\d+/g'",
    "f(1) / 2, 'NUMBER 1,NUMBER 2'",
    "return /a/, 'KEYWORD return,REGEX /a/'"
  })
  void aSlashDividesAfterAValueOnly(String code, String expected) {
    assertThat(String.join(",", of(code))).isEqualTo(expected);
  }

  @Test
  void membersAreNoKeywords() {
    assertThat(of("wx.delete.new")).containsExactly("PLATFORM wx");
  }

  @Test
  void whatIsNotClosedEndsSomewhere() {
    assertThat(of("'open\nlet")).containsExactly("STRING 'open", "KEYWORD let");
    assertThat(of("/* open")).containsExactly("COMMENT /* open");
    assertThat(of("`open ${")).containsExactly("STRING `open ${");
    assertThat(of("'\\")).hasSize(1);
  }

  @RepeatedTest(200)
  void anyTextHasTokensInOrderAndInside(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String alphabet = "ab1.'\"`${}()[]/\\*+-\n #=let wx😀";
    StringBuilder code = new StringBuilder();
    for (int i = random.nextInt(200); i > 0; i--) {
      code.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    int end = 0;
    for (Token token : JavaScriptTokens.of(code.toString())) {
      assertThat(token.from()).isGreaterThanOrEqualTo(end);
      assertThat(token.to()).isBetween(token.from() + 1, code.length());
      end = token.to();
    }
  }
}
