package dev.portcullis.app.script;

/**
 * A coloured piece of a script.
 *
 * @param from index of its first character
 * @param to one more than that of its last
 * @param kind what it is
 */
record Token(int from, int to, TokenKind kind) {}
