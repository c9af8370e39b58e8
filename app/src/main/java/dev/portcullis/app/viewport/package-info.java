/**
 * A table of any number of rows of one height that draws the rows in view and no others: the event
 * log and the hex dump stand on it.
 */
package dev.portcullis.app.viewport;
