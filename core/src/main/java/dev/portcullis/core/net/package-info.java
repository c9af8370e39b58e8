/** Addresses as values, names resolved once, and this computer's own interfaces. */
package dev.portcullis.core.net;
