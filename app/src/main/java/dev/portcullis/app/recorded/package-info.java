/** Captures recorded earlier, opened again to be looked into: read-only, with no socket. */
package dev.portcullis.app.recorded;
