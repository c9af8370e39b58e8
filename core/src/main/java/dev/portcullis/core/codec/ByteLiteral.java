package dev.portcullis.core.codec;

import java.util.HexFormat;

/** Bytes as programming languages write them. Stateless; any thread may use it. */
public enum ByteLiteral {
  /** {@code const unsigned char name[] = { 0x01, … };}, ready to compile. */
  C,
  /** {@code byte[] name = { 0x01, (byte) 0xC4, … };}, a statement. */
  JAVA,
  /** {@code name = bytes.fromhex("01 03 …")}, a statement. */
  PYTHON,
  /** {@code const name = new Uint8Array([0x01, …])}, a statement without semicolon. */
  JAVASCRIPT;

  private static final HexFormat UPPER = HexFormat.of().withUpperCase();
  private static final int A_LINE = 12;
  private static final int A_PYTHON_LINE = 24;

  /**
   * Writes a statement that gives a name to some bytes, with a line end behind it.
   *
   * @param name a name the language takes
   */
  public void append(StringBuilder text, String name, byte[] bytes) {
    switch (this) {
      case C -> {
        // An empty array is no C: one byte that is not counted stands in its place.
        text.append("const unsigned char ").append(name).append("[] = {");
        items(text, bytes.length == 0 ? new byte[1] : bytes);
        text.append("};\nconst size_t ").append(name).append("_size = ").append(bytes.length);
        text.append(";\n");
      }
      case JAVA -> {
        text.append("byte[] ").append(name).append(" = {");
        items(text, bytes);
        text.append("};\n");
      }
      case PYTHON -> python(text, name, bytes);
      case JAVASCRIPT -> {
        text.append("const ").append(name).append(" = new Uint8Array([");
        items(text, bytes);
        text.append("])\n");
      }
    }
  }

  private void items(StringBuilder text, byte[] bytes) {
    boolean wraps = bytes.length > A_LINE;
    for (int i = 0; i < bytes.length; i++) {
      if (wraps && i % A_LINE == 0) {
        text.append("\n  ");
      } else if (i == 0 && this != JAVASCRIPT) {
        text.append(' ');
      }
      text.append(this == JAVA && bytes[i] < 0 ? "(byte) 0x" : "0x");
      UPPER.toHexDigits(text, bytes[i]);
      if (i < bytes.length - 1) {
        text.append(wraps && i % A_LINE == A_LINE - 1 ? "," : ", ");
      }
    }
    if (wraps) {
      text.append('\n');
    } else if (this != JAVASCRIPT) {
      text.append(' ');
    }
  }

  private static void python(StringBuilder text, String name, byte[] bytes) {
    text.append(name).append(" = bytes.fromhex(");
    boolean wraps = bytes.length > A_PYTHON_LINE;
    for (int at = 0; at == 0 || at < bytes.length; at += A_PYTHON_LINE) {
      int count = Math.min(A_PYTHON_LINE, bytes.length - at);
      text.append(wraps ? "\n    \"" : "\"").append(HexText.format(bytes, at, count));
      text.append(at + count < bytes.length ? " \"" : "\"");
    }
    text.append(wraps ? "\n)\n" : ")\n");
  }
}
