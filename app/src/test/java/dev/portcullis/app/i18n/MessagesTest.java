package dev.portcullis.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

  @Test
  void aBoundTextFollowsTheLanguageAndItsArguments() {
    Messages messages = new Messages(Language.ENGLISH);
    SimpleIntegerProperty left = new SimpleIntegerProperty(14);
    SimpleStringProperty label = new SimpleStringProperty();
    label.bind(messages.bind("quota.left", left, 20));
    assertThat(label.get()).isEqualTo("14 of 20 left");

    left.set(13);
    assertThat(label.get()).isEqualTo("13 of 20 left");

    messages.languageProperty().set(Language.SIMPLIFIED_CHINESE);
    assertThat(label.get()).contains("13").contains("20").contains("剩");
  }

  @Test
  void englishStaysEnglishOnAComputerSetToChinese() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
      assertThat(new Messages(Language.ENGLISH).text("shell.menu.file")).isEqualTo("File");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aKeyWithoutATextIsRefused() {
    Messages messages = new Messages(Language.ENGLISH);
    assertThatThrownBy(() -> messages.text("shell." + "no-such-key"))
        .isInstanceOf(MissingResourceException.class);
    assertThatThrownBy(() -> messages.text("nodot")).isInstanceOf(MissingResourceException.class);
    assertThat(messages.has("no-such-bundle" + ".key")).isFalse();
    assertThat(messages.has("shell.menu.file")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1.0 kB",
    "2081, 2.1 kB",
    "9949, 9.9 kB",
    "9950, 10 kB",
    "48000, 48 kB",
    "999499, 999 kB",
    "999500, 1.0 MB",
    "1073741824, 1.1 GB",
    "9223372036854775807, '9,223,372 TB'"
  })
  void sizesReadAtAGlance(long bytes, String expected) {
    assertThat(Formats.of(Language.ENGLISH).bytes(bytes)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 µs",
    "11999, 11 µs",
    "999999, 999 µs",
    "3100000, 3.1 ms",
    "9717000000, 9.717 s"
  })
  void timesUseTheUnitThatFits(long nanos, String expected) {
    assertThat(Formats.of(Language.ENGLISH).duration(nanos)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 0:00", "1, 0:01", "101000000000, 1:41", "100000000001, 1:41", "-5, 0:00"})
  void countdownsRoundUp(long nanos, String expected) {
    assertThat(Formats.of(Language.ENGLISH).countdown(nanos)).isEqualTo(expected);
  }

  @Test
  void languagesAreFoundByTagAndByComputer() {
    assertThat(Language.ofTag("zh-CN")).contains(Language.SIMPLIFIED_CHINESE);
    assertThat(Language.ofTag("xx")).isEmpty();
    assertThat(Language.closestTo(Locale.TRADITIONAL_CHINESE))
        .isEqualTo(Language.SIMPLIFIED_CHINESE);
    assertThat(Language.closestTo(Locale.GERMANY)).isEqualTo(Language.ENGLISH);
  }
}
