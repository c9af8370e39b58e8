package dev.portcullis.core.net;

/** What a text given as an address turned out to be. Immutable; made by {@link AddressParser}. */
public sealed interface ParsedAddress {

  /**
   * An address literal.
   *
   * @param address its value
   */
  record Literal(HostAddress address) implements ParsedAddress {}

  /**
   * A well-formed domain name. Whether it exists is not known.
   *
   * @param ascii the name in lower case
   */
  record Name(String ascii) implements ParsedAddress {}

  /**
   * Neither an address nor a name.
   *
   * @param flaw what is wrong with it, the first thing a person should mend
   * @param at index of the {@code char} where it goes wrong, from 0; the text's length where
   *     something is missing at its end
   */
  record Malformed(AddressFlaw flaw, int at) implements ParsedAddress {}
}
