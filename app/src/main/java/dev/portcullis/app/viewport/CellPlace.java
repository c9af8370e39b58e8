package dev.portcullis.app.viewport;

/**
 * Where in the rows a point is.
 *
 * @param row the row at its height; before the first or after the last where the point is outside
 * @param column the column at its side, the nearest where it is beside them; -1 without columns
 * @param digit its distance from the beginning of that column's text, in digits
 */
public record CellPlace(long row, int column, double digit) {}
