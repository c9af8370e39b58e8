/** The mini program's TCPSocket, faithfully: states, events, errors. */
package dev.portcullis.core.socket;
