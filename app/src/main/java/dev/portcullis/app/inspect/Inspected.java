package dev.portcullis.app.inspect;

/** What the inspector is asked to show. */
public sealed interface Inspected permits InspectedEvent, InspectedEvents {}
