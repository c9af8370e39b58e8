package dev.portcullis.core.script;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The decoding of one {@code TextDecoder}, whose characters may be split across calls. The script's
 * thread only.
 */
final class TextDecoding {

  private static final int INCOMPLETE = 16;

  /** Labels as the Encoding standard gives them, by the charset they stand for. */
  private static final Map<String, Charset> CHARSETS =
      Map.ofEntries(
          Map.entry("utf-8", StandardCharsets.UTF_8),
          Map.entry("utf8", StandardCharsets.UTF_8),
          Map.entry("unicode-1-1-utf-8", StandardCharsets.UTF_8),
          Map.entry("utf-16le", StandardCharsets.UTF_16LE),
          Map.entry("utf-16", StandardCharsets.UTF_16LE),
          Map.entry("utf-16be", StandardCharsets.UTF_16BE),
          Map.entry("gbk", Charset.forName("GBK")),
          Map.entry("gb2312", Charset.forName("GBK")),
          Map.entry("gb18030", Charset.forName("GB18030")),
          Map.entry("big5", Charset.forName("Big5")),
          Map.entry("shift_jis", Charset.forName("windows-31j")),
          Map.entry("shift-jis", Charset.forName("windows-31j")),
          Map.entry("euc-kr", Charset.forName("EUC-KR")),
          Map.entry("latin1", Charset.forName("windows-1252")),
          Map.entry("iso-8859-1", Charset.forName("windows-1252")),
          Map.entry("ascii", Charset.forName("windows-1252")),
          Map.entry("us-ascii", Charset.forName("windows-1252")),
          Map.entry("windows-1252", Charset.forName("windows-1252")));

  private static final Map<Charset, String> NAMES =
      Map.of(Charset.forName("windows-31j"), "shift_jis");

  private final Charset charset;
  private final CharsetDecoder decoder;
  private ByteBuffer kept = ByteBuffer.allocate(0);

  private TextDecoding(Charset charset, boolean fatal) {
    CodingErrorAction action = fatal ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
    this.charset = charset;
    this.decoder = charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
  }

  /** A decoding for a label; empty for one that is not known. */
  static Optional<TextDecoding> of(String label, boolean fatal) {
    Charset charset = CHARSETS.get(label.strip().toLowerCase(Locale.ROOT));
    return charset == null ? Optional.empty() : Optional.of(new TextDecoding(charset, fatal));
  }

  /** The encoding's name. */
  String name() {
    return NAMES.getOrDefault(charset, charset.name().toLowerCase(Locale.ROOT));
  }

  /**
   * Decodes the next bytes.
   *
   * @param more whether others follow: a character may be incomplete
   * @return empty where the bytes are no text and the decoder is fatal
   */
  Optional<String> decode(byte[] bytes, boolean more) {
    ByteBuffer in =
        ByteBuffer.allocate(kept.remaining() + bytes.length).put(kept).put(bytes).flip();
    CharBuffer out =
        CharBuffer.allocate(
            (int) Math.ceil(in.remaining() * decoder.maxCharsPerByte()) + INCOMPLETE);
    CoderResult result = decoder.decode(in, out, !more);
    if (!result.isError() && !more) {
      result = decoder.flush(out);
    }
    kept = ByteBuffer.allocate(in.remaining()).put(in).flip();
    if (result.isError() || !more) {
      kept = ByteBuffer.allocate(0);
      decoder.reset();
    }
    return result.isError() ? Optional.empty() : Optional.of(out.flip().toString());
  }
}
