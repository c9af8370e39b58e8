/** Runs a mini program's JavaScript with {@code wx} provided, in a sandbox. */
package dev.portcullis.core.script;
