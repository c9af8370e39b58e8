package dev.portcullis.core.codec;

/** What came of reading bytes out of text: the bytes, or the first thing wrong and its place. */
public sealed interface ParseResult permits ParsedBytes, TextFlaw {}
