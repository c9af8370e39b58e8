package dev.portcullis.core.workspace;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was chosen in the palette, the latest first. Immutable.
 *
 * @param ids commands, targets, payloads, sequences and scripts by id; none twice. One that is no
 *     more is passed over until it drops out
 */
public record RecentChoices(List<String> ids) {

  /** As many are kept. */
  public static final int MOST = 12;

  /** The longest id that is kept, in characters: a path is one. */
  private static final int LONGEST = 4096;

  /** Copies the list and keeps it within its bounds. */
  public RecentChoices {
    ids = ids.stream().filter(id -> id.length() <= LONGEST).distinct().limit(MOST).toList();
  }

  /** Nothing chosen yet. */
  public static RecentChoices none() {
    return new RecentChoices(List.of());
  }

  /** The same after one more choice. */
  public RecentChoices with(String id) {
    return new RecentChoices(Stream.concat(Stream.of(id), ids.stream()).toList());
  }

  /** How many choices ago something was chosen; {@link #MOST} if it was not. */
  public int age(String id) {
    int place = ids.indexOf(id);
    return place < 0 ? MOST : place;
  }
}
