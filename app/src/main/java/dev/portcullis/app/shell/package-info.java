/** The window: its menu, header, tabs and status bar, and the commands they share. */
package dev.portcullis.app.shell;
