/** Portcullis' figures beside those of raw peers, measured in the same run. */
@org.jspecify.annotations.NullMarked
package dev.portcullis.benchmarks;
