package dev.portcullis.core.codec;

/** What can be wrong with text that should say bytes. Each has a sentence in the bundle. */
public enum FlawKind {
  /** A character that is neither a hex digit nor a separator. */
  HEX_CHARACTER("flaw.hex-character"),
  /** A full-width or other non-ASCII look-alike where ASCII is meant. */
  HEX_FULL_WIDTH("flaw.hex-full-width"),
  /** A character nobody can see: a byte-order mark, a no-break or zero-width space. */
  HEX_INVISIBLE("flaw.hex-invisible"),
  /** Three, five, seven … digits in a row: it cannot be known which byte lacks one. */
  HEX_ODD_RUN("flaw.hex-odd-run"),
  /** {@code 0x} or {@code \x} with nothing after it. */
  HEX_PREFIX_ALONE("flaw.hex-prefix-alone"),
  /** {@code 0x} directly behind a digit, as in {@code 010x02}. */
  HEX_PREFIX_INSIDE("flaw.hex-prefix-inside"),
  /** A number of more than a byte in an array: its bytes could stand in either order. */
  HEX_ARRAY_WORD("flaw.hex-array-word"),
  /** A number without {@code 0x} beside numbers with it: it might be decimal. */
  HEX_ARRAY_MIXED("flaw.hex-array-mixed"),
  /** A line of a hex dump whose offset does not follow from the lines before. */
  HEX_DUMP_GAP("flaw.hex-dump-gap"),
  /** A dump of words or of another base, whose digits are not the bytes in their order. */
  HEX_DUMP_WORDS("flaw.hex-dump-words"),
  /** A backslash and a character that no escape has. */
  ESCAPE_UNKNOWN("flaw.escape-unknown"),
  /** {@code \x} without two hex digits behind it. */
  ESCAPE_HEX("flaw.escape-hex"),
  /** A backslash at the very end. */
  ESCAPE_UNFINISHED("flaw.escape-unfinished"),
  /** A variable nobody knows. */
  VARIABLE_UNKNOWN("flaw.variable-unknown"),
  /** A variable whose argument is missing or makes no sense. */
  VARIABLE_ARGUMENT("flaw.variable-argument"),
  /** <code>${</code> without the brace that ends it. */
  VARIABLE_UNFINISHED("flaw.variable-unfinished"),
  /** Random bytes beyond what the variables of one text may write together. */
  VARIABLE_TOO_MUCH("flaw.variable-too-much"),
  /** A character the charset has no bytes for. */
  UNENCODABLE("flaw.unencodable"),
  /** A search that says nothing: empty, or open at every place. */
  SEARCH_NOTHING("flaw.search-nothing"),
  /** A search for more bytes than {@link BytePattern#LONGEST}. */
  SEARCH_TOO_LONG("flaw.search-too-long"),
  /** A regular expression that is none. */
  SEARCH_REGEX("flaw.search-regex"),
  /** A character of several bytes between the brackets of a regular expression. */
  SEARCH_REGEX_BRACKETS("flaw.search-regex-brackets");

  private final String key;

  FlawKind(String key) {
    this.key = key;
  }

  /** The key of its sentence in this package's bundle. */
  public String key() {
    return key;
  }
}
