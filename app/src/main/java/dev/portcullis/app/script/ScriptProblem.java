package dev.portcullis.app.script;

/**
 * An error at its line of the script.
 *
 * @param line from 1; 0 where it is in another file, or nobody knows
 * @param message as the engine said it
 */
record ScriptProblem(int line, String message) {}
