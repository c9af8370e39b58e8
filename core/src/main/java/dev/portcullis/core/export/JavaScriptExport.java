package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import java.io.OutputStream;

/**
 * Code against {@code wx.createTCPSocket} that does again what was done: each socket that connected
 * writes what it wrote, waits for as many bytes as were answered, and compares them. It stops at
 * the first difference with an error that names the step and the byte. The sockets run side by
 * side. Plain ECMAScript 2015, with no module and nothing of the host but {@code wx}, timers and
 * {@code console}.
 *
 * @param maxBytes payload at most; more is no script but data, and is refused
 */
public record JavaScriptExport(int maxBytes) implements ExportFormat {
  private static final int MEGABYTE = 1_000_000;

  /** Checks the limit. */
  public JavaScriptExport {
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes " + maxBytes);
    }
  }

  /** Of a megabyte at most. */
  public JavaScriptExport() {
    this(MEGABYTE);
  }

  @Override
  public String extension() {
    return "js";
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public EventSink open(Capture capture, OutputStream target) {
    return new JavaScriptSink(capture, maxBytes, target);
  }
}
