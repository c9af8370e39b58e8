package dev.portcullis.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NoteStoreTest {

  @TempDir private Path directory;

  @Test
  void notesComeBack() throws IOException {
    NoteStore store = new NoteStore(directory);
    assertThat(store.load()).isEmpty();
    store.save(new TreeMap<>(Map.of(12L, "温度 \"now\"", 3L, "")));
    assertThat(new NoteStore(directory).load())
        .containsExactly(Map.entry(3L, ""), Map.entry(12L, "温度 \"now\""));
    store.save(new TreeMap<>(Map.of(3L, "")));
    assertThat(store.load()).containsOnlyKeys(3L);
    assertThat(names()).containsExactly(NoteStore.FILE);
    store.save(new TreeMap<>());
    assertThat(names()).isEmpty();
  }

  @Test
  void whatMakesNoSenseIsMovedAside() throws IOException {
    Files.writeString(directory.resolve(NoteStore.FILE), "{broken");
    NoteStore store = new NoteStore(directory);
    assertThatThrownBy(store::load).isInstanceOf(IOException.class);
    assertThat(names()).containsExactly("notes.damaged.json");
    assertThat(store.load()).isEmpty();
  }

  @Test
  void notesOfANewerProgramAreLeftAlone() throws IOException {
    Files.writeString(directory.resolve(NoteStore.FILE), "{\"version\":2,\"notes\":[]}");
    assertThatThrownBy(new NoteStore(directory)::load).hasMessageContaining("version");
    assertThat(names()).containsExactly(NoteStore.FILE);
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
