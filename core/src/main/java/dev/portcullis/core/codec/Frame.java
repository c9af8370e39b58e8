package dev.portcullis.core.codec;

/**
 * A frame in a stream.
 *
 * @param offset where it begins
 * @param length its bytes, at least 1
 * @param end how it ended
 */
public record Frame(long offset, long length, FrameEnd end) {}
