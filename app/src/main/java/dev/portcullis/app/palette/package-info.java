/** Finds anything that can be done by a few letters of its name. */
package dev.portcullis.app.palette;
