package dev.portcullis.core.codec;

/** What came of reading what a person wrote: what is sent, or the first thing wrong with it. */
public sealed interface TemplateResult permits PayloadTemplate, TextFlaw {}
