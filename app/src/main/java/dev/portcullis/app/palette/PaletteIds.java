package dev.portcullis.app.palette;

/** Node ids of the palette: part of the contract with whoever drives the window. */
public final class PaletteIds {

  /** The palette. */
  public static final String PALETTE = "palette";

  /** What is typed. */
  public static final String QUERY = "palette-query";

  /** What fits. */
  public static final String HITS = "palette-hits";

  private PaletteIds() {}
}
