package dev.portcullis.core.script;

import java.time.Instant;

/**
 * What a script printed with one call of the console.
 *
 * @param at when
 * @param level by which function
 * @param text formatted as Node prints it; may have several lines, has no line end
 */
public record ConsoleLine(Instant at, ConsoleLevel level, String text) {}
