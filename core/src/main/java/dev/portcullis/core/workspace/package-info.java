/** What a person keeps between two starts: targets, payloads, settings, what was open. */
package dev.portcullis.core.workspace;
