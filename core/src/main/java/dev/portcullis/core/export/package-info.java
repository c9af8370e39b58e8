/** The evidence, in the formats other tools read. */
package dev.portcullis.core.export;
