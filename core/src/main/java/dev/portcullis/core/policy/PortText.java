package dev.portcullis.core.policy;

/** Reads ports written as text; callable from any thread. */
public final class PortText {

  private PortText() {}

  /**
   * The number a decimal text stands for: one to five ASCII digits without leading zeros and
   * nothing around them.
   *
   * @return 0–99999, to be judged like any number, or {@link Target#NO_PORT} if the text is no such
   *     number ({@code ""}, {@code "0x50"}, {@code "1.5"}, {@code "-1"}, {@code " 80"})
   */
  public static int parse(String text) {
    int length = text.length();
    if (length == 0 || length > 5 || (length > 1 && text.charAt(0) == '0')) {
      return Target.NO_PORT;
    }
    int port = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return Target.NO_PORT;
      }
      port = port * 10 + (c - '0');
    }
    return port;
  }
}
