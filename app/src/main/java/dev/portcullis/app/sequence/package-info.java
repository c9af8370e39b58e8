/** The window in which payload sequences are written, run and watched. */
package dev.portcullis.app.sequence;
