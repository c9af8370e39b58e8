package dev.portcullis.app.chart;

/** Node ids of the chart: part of the contract with whoever drives it. */
public final class ChartIds {

  /** Shows the chart, or puts it away. */
  public static final String TOGGLE = "chart-toggle";

  /** The whole chart. */
  public static final String CHART = "chart";

  /** How much time; the span's name in lower case follows, after a dash. */
  public static final String SPAN = "chart-span";

  /** The figures in words. */
  public static final String WORDS = "chart-words";

  /** What is drawn; the arrow keys point at its steps. */
  public static final String PLOT = "chart-plot";

  /** Shows the whole span again after a closer look. */
  public static final String RESET = "chart-reset";

  /** Copies the figures as a table. */
  public static final String COPY = "chart-copy";

  private ChartIds() {}
}
