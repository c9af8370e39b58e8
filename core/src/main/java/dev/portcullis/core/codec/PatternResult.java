package dev.portcullis.core.codec;

/** What came of reading a search: the pattern, or the first thing wrong and its place. */
public sealed interface PatternResult permits SearchPattern, TextFlaw {}
