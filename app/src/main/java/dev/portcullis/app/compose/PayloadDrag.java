package dev.portcullis.app.compose;

import javafx.scene.input.DataFormat;

/** What is dragged from the composer to the library. */
public final class PayloadDrag {

  /** The format; its content says where the payload is. */
  public static final DataFormat FORMAT = new DataFormat("application/x-portcullis-payload");

  /** The content for what stands in the composer in front: ask its model for the draft. */
  public static final String COMPOSER = "composer";

  private PayloadDrag() {}
}
