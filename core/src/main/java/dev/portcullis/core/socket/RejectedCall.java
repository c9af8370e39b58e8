package dev.portcullis.core.socket;

/**
 * Calls that the types of this API rule out but a script can make. A script layer reports them with
 * {@link TcpSocket#reject}, so that they fail as they would on a phone.
 */
public enum RejectedCall {
  /** {@code write} of something that is neither a string nor a buffer; nothing of it is sent. */
  WRITE_INVALID_DATA(-1, "write fail: invalid data");

  private final int errCode;
  private final String errMsg;

  RejectedCall(int errCode, String errMsg) {
    this.errCode = errCode;
    this.errMsg = errMsg;
  }

  SocketError error(String detail) {
    return SocketError.of(errCode, errMsg, detail);
  }
}
