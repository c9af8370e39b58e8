/** Small controls that several parts of the window use. */
package dev.portcullis.app.controls;
