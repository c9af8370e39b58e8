package dev.portcullis.core.net;

/** What makes a text neither an address nor a domain name. */
public enum AddressFlaw {
  /** Nothing was given. */
  EMPTY,
  /** A white-space character, at an end or inside. */
  WHITE_SPACE,
  /** A control character or one that has no visible shape, such as a direction mark. */
  INVISIBLE,
  /** A URL's scheme: {@code https://device.example.com}. */
  SCHEME,
  /** A user before the host: {@code user@device.example.com}. */
  USER_INFO,
  /** A path, query or fragment after the host. */
  PATH,
  /** A port after the host: {@code 192.168.1.20:8848}. */
  PORT,
  /** An IPv6 literal in brackets. */
  BRACKETS,
  /** An IPv6 literal with a zone: {@code fe80::1%eth0}. */
  ZONE,
  /** A percent sign that is no zone. */
  PERCENT,
  /** A letter, digit or dot of another script; a name must be given in its xn-- form. */
  NOT_ASCII,
  /** Any other character that no address and no name holds. */
  CHARACTER,
  /** Looks like IPv6 and is not RFC 4291 text. */
  IPV6_TEXT,
  /** Ends in a number and has fewer than four parts, such as {@code 192.168.276}. */
  TOO_FEW_NUMBERS,
  /** Ends in a number and has more than four parts. */
  TOO_MANY_NUMBERS,
  /** A part with leading zeros, which some systems read as octal. */
  LEADING_ZERO,
  /** A part in hexadecimal, {@code 0x…}. */
  HEXADECIMAL,
  /** A part above 255. */
  NUMBER_RANGE,
  /** Ends in a number and another part is none. */
  NOT_A_NUMBER,
  /** A dot after the last part. */
  TRAILING_DOT,
  /** Nothing before the first dot or between two dots. */
  EMPTY_LABEL,
  /** A part of a name begins or ends with a hyphen. */
  OUTER_HYPHEN,
  /** A part of a name is longer than 63 characters. */
  LABEL_TOO_LONG,
  /** A name is longer than 253 characters. */
  NAME_TOO_LONG
}
