package dev.portcullis.core.codec;

/** What ends a line on the wire. */
public enum LineEnding {
  /** Nothing. */
  NONE(""),
  /** Line feed. */
  LF("\n"),
  /** Carriage return. */
  CR("\r"),
  /** Carriage return, line feed. */
  CRLF("\r\n");

  private final String text;

  LineEnding(String text) {
    this.text = text;
  }

  /** The characters. */
  public String text() {
    return text;
  }

  /** The bytes of the characters; two for each in UTF-16. */
  public Bytes bytes(TextCharset charset) {
    return Bytes.of(text.getBytes(charset.charset()));
  }
}
