package dev.portcullis.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlawMessagesTest {

  private static final Set<FlawKind> OF_THE_WHOLE =
      EnumSet.of(FlawKind.SEARCH_NOTHING, FlawKind.SEARCH_TOO_LONG);

  @ParameterizedTest
  @EnumSource
  void everyFlawHasASentenceInBothLanguages(FlawKind kind) {
    TextFlaw flaw = new TextFlaw(41, 1, kind, "ж", "Big5");
    String english = flaw.message(Locale.ENGLISH);
    String chinese = flaw.message(Locale.CHINA);
    assertThat(english).doesNotContain("{0").doesNotContain("'").endsWith(".");
    assertThat(chinese).doesNotContain("'").endsWith("。").isNotEqualTo(english);
    // What is wrong with a search as a whole has no place to name.
    if (!OF_THE_WHOLE.contains(kind)) {
      assertThat(english).contains("42");
      assertThat(chinese).contains("42");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyLengthFlawHasASentenceInBothLanguages(LengthFlaw.Kind kind) {
    LengthFlaw flaw = new LengthFlaw(kind, 1300, 255);
    String english = flaw.message(Locale.ENGLISH);
    String chinese = flaw.message(Locale.CHINA);
    assertThat(english).contains("1,300").doesNotContain("{").endsWith(".");
    assertThat(chinese).contains("1,300").doesNotContain("{").endsWith("。").isNotEqualTo(english);
  }

  @Test
  void aVariablesSentenceShowsHowVariablesAreWritten() {
    TextFlaw flaw = (TextFlaw) PayloadTemplate.parse("a${sec}", TextCharset.UTF_8, false);
    assertThat(flaw.message(Locale.ENGLISH))
        .isEqualTo(
            "“${sec}” at character 2 is no variable: use ${seq}, ${time}, ${len}, ${random:8} or"
                + " ${counter:0..255}; write $${ for ${ itself.");
  }

  @Test
  void noSentenceIsLeftOver() {
    Set<String> used = new TreeSet<>(Arrays.stream(FlawKind.values()).map(FlawKind::key).toList());
    Arrays.stream(LengthFlaw.Kind.values()).map(LengthFlaw.Kind::key).forEach(used::add);
    for (Locale locale : new Locale[] {Locale.ROOT, Locale.SIMPLIFIED_CHINESE}) {
      ResourceBundle bundle =
          ResourceBundle.getBundle("dev.portcullis.core.codec.messages", locale);
      assertThat(new TreeSet<>(bundle.keySet())).isEqualTo(used);
    }
  }

  @Test
  void englishIsAnsweredInEnglishOnAChineseDesk() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
      ResourceBundle.clearCache();
      assertThat(new TextFlaw(0, 1, FlawKind.ESCAPE_UNFINISHED, "\\", "").message(Locale.ENGLISH))
          .startsWith("The backslash");
      assertThat(new TextFlaw(0, 1, FlawKind.ESCAPE_UNFINISHED, "\\", "").message(Locale.FRENCH))
          .startsWith("The backslash");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void escapesAreShownAsTheyAreTyped() {
    TextFlaw flaw = (TextFlaw) TextEscapes.parse("a\\q", TextCharset.UTF_8);
    assertThat(flaw.message(Locale.ENGLISH))
        .isEqualTo(
            "“\\q” at character 2 is no escape: use \\r"
                + " \\n"
                + " \\t \\0 \\xNN, or \\\\ for a backslash.");
  }
}
