package dev.portcullis.core.script;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files a script may load: those in its folder and below, under names that begin with a slash,
 * which stands for that folder. No name leads out of it, and no symbolic link. Any thread.
 */
final class ScriptFiles {

  /** A script this large is data. */
  static final int MAX_BYTES = 16 << 20;

  /** What a name may be completed with, as bundlers and mini programs do. */
  private static final List<String> ENDINGS =
      List.of("", ".js", ".mjs", ".cjs", ".json", "/index.js");

  private final ScriptSource source;
  private final Optional<Path> root;

  /**
   * The files of a script.
   *
   * @throws IOException if the folder cannot be reached
   */
  ScriptFiles(ScriptSource source) throws IOException {
    this.source = source;
    this.root =
        source.folder().isPresent()
            ? Optional.of(source.folder().get().toRealPath())
            : Optional.empty();
  }

  /** The name of the script itself. */
  String main() {
    return "/" + source.name();
  }

  /**
   * The whole name of what a file asks for.
   *
   * @param from the file that asks
   * @param wanted relative, or from the folder on: {@code ./lib/modbus}, {@code /lib/modbus.js}
   * @return empty where there is none, or it would lie outside
   */
  Optional<String> resolve(String from, String wanted) {
    String base = wanted.startsWith("/") ? "" : from.substring(0, from.lastIndexOf('/'));
    Optional<String> whole = normalize(base + "/" + wanted);
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    for (String ending : ENDINGS) {
      String candidate = whole.get() + ending;
      if (exists(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> normalize(String path) {
    ArrayDeque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return Optional.of("/" + String.join("/", parts));
  }

  private boolean exists(String name) {
    return (name.equals(main()) && source.text().isPresent()) || onDisk(name).isPresent();
  }

  /** The real file of a name, if it is a file and lies in the folder whatever links say. */
  private Optional<Path> onDisk(String name) {
    if (root.isEmpty() || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    try {
      Path real = root.get().resolve(name.substring(1)).toRealPath();
      return real.startsWith(root.get()) && Files.isRegularFile(real)
          ? Optional.of(real)
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The bytes of a file named as {@link #resolve} names it. */
  byte[] read(String name) throws IOException {
    if (name.equals(main()) && source.text().isPresent()) {
      return source.text().get().getBytes(StandardCharsets.UTF_8);
    }
    Path file =
        onDisk(name)
            .orElseThrow(() -> new IOException("there is no such file in the script's folder"));
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException("it has more than " + (MAX_BYTES >> 20) + " MiB");
    }
    return Files.readAllBytes(file);
  }

  /**
   * The text of a file, without a byte order mark and without the first line of a Unix script.
   *
   * @throws IOException if it cannot be read or is not UTF-8
   */
  String text(String name) throws IOException {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read(name))).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("it is not UTF-8 text", e);
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    return text.startsWith("#!") ? "//" + text.substring(2) : text;
  }

  /** What {@link #resolve} tries, for a sentence. */
  static List<String> endings() {
    return new ArrayList<>(ENDINGS.subList(1, ENDINGS.size()));
  }
}
