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
    return new Figure(group, what, unit, ours, peer, Optional.of(theirs), goal, "");
  }

  /** A figure that stands alone. */
  static Figure alone(String group, String what, String unit, Samples ours, Goal goal) {
    return new Figure(group, what, unit, ours, "", Optional.empty(), goal, "");
  }

  /** Ours divided by theirs, round by round. */
  Optional<Samples> ratio() {
    return theirs.map(ours::dividedBy);
  }

  /** The same with the text that explains a miss. */
  Figure explainedBy(String name) {
    return new Figure(group, what, unit, ours, peer, theirs, goal, name);
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
