/** The event log: one line an event, filtered, followed, copied. */
package dev.portcullis.app.log;
