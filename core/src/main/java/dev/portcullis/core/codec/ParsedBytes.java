package dev.portcullis.core.codec;

/**
 * The text was well formed.
 *
 * @param bytes what it says, exactly
 */
public record ParsedBytes(Bytes bytes) implements ParseResult {}
