package dev.portcullis.core.socket;

import dev.portcullis.core.capture.FailureCause;
import java.util.List;
import java.util.OptionalInt;

/**
 * What {@code onError} hears.
 *
 * @param errCode the platform's code: -4 to 6
 * @param errMsg the platform's text
 * @param errno the Linux number where {@code errCode} is -2; a mini program sees it as {@code
 *     errno} and as {@code errNum}
 * @param detail what a phone would not say: the rule, the operating system's own words; English,
 *     empty where there is nothing more
 * @param causes what the detail says, for other languages; empty where it is all there is
 */
public record SocketError(
    int errCode, String errMsg, OptionalInt errno, String detail, List<FailureCause> causes) {

  /** Copies the causes. */
  public SocketError {
    causes = List.copyOf(causes);
  }

  /** The code of a failed socket call. */
  static final int SOCKET_CALL = -2;

  /** A socket call failed with this errno. */
  static SocketError of(SocketCall call, Errno errno, String detail) {
    return new SocketError(
        SOCKET_CALL, call.message(errno), OptionalInt.of(errno.number()), detail, List.of());
  }

  /** A failure that no socket call made. */
  static SocketError of(int errCode, String errMsg, String detail) {
    return new SocketError(errCode, errMsg, OptionalInt.empty(), detail, List.of());
  }

  /** The same, with what its detail says for other languages. */
  SocketError because(FailureCause... why) {
    return new SocketError(errCode, errMsg, errno, detail, List.of(why));
  }
}
