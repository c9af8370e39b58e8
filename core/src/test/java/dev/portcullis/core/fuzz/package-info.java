/**
 * Hostile input for every parser, from a seed that can be told: real inputs, harmed.
 *
 * <p>A parser is named once, as a {@link dev.portcullis.core.fuzz.FuzzTarget} with what must hold
 * for any bytes whatever. {@link dev.portcullis.core.fuzz.Fuzzer} runs it for a moment in the tests
 * and for as long as asked by a command; a coverage-guided fuzzer may bring inputs of its own to
 * the same targets.
 */
package dev.portcullis.core.fuzz;
