/** A view of bytes, as hex and as characters, that can be an editor. */
package dev.portcullis.app.hex;
