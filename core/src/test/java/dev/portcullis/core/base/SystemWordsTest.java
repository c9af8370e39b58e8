package dev.portcullis.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SystemWordsTest {

  private static final String[] CHINESE = {
    "\u4e0d\u5141\u8bb8\u7684\u64cd\u4f5c", "\u7f51\u7edc\u4e0d\u53ef\u8fbe"
  };
  private static final String[] ENGLISH = {"Operation not permitted", "Network is unreachable"};

  @Test
  void wordsAreThoseOfTheSameErrorInEnglish() {
    Map<String, String> pairs = SystemWords.pairs(n -> CHINESE[n % 2], n -> ENGLISH[n % 2]);
    assertThat(pairs)
        .containsOnly(Map.entry(CHINESE[0], ENGLISH[0]), Map.entry(CHINESE[1], ENGLISH[1]));
  }

  /** Whatever language this computer speaks: what Java was told is what the system is asked for. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void whatTheSystemTellsJavaIsKnown(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    FileSystemException notAFolder =
        Assertions.catchThrowableOfType(
            FileSystemException.class, () -> Files.readString(file.resolve("below")));
    assertThat(SystemWords.inEnglish(String.valueOf(notAFolder.getReason())))
        .isEqualTo("Not a directory");
    InetSocketAddress nobody = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    ConnectException refused =
        Assertions.catchThrowableOfType(
            ConnectException.class, () -> SocketChannel.open(nobody).close());
    assertThat(SystemWords.inEnglish(String.valueOf(refused.getMessage())))
        .isEqualTo("Connection refused");
  }

  @Test
  void otherWordsStayAsTheyAre() {
    assertThat(SystemWords.inEnglish("the file is not UTF-8 text"))
        .isEqualTo("the file is not UTF-8 text");
  }
}
