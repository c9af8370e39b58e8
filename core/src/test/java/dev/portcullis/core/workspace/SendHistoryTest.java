package dev.portcullis.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendHistoryTest {

  @TempDir private Path directory;

  private static SentPayload sent(String target, String text, long at) {
    ComposerDraft draft = new ComposerDraft("text", text, "none", "lf", "UTF-8", false);
    return new SentPayload(target, draft, text.length() + 1, "AA", at, 1);
  }

  private static List<String> texts(SendHistory history, String target) {
    return history.to(target).stream().map(payload -> payload.draft().text()).toList();
  }

  @Test
  void theNewestIsFirstAndTheSameIsFoldedATarget() {
    SendHistory history =
        SendHistory.empty()
            .with(sent("a:1", "x", 1))
            .with(sent("a:1", "y", 2))
            .with(sent("b:1", "x", 3))
            .with(sent("a:1", "x", 4));
    assertThat(texts(history, "a:1")).containsExactly("x", "y");
    assertThat(history.to("a:1").getFirst().times()).isEqualTo(2);
    assertThat(history.to("a:1").getFirst().atMillis()).isEqualTo(4);
    assertThat(history.to("b:1")).hasSize(1);
    assertThat(history.to("c:1")).isEmpty();
  }

  @Test
  void theOldestGivesWay() {
    SendHistory history = SendHistory.empty();
    for (int i = 0; i < SendHistory.MOST_A_TARGET + 50; i++) {
      history = history.with(sent("a:1", "x" + i, i));
    }
    assertThat(texts(history, "a:1")).hasSize(SendHistory.MOST_A_TARGET).doesNotContain("x49");
    for (int i = 0; i < SendHistory.MOST + 10; i++) {
      history = history.with(sent("t" + i, "x", i));
    }
    assertThat(history.sent()).hasSize(SendHistory.MOST);
    assertThat(history.to("a:1")).isEmpty();
  }

  @Test
  void hugePayloadsNeitherStayNorCrowdOutEverything() {
    SendHistory history = SendHistory.empty().with(sent("a:1", "x", 0));
    String large = "y".repeat(SendHistory.LONGEST);
    assertThat(history.with(sent("a:1", large + "y", 1))).isEqualTo(history);
    for (int i = 0; i < 100; i++) {
      history = history.with(sent("t" + i, large, i));
    }
    long characters = history.sent().stream().mapToLong(p -> p.draft().text().length()).sum();
    assertThat(characters).isLessThanOrEqualTo(SendHistory.MOST_CHARACTERS);
    assertThat(history.sent()).hasSize(64);
  }

  @Test
  void itComesBackFromItsFile() throws IOException {
    SendHistory history =
        SendHistory.empty().with(sent("a:1", "温\u0000\n", 1)).with(sent("b:2", "y", 2));
    HistoryStore store = new HistoryStore(directory.resolve("not yet there"));
    assertThat(store.load())
        .isEqualTo(new HistoryStore.Loaded(SendHistory.empty(), Optional.empty()));
    store.save(history);
    store.save(history.with(sent("b:2", "z", 3)));
    assertThat(store.load().history()).isEqualTo(history.with(sent("b:2", "z", 3)));
  }

  @Test
  void aDamagedFileIsSetAsideAndSaid() throws IOException {
    for (String damage :
        List.of("", "{", "null", "{\"version\":9,\"sent\":[]}", "{\"version\":1}", "[]")) {
      Files.writeString(directory.resolve("history.json"), damage);
      HistoryStore.Loaded loaded = new HistoryStore(directory).load();
      assertThat(loaded.history()).isEqualTo(SendHistory.empty());
      assertThat(loaded.setAside().orElseThrow()).hasContent(damage);
      assertThat(directory.resolve("history.json")).doesNotExist();
    }
  }

  @Test
  void aDiskThatRefusesIsSaid() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> new HistoryStore(file).save(SendHistory.empty()))
        .isInstanceOf(IOException.class);
  }
}
