package dev.portcullis.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * The figures of several runs, in the order they were measured.
 *
 * @param values one a run
 */
record Samples(List<Double> values) {

  Samples {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no run, no figure");
    }
  }

  /** Runs divided pair by pair: what the machine did to a round it did to both. */
  Samples dividedBy(Samples other) {
    int pairs = Math.min(values.size(), other.values.size());
    return new Samples(
        java.util.stream.IntStream.range(0, pairs)
            .mapToObj(i -> values.get(i) / other.values.get(i))
            .toList());
  }

  /** The middle one. */
  double median() {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  double least() {
    return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  double most() {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /** Median with its spread: {@code 1.21 (1.18–1.30)}. */
  String text() {
    return values.size() == 1
        ? number(median())
        : number(median()) + " (" + number(least()) + "–" + number(most()) + ")";
  }

  /** Three significant digits. */
  static String number(double value) {
    double size = Math.abs(value);
    if (size >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
  }
}
