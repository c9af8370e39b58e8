package dev.portcullis.app.settings;

/**
 * Where the program's files lie, for the settings to show.
 *
 * @param directories the places themselves
 * @param openCaptures shows the folder of captures in the desktop's own program
 */
public record SettingsPlaces(DataDirectories directories, Runnable openCaptures) {}
