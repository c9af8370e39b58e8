package dev.portcullis.benchmarks;

import java.util.Optional;

/**
 * One line of the report.
 *
 * @param group what it belongs to
 * @param what what was measured
 * @param unit of our figure and the peer's
 * @param ours one value a run
 * @param peer who it is compared with; empty where the figure stands alone
 * @param theirs the peer's values, in the same rounds; empty where there is no peer here
 * @param ratio ours divided by theirs, round by round
 * @param goal what is asked
 * @param explanation the name of the text that says why the goal is missed, where it is
 */
record Figure(
    String group,
    String what,
    String unit,
    Samples ours,
    String peer,
    Optional<Samples> theirs,
    Optional<Samples> ratio,
    Goal goal,
    String explanation) {

  /** A figure beside a peer's. */
  static Figure beside(
      String group,
      String what,
      String unit,
      Samples ours,
      String peer,
      Samples theirs,
      Goal goal) {
    Optional<Samples> ratio = Optional.of(ours.dividedBy(theirs));
    return new Figure(group, what, unit, ours, peer, Optional.of(theirs), ratio, goal, "");
  }

  /** A figure that stands alone. */
  static Figure alone(String group, String what, String unit, Samples ours, Goal goal) {
    Optional<Samples> none = Optional.empty();
    return new Figure(group, what, unit, ours, "", none, none, goal, "");
  }

  /** The same with the text that explains a miss. */
  Figure explainedBy(String name) {
    return new Figure(group, what, unit, ours, peer, theirs, ratio, goal, name);
  }

  /** Figure and goal in a sentence. */
  String verdict() {
    String ratio = ratio().map(r -> ", " + r.text() + " × " + peer).orElse("");
    return "%s %s%s; the goal is %s.".formatted(ours.text(), unit, ratio, goal.text());
  }

  boolean met() {
    return goal.met(this);
  }
}
