/** Taking what was captured out of the window, into files other programs read. */
package dev.portcullis.app.export;
