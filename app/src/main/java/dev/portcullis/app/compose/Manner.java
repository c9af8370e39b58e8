package dev.portcullis.app.compose;

import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.PayloadNotation;
import dev.portcullis.core.codec.TextCharset;
import java.util.Optional;

/**
 * How a document is written, besides what is written. Immutable.
 *
 * @param notation as text or as hex
 * @param charset how text becomes bytes
 * @param escapes whether a backslash in text begins an escape
 * @param variables whether <code>${…}</code> in text is a variable
 * @param appended what is added to it
 * @param frozen the bytes that variables were carried over to hex as; empty where the text had none
 */
record Manner(
    PayloadNotation notation,
    TextCharset charset,
    boolean escapes,
    boolean variables,
    Appended.Chosen appended,
    Optional<Bytes> frozen) {}
