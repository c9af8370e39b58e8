package dev.portcullis.app.script;

import java.util.Locale;

/** What a piece of JavaScript is to the eye. */
enum TokenKind {
  /** A reserved word. */
  KEYWORD,
  /** {@code true}, {@code null}, {@code this} and their like. */
  CONSTANT,
  /** The platform's own: {@code wx}, {@code Page}. */
  PLATFORM,
  /** A string, or the plain part of a template. */
  STRING,
  /** A number of any form. */
  NUMBER,
  /** A comment. */
  COMMENT,
  /** A regular expression. */
  REGEX;

  /** The style class of its colour. */
  String styleClass() {
    return "code-" + name().toLowerCase(Locale.ROOT);
  }
}
