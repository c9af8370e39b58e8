/** Which rule profile judges, and the judging itself, away from the screen's thread. */
package dev.portcullis.app.policy;
