/** How many sockets may still be created, and who took the others. */
package dev.portcullis.app.quota;
