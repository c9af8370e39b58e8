/**
 * Text to bytes and back, and nothing else: hex, escapes, charsets, line endings, checksums, dumps.
 */
package dev.portcullis.core.codec;
