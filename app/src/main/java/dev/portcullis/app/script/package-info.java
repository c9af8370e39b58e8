/** The script console: an editor for a mini program's JavaScript, its run, and what it prints. */
package dev.portcullis.app.script;
