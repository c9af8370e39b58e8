package dev.portcullis.core.codec;

/** What came of a recipe: the bytes to send, or why there are none. */
public sealed interface Composition permits ComposedPayload, LengthFlaw, TextFlaw {}
