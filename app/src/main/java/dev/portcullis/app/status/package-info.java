/** The status bar: how the tab in front is doing, in one line. */
package dev.portcullis.app.status;
