package dev.portcullis.app.export;

import java.util.concurrent.Executor;

/**
 * What every tab's export uses.
 *
 * @param dialog asks where to
 * @param desktop shows what was written
 * @param folder where the last one went
 * @param background where files are written; refuses work while it has too much
 */
public record ExportTools(
    SaveDialog dialog, DesktopFiles desktop, RememberedFolder folder, Executor background) {

  /** The same, with files written by another executor. */
  public ExportTools onBackground(Executor other) {
    return new ExportTools(dialog, desktop, folder, other);
  }
}
