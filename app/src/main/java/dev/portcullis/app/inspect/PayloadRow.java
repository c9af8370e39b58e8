package dev.portcullis.app.inspect;

/**
 * One line of a payload as it is shown.
 *
 * @param offset where it begins, in hex digits; empty for text
 * @param body hex digits, or the text
 * @param characters the bytes as characters; empty for text
 */
record PayloadRow(String offset, String body, String characters) {}
