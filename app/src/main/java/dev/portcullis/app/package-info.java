/** Where the program starts and is put together: the one composition root. */
package dev.portcullis.app;
