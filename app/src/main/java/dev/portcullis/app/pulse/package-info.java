/**
 * The only bridge between the engine's threads and the screen's thread: calls into the engine one
 * way, and the other way requests for a pulse, a slow tick while somebody needs one, and results of
 * background work.
 */
package dev.portcullis.app.pulse;
