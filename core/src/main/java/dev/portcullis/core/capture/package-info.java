/** Every event and byte, on disk, readable at any index while it is being written. */
package dev.portcullis.core.capture;
