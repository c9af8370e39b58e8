package dev.portcullis.core.codec;

/**
 * Bytes that are a checksum of those before them.
 *
 * @param checksum which
 * @param order in which order its bytes stand; of one byte, the usual order
 */
public record ChecksumMatch(Checksum checksum, Endian order) {}
