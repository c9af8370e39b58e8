/** What every other package may stand on: files written whole, sentences in a language. */
package dev.portcullis.core.base;
