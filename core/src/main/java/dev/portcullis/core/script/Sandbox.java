package dev.portcullis.core.script;

import java.io.OutputStream;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;

/**
 * The walls around a script: an ECMAScript engine without classes of the host, files but its own,
 * processes, threads, environment and network. One engine for all scripts keeps what it has parsed;
 * each script has a context of its own. Any thread.
 */
final class Sandbox implements AutoCloseable {

  static final String LANGUAGE = "js";

  /**
   * Buffers of ours can be copied from, by the prelude; nothing else of the host can be touched.
   */
  private static final HostAccess BUFFERS_ONLY =
      HostAccess.newBuilder(HostAccess.NONE).allowBufferAccess(true).build();

  /** The engine's own additions to the language, which no phone has, and those not asked for. */
  private static final Map<String, String> OPTIONS =
      Map.ofEntries(
          Map.entry("js.console", "false"),
          Map.entry("js.print", "false"),
          Map.entry("js.load", "false"),
          Map.entry("js.polyglot-builtin", "false"),
          Map.entry("js.java-package-globals", "false"),
          Map.entry("js.global-arguments", "false"),
          Map.entry("js.shared-array-buffer", "false"),
          Map.entry("js.atomics", "false"),
          Map.entry("js.stack-trace-limit", "30"),
          Map.entry("js.json-modules", "true"),
          Map.entry("js.import-attributes", "true"),
          Map.entry("js.unhandled-rejections", "handler"));

  private final Engine engine =
      Engine.newBuilder(LANGUAGE)
          .option("engine.WarnInterpreterOnly", "false")
          .out(OutputStream.nullOutputStream())
          .err(OutputStream.nullOutputStream())
          .build();

  /** A context that reads files through {@code files} only. */
  Context context(FileSystem files) {
    return Context.newBuilder(LANGUAGE)
        .engine(engine)
        .allowExperimentalOptions(true)
        .allowHostAccess(BUFFERS_ONLY)
        .allowHostClassLookup(_ -> false)
        .allowHostClassLoading(false)
        .allowNativeAccess(false)
        .allowCreateProcess(false)
        .allowCreateThread(false)
        .allowPolyglotAccess(PolyglotAccess.NONE)
        .allowEnvironmentAccess(EnvironmentAccess.NONE)
        .allowIO(IOAccess.newBuilder().fileSystem(files).build())
        .options(OPTIONS)
        .build();
  }

  @Override
  public void close() {
    engine.close(true);
  }
}
