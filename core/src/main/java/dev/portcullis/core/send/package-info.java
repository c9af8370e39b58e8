/** Payloads that take their time: one again and again, several in order, or a whole file. */
package dev.portcullis.core.send;
