package dev.portcullis.core.script;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;

/**
 * All that the JavaScript engine sees of this computer's files: those of {@link ScriptFiles}, to be
 * read, for {@code import}. Paths are names in the script's folder. The script's thread only.
 */
final class ModuleFileSystem implements FileSystem {

  private static final Path ROOT = Path.of("/").toAbsolutePath().getRoot();

  private final ScriptFiles files;

  ModuleFileSystem(ScriptFiles files) {
    this.files = files;
  }

  private static String name(Path path) {
    StringBuilder name = new StringBuilder();
    for (Path part : toRooted(path)) {
      name.append('/').append(part);
    }
    return name.isEmpty() ? "/" : name.toString();
  }

  private static Path toRooted(Path path) {
    return ROOT.resolve(path);
  }

  private String existing(Path path) throws NoSuchFileException {
    return files
        .resolve("/", name(path))
        .orElseThrow(
            () ->
                new NoSuchFileException(
                    name(path), null, "there is no such file in the script's folder"));
  }

  @Override
  public Path parsePath(URI uri) {
    throw new UnsupportedOperationException("files are named relative to the script, not by URI");
  }

  @Override
  public Path parsePath(String path) {
    return Path.of(path);
  }

  @Override
  public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
      throws IOException {
    String _ = existing(path);
    if (modes.contains(AccessMode.WRITE) || modes.contains(AccessMode.EXECUTE)) {
      throw new SecurityException("files are only read");
    }
  }

  @Override
  public void createDirectory(Path directory, FileAttribute<?>... attributes) {
    throw new SecurityException("files are only read");
  }

  @Override
  public void delete(Path path) {
    throw new SecurityException("files are only read");
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    String name = existing(path);
    byte[] content =
        name.endsWith(".json")
            ? files.read(name)
            : files.text(name).getBytes(StandardCharsets.UTF_8);
    return new Content(ByteBuffer.wrap(content).asReadOnlyBuffer());
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) {
    throw new SecurityException("folders are not listed");
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return toRooted(path);
  }

  @Override
  public Path toRealPath(Path path, LinkOption... options) throws IOException {
    return toRooted(Path.of(existing(path)));
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    String name = existing(path);
    return Map.of(
        "isRegularFile",
        true,
        "isDirectory",
        false,
        "isSymbolicLink",
        false,
        "size",
        (long) files.read(name).length);
  }

  /** A file's content as a channel that reads. */
  private static final class Content implements SeekableByteChannel {

    private final ByteBuffer content;
    private boolean open = true;

    Content(ByteBuffer content) {
      this.content = content;
    }

    @Override
    public int read(ByteBuffer target) {
      if (!content.hasRemaining()) {
        return -1;
      }
      int count = Math.min(content.remaining(), target.remaining());
      target.put(content.slice(content.position(), count));
      content.position(content.position() + count);
      return count;
    }

    @Override
    public int write(ByteBuffer source) {
      throw new NonWritableChannelException();
    }

    @Override
    public long position() {
      return content.position();
    }

    @Override
    public SeekableByteChannel position(long position) {
      content.position((int) Math.min(position, content.limit()));
      return this;
    }

    @Override
    public long size() {
      return content.limit();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public void close() {
      open = false;
    }
  }
}
