package dev.portcullis.benchmarks;

/** What a figure is held against. */
sealed interface Goal {

  /** Whether the figure is good enough. */
  boolean met(Figure figure);

  /** As a person reads it. */
  String text();

  /** The goal with this text. */
  static Goal of(String text) {
    String[] words = text.split(" ", -1);
    if (words.length < 2) {
      return new None();
    }
    double bound = Double.parseDouble(words[1].replace(",", ""));
    boolean most = words[0].equals("≤");
    if (words.length > 2) {
      return most ? new RatioAtMost(bound) : new RatioAtLeast(bound);
    }
    return most ? new AtMost(bound) : new AtLeast(bound);
  }

  /**
   * Our figure divided by the peer's.
   *
   * @param least the smallest ratio that will do
   */
  record RatioAtLeast(double least) implements Goal {
    @Override
    public boolean met(Figure figure) {
      return figure.ratio().map(ratio -> ratio.median() >= least).orElse(false);
    }

    @Override
    public String text() {
      return "≥ " + least + " ×";
    }
  }

  /**
   * Our figure divided by the peer's.
   *
   * @param most the largest ratio that will do
   */
  record RatioAtMost(double most) implements Goal {
    @Override
    public boolean met(Figure figure) {
      return figure.ratio().map(ratio -> ratio.median() <= most).orElse(false);
    }

    @Override
    public String text() {
      return "≤ " + most + " ×";
    }
  }

  /**
   * Our figure alone.
   *
   * @param most the largest that will do, in the figure's unit
   */
  record AtMost(double most) implements Goal {
    @Override
    public boolean met(Figure figure) {
      return figure.ours().median() <= most;
    }

    @Override
    public String text() {
      return "≤ " + Samples.number(most);
    }
  }

  /**
   * Our figure alone.
   *
   * @param least the smallest that will do, in the figure's unit
   */
  record AtLeast(double least) implements Goal {
    @Override
    public boolean met(Figure figure) {
      return figure.ours().median() >= least;
    }

    @Override
    public String text() {
      return "≥ " + Samples.number(least);
    }
  }

  /** Shown for what it tells; nothing is asked of it. */
  record None() implements Goal {
    @Override
    public boolean met(Figure figure) {
      return true;
    }

    @Override
    public String text() {
      return "–";
    }
  }
}
