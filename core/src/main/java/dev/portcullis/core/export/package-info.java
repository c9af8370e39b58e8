/** What was captured, in formats other tools read. */
package dev.portcullis.core.export;
