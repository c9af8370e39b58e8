/**
 * What a tab of the window is made of, without its nodes: a socket, a capture of earlier, a script,
 * or several sockets in one time line.
 */
package dev.portcullis.app.tab;
