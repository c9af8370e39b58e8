package dev.portcullis.core.socket;

/** The creation quota is used up. The message is, to the letter, what phones throw. */
public final class TooManySocketsException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What phones throw. */
  public static final String MESSAGE = "[TCPSocket] created too much.";

  TooManySocketsException() {
    super(MESSAGE);
  }
}
