package dev.portcullis.app.compose;

import dev.portcullis.core.codec.ComposedPayload;

/**
 * A piece of the preview.
 *
 * @param role what the bytes are for
 * @param hex the bytes, or the first and last of them
 */
public record PreviewPart(ComposedPayload.Role role, String hex) {}
