package dev.portcullis.core.codec;

/** What is looked for among bytes. Immutable; any thread may use it. */
public sealed interface SearchPattern extends PatternResult permits BytePattern, RegexPattern {}
