package dev.portcullis.core.export;

/** Watches an export and may stop it. Called on the exporting thread; must be quick. */
public interface ExportMonitor {

  /**
   * Tells how far the export is: from time to time, and once at its end.
   *
   * @param done how many of the events that could be selected were passed
   * @param end how many there are
   */
  void progress(long done, long end);

  /** Asked from time to time; once it says so the export stops and leaves nothing behind. */
  boolean cancelled();

  /** Watches nothing and never stops it. */
  static ExportMonitor none() {
    return new ExportMonitor() {
      @Override
      public void progress(long done, long end) {}

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }
}
