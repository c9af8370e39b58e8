package dev.portcullis.core.script;

import java.time.Instant;

/**
 * What a call of {@code wx} would have done on a phone and is only noted here: a toast, a dialog, a
 * function nobody provides.
 *
 * @param at when
 * @param api the function called, such as {@code wx.showToast}
 * @param text what it was to do; English
 */
public record ScriptNote(Instant at, String api, String text) {}
