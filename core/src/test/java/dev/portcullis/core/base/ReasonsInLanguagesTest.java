package dev.portcullis.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsInLanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Permission denied | 没有权限",
        "No space left on device: /home/me/a.json | 磁盘空间不足：/home/me/a.json",
        "disk full | 磁盘已满",
        "Too many open files (listen) | 打开的文件过多 (listen)",
        "Read-only file system: /a (b): c | 文件系统为只读：/a (b): c",
        "its version is 99 | its version is 99",
        "/home/disk full | /home/disk full",
        "'' | ''"
      })
  void theSystemsWordsAreSaidInChinese(String told, String said) {
    assertThat(Reasons.in(Locale.SIMPLIFIED_CHINESE, told)).isEqualTo(said);
    assertThat(Reasons.in(Locale.ENGLISH, told)).isEqualTo(told);
  }

  @Test
  void whatFilesFailOfIsKnown() {
    for (Exception failure :
        new Exception[] {
          new AccessDeniedException("/a"),
          new NoSuchFileException("/a"),
          new FileSystemException("/a", null, "Disk quota exceeded")
        }) {
      assertThat(Reasons.in(Locale.CHINA, Reasons.of(failure)))
          .endsWith("：/a")
          .matches("[^A-Za-z]+：/a");
    }
  }

  @Test
  void bothLanguagesKnowTheSameWords() {
    String bundle = "dev.portcullis.core.base.reasons";
    ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ROOT);
    ResourceBundle chinese = ResourceBundle.getBundle(bundle, Locale.SIMPLIFIED_CHINESE);
    for (String key : english.keySet()) {
      String words = english.getString(key);
      assertThat(chinese.getString(key)).isNotEqualTo(words);
      if (!key.equals("between")) {
        assertThat(Reasons.in(Locale.CHINA, words)).isEqualTo(chinese.getString(key));
      }
    }
  }
}
