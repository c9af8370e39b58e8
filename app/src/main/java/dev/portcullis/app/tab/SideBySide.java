package dev.portcullis.app.tab;

/**
 * Two tabs that can be seen at once.
 *
 * @param left the one at the left
 * @param right the one at the right; never the same
 */
public record SideBySide(WindowTab left, WindowTab right) {

  /** Whether a tab is one of them. */
  public boolean has(WindowTab tab) {
    return tab == left || tab == right;
  }

  /** The one beside this one. */
  public WindowTab other(WindowTab of) {
    return of == left ? right : left;
  }

  /** The same with another tab in the place of one of them. */
  public SideBySide with(WindowTab now, WindowTab insteadOf) {
    return insteadOf == left ? new SideBySide(now, right) : new SideBySide(left, now);
  }
}
