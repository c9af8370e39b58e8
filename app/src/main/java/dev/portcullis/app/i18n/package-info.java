/** What the program says to people: English and Simplified Chinese, switched while it runs. */
package dev.portcullis.app.i18n;
