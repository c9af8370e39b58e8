/** One tab: where to connect, whether the rules allow it, and how the connection stands. */
package dev.portcullis.app.socket;
