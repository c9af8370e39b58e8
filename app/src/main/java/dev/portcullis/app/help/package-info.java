/** The pages of {@code docs/} inside the window, offline. */
package dev.portcullis.app.help;
