package dev.portcullis.app.inspect;

/**
 * The bytes at the caret, read in one way.
 *
 * @param name which way
 * @param big with the high byte first, or the only way there is
 * @param little with the low byte first; empty where there is only one way
 * @param longest the most characters a value of this way has; 0 where there is only one
 */
record FieldRow(String name, String big, String little, int longest) {}
