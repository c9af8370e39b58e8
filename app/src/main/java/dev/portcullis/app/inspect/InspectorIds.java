package dev.portcullis.app.inspect;

/** Node ids of the inspector: part of the contract with whoever drives the window. */
public final class InspectorIds {

  /** The inspector. */
  public static final String INSPECTOR = "inspector";

  /** Hex or text; the segments are {@link #FORM_HEX} and {@link #FORM_TEXT}. */
  public static final String FORM = "inspector-form";

  /** Show hex. */
  public static final String FORM_HEX = "inspector-form-hex";

  /** Show text. */
  public static final String FORM_TEXT = "inspector-form-text";

  /**
   * Charset and bytes a line; an item is this, a dash and for example {@code gb18030} or {@code
   * bytes-16}.
   */
  public static final String CHARSET = "inspector-charset";

  /** What is shown. */
  public static final String TITLE = "inspector-title";

  /** The bytes as hex; the rows in it are this and {@code -rows}. */
  public static final String HEX = "inspector-hex";

  /** The lines of text: a viewport. */
  public static final String ROWS = "inspector-rows";

  /**
   * Which direction of joined events; the segments are this and {@code -received}, {@code -sent}.
   */
  public static final String SIDE = "inspector-side";

  /** What the event says besides bytes. */
  public static final String FIELDS = "inspector-fields";

  /** What is wrong with the fields that say how frames are cut. */
  public static final String FRAMING_FLAW = "inspector-framing-flaw";

  /** What a message says besides its bytes, below them. */
  public static final String FACTS = "inspector-facts";

  /** What stands where nothing can be shown. */
  public static final String PLACEHOLDER = "inspector-placeholder";

  /** The checksum that the shown bytes end with. */
  public static final String CHECKSUM = "inspector-checksum";

  /** The bytes at the caret as numbers. */
  public static final String NUMBERS = "inspector-numbers";

  /** What is known of the selection's checksum. */
  public static final String SELECTION_CHECKSUM = "inspector-selection-checksum";

  /** The exchange as code. */
  public static final String SCRIPT = "inspector-script";

  /** Copies the code. */
  public static final String COPY_SCRIPT = "inspector-copy-script";

  /** Where the caret is, in one line of numbers. */
  public static final String SELECTION = "inspector-selection";

  /** How frames are cut; an item is this, a dash and for example {@code delimiter}. */
  public static final String FRAMING = "inspector-framing";

  /** The delimiter. */
  public static final String FRAMING_DELIMITER = "inspector-framing-delimiter";

  /** The length of all frames. */
  public static final String FRAMING_LENGTH = "inspector-framing-length";

  /** Where the number begins that says the length. */
  public static final String FRAMING_OFFSET = "inspector-framing-offset";

  /** What number that is. */
  public static final String FRAMING_SIZE = "inspector-framing-size";

  /** Bytes that number does not count. */
  public static final String FRAMING_HEADER = "inspector-framing-header";

  /** What to add to that number. */
  public static final String FRAMING_ADJUSTMENT = "inspector-framing-adjustment";

  /** The silence between frames. */
  public static final String FRAMING_IDLE = "inspector-framing-idle";

  /** The frame before. */
  public static final String FRAME_PREVIOUS = "inspector-frame-previous";

  /** The next frame. */
  public static final String FRAME_NEXT = "inspector-frame-next";

  /** How many frames there are. */
  public static final String FRAMES_COUNT = "inspector-frames-count";

  /** The frames: a viewport. */
  public static final String FRAMES = "inspector-frames";

  /** Copies the selected lines. */
  public static final String COPY_ROWS = "inspector-copy-rows";

  /** Copies all bytes as text. */
  public static final String COPY_TEXT = "inspector-copy-text";

  private InspectorIds() {}
}
