/** A device to talk to when there is none on the desk, well behaved or not. */
package dev.portcullis.core.device;
