package dev.portcullis.house.planted.net;

/** What the planted fault reaches for. */
public final class Lower {}
