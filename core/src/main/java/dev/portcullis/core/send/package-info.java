/** Payloads that take their time: one again and again, or a whole file. */
package dev.portcullis.core.send;
