package dev.portcullis.app.compose;

/**
 * A change of the document for the editor to make, so that it can also be undone there.
 *
 * @param from the first character that is replaced
 * @param to behind the last character that is replaced
 * @param text what stands there afterwards
 */
public record Edit(int from, int to, String text) {}
