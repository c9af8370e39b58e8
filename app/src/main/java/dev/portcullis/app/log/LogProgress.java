package dev.portcullis.app.log;

/**
 * How far the rows of a log are known, so that nothing is said of them before it is true.
 * Immutable.
 *
 * @param answered whether the rows are those that were asked for last
 * @param looking whether events are left that were not looked at for them
 * @param part of the events that were looked at, 0 to 1
 */
record LogProgress(boolean answered, boolean looking, double part) {

  /**
   * How far the rows of a page are known.
   *
   * @param wish what was asked for last
   * @param start the first event of the log
   * @param count how many events the capture has
   */
  static LogProgress of(LogPage page, LogWish wish, FindState find, long start, long count) {
    boolean unread = page.equals(LogPage.EMPTY) && count > start;
    boolean finding = wish.rows().choice().matchesOnly() && find.phase() == FindState.Phase.LOOKING;
    double read = Math.clamp((page.until() - start) / (double) Math.max(1, count - start), 0, 1);
    return new LogProgress(
        unread || page.generation() == wish.generation(),
        unread || page.behind() || finding,
        finding ? Math.min(read, find.progress()) : read);
  }
}
