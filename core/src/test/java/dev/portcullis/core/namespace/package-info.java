/** The whole engine between two network namespaces: a real link, a real route to pull. */
package dev.portcullis.core.namespace;
