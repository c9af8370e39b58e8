package dev.portcullis.core.workspace;

/**
 * A payload a person sends often, as it was written and not as the bytes it made.
 *
 * @param id tells it apart for as long as it is kept
 * @param name what it is called
 * @param note what a person wants to remember of it
 * @param key the digit that calls it together with Alt, 1 to 9; 0 for none
 * @param draft what is put into the composer
 */
public record SavedPayload(String id, String name, String note, int key, ComposerDraft draft) {

  /** "No key calls it." */
  public static final int NO_KEY = 0;

  /** The last digit there is. */
  public static final int LAST_KEY = 9;

  /** Takes a key that does not exist away. */
  public SavedPayload {
    key = key < NO_KEY || key > LAST_KEY ? NO_KEY : key;
  }

  /** The same under another name. */
  public SavedPayload withName(String other) {
    return new SavedPayload(id, other, note, key, draft);
  }

  /** The same with another note. */
  public SavedPayload withNote(String other) {
    return new SavedPayload(id, name, other, key, draft);
  }

  /** The same with another key. */
  public SavedPayload withKey(int other) {
    return new SavedPayload(id, name, note, other, draft);
  }

  /** The same, saying something else. */
  public SavedPayload withDraft(ComposerDraft other) {
    return new SavedPayload(id, name, note, key, other);
  }

  /** The same under another id. */
  SavedPayload withId(String other) {
    return new SavedPayload(other, name, note, key, draft);
  }
}
