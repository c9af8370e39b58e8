/** The inspector: one event of the log, whole, as hex, as text or as its details. */
package dev.portcullis.app.inspect;
