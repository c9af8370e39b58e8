/** The same engine from a terminal. Nothing here starts JavaFX. */
package dev.portcullis.app.cli;
