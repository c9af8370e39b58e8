package dev.portcullis.core.wifi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs programs from a fixed list of folders, for a bounded time and a bounded output. Any thread
 * that may block.
 *
 * <p>The search path is not asked: a program of the right name somewhere on it is not the operating
 * system's. A program that overruns is killed with its children.
 */
final class SystemCommands implements Commands {

  private final List<Path> folders;
  private final String suffix;
  private final Duration limit;
  private final int maxBytes;

  /**
   * A runner.
   *
   * @param folders where programs are looked for, in this order
   * @param suffix what files of programs end in; empty or {@code .exe}
   * @param limit how long one program may run
   * @param maxBytes how much it may print
   */
  SystemCommands(List<Path> folders, String suffix, Duration limit, int maxBytes) {
    this.folders = List.copyOf(folders);
    this.suffix = suffix;
    this.limit = limit;
    this.maxBytes = maxBytes;
  }

  @Override
  public Answer run(String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(find(program).toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    // Untranslated words, but names of networks still in UTF-8; where C.UTF-8 is unknown it is C.
    environment.put("LC_ALL", "C.UTF-8");
    environment.remove("LANGUAGE");
    Process process = builder.start();
    process.getOutputStream().close();
    return collect(program, process);
  }

  private Path find(String program) throws ProgramMissingException {
    for (Path folder : folders) {
      Path candidate = folder.resolve(program + suffix);
      if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
        return candidate;
      }
    }
    throw new ProgramMissingException(program);
  }

  private Answer collect(String program, Process process) throws IOException {
    long deadline = System.nanoTime() + limit.toNanos();
    InputStream out = process.getInputStream();
    FutureTask<byte[]> reading = new FutureTask<>(() -> out.readNBytes(maxBytes + 1));
    // Ends with the output, which ends when the program and its children are killed below.
    Thread.ofPlatform().daemon().name("portcullis-wifi-" + program).start(reading);
    try {
      byte[] bytes = reading.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (bytes.length > maxBytes) {
        throw new IOException(program + " printed more than " + maxBytes + " bytes");
      }
      if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw new TimeoutException();
      }
      return new Answer(process.exitValue(), text(bytes));
    } catch (TimeoutException e) {
      throw new IOException(program + " did not answer within " + limit.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw new IOException(program + ": " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + program + " ran", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** UTF-8 where it is UTF-8; else the system's own encoding, which netsh prints in. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      String name = System.getProperty("native.encoding", "");
      return new String(
          bytes, Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1);
    }
  }
}
