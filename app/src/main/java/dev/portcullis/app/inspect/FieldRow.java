package dev.portcullis.app.inspect;

/**
 * The bytes at the caret, read in one way.
 *
 * @param name which way
 * @param big with the high byte first, or the only way there is
 * @param little with the low byte first; empty where there is only one way
 */
record FieldRow(String name, String big, String little) {}
