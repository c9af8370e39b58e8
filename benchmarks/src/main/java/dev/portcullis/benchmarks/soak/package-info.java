/** The program at work for as long as asked: what grows, what is late, what is lost. */
@org.jspecify.annotations.NullMarked
package dev.portcullis.benchmarks.soak;
