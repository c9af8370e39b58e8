package dev.portcullis.core.wifi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With real programs, written here: bounded, without a shell, in the language of machines. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs played here are shell scripts")
class SystemCommandsTest {

  @TempDir private Path folder;
  private SystemCommands commands;

  @BeforeEach
  void look() {
    commands =
        new SystemCommands(
            List.of(folder.resolve("nowhere"), folder), "", Duration.ofSeconds(30), 64);
  }

  private void program(String name, String script) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void argumentsArriveAsTheyAreAndNoShellReadsThem() throws IOException {
    program("say", "printf '%s|' \"$@\" \"$LC_ALL\"; echo trouble >&2; exit 3");
    Commands.Answer answer = commands.run("say", List.of("a b", "$(touch x)", "; rm"));
    assertThat(answer).isEqualTo(new Commands.Answer(3, "a b|$(touch x)|; rm|C.UTF-8|trouble\n"));
    assertThat(answer.succeeded()).isFalse();
  }

  @Test
  void aProgramThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> commands.run("sh", List.of()))
        .isInstanceOf(Commands.ProgramMissingException.class)
        .hasMessage("sh is not installed");
  }

  @Test
  void oneThatDoesNotEndIsKilledWithItsChildren() throws IOException {
    Path child = folder.resolve("child");
    program("hang", "sleep 600 & echo $! > " + child + "; wait");
    SystemCommands hasty = new SystemCommands(List.of(folder), "", Duration.ofSeconds(1), 64);
    assertThatThrownBy(() -> hasty.run("hang", List.of()))
        .hasMessage("hang did not answer within 1000 ms");
    long pid = Long.parseLong(Files.readString(child).strip());
    org.awaitility.Awaitility.await()
        .until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void oneThatPrintsWithoutEndIsKilled() throws IOException {
    program("flood", "exec yes");
    assertThatThrownBy(() -> commands.run("flood", List.of()))
        .hasMessage("flood printed more than 64 bytes");
  }

  @Test
  void whoeverIsInterruptedStaysInterruptedAndLeavesNoProgram() throws IOException {
    program("hang", "exec sleep 600");
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> commands.run("hang", List.of())).hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }
}
