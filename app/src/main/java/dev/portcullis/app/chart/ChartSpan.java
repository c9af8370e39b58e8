package dev.portcullis.app.chart;

import dev.portcullis.core.export.TrafficSeries;
import java.util.Locale;

/** How much time the chart shows, up to the newest event. */
public enum ChartSpan {
  /** The last ten seconds. */
  SECONDS(10),
  /** The last minute. */
  MINUTE(60),
  /** The last ten minutes. */
  MINUTES(600),
  /** Everything. */
  ALL(0);

  private static final long NANOS_A_SECOND = 1_000_000_000L;

  private final long nanos;

  ChartSpan(long seconds) {
    this.nanos = seconds * NANOS_A_SECOND;
  }

  /** How long it is; 0 for everything. */
  long nanos() {
    return nanos;
  }

  /** An empty series over it. */
  TrafficSeries series() {
    return this == ALL ? TrafficSeries.ofAll() : TrafficSeries.ofLast(nanos);
  }

  /** Its name in node ids and message keys. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
