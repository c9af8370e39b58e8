/** What a person chooses once: theme, language, size of text; and where their files lie. */
package dev.portcullis.app.settings;
