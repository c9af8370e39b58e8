package dev.portcullis.benchmarks;

import java.util.Arrays;

/**
 * How long round trips took.
 *
 * @param median microseconds
 * @param slow microseconds at the 99th percentile
 */
record Trips(double median, double slow) {

  /** Of nanoseconds in any order; sorts them. */
  static Trips of(long[] nanos) {
    Arrays.sort(nanos);
    return new Trips(nanos[nanos.length / 2] / 1e3, nanos[(int) (nanos.length * 0.99)] / 1e3);
  }
}
