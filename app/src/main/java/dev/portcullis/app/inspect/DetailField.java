package dev.portcullis.app.inspect;

/**
 * One thing an event says.
 *
 * @param name what it is, in the language of the moment or as the platform's API names it
 * @param value what it says
 */
public record DetailField(String name, String value) {}
