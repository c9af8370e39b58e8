package dev.portcullis.core.socket;

import dev.portcullis.core.base.SystemWords;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;

/**
 * The errors a socket call fails with, by their <em>Linux</em> numbers and texts, whatever system
 * this runs on: that is what phones report and what mini programs compare with. Numbers and texts
 * are those of {@code errno-base.h}, {@code errno.h} and glibc's {@code strerror} in English.
 */
public enum Errno {
  /** The operation is not permitted: a firewall of this computer refused it. */
  EPERM(1, "Operation not permitted"),
  /** Something the operating system did not name. */
  EIO(5, "Input/output error"),
  /** The socket is closed. */
  EBADF(9, "Bad file descriptor"),
  /** No room just now: the send queue is full. */
  EAGAIN(11, "Resource temporarily unavailable"),
  /** The operating system forbids it. */
  EACCES(13, "Permission denied"),
  /** An argument makes no sense to the operating system. */
  EINVAL(22, "Invalid argument"),
  /** No file handle is left for another socket. */
  EMFILE(24, "Too many open files"),
  /** The peer has gone and cannot receive. */
  EPIPE(32, "Broken pipe"),
  /** Another socket holds that local address. */
  EADDRINUSE(98, "Address already in use"),
  /** No interface has that local address. */
  EADDRNOTAVAIL(99, "Cannot assign requested address"),
  /** The interface is down. */
  ENETDOWN(100, "Network is down"),
  /** No route leads to that network. */
  ENETUNREACH(101, "Network is unreachable"),
  /** This computer gave the connection up. */
  ECONNABORTED(103, "Software caused connection abort"),
  /** The peer sent RST. */
  ECONNRESET(104, "Connection reset by peer"),
  /** The kernel has no memory left for the connection. */
  ENOBUFS(105, "No buffer space available"),
  /** Connected already. */
  EISCONN(106, "Transport endpoint is already connected"),
  /** Not connected yet. */
  ENOTCONN(107, "Transport endpoint is not connected"),
  /** No answer in time. */
  ETIMEDOUT(110, "Connection timed out"),
  /** Nobody listens on that port. */
  ECONNREFUSED(111, "Connection refused"),
  /** A router knows the host cannot be reached. */
  EHOSTUNREACH(113, "No route to host"),
  /** A connect is under way. */
  EALREADY(114, "Operation already in progress");

  private final int number;
  private final String text;

  Errno(int number, String text) {
    this.number = number;
    this.text = text;
  }

  /** The number on Linux. */
  public int number() {
    return number;
  }

  /** The text Linux prints for it. */
  public String text() {
    return text;
  }

  /**
   * The error an exception of {@code java.net} or {@code java.nio} stands for. The type decides
   * where it can. Where one type stands for several errors its text does: Java's own texts, then
   * those of Linux in any language, of macOS and Windows in English. What remains (a Windows that
   * speaks another language) falls back to what such a failure nearly always is: a refused connect,
   * a reset on reading, a broken pipe on writing.
   */
  static Errno of(IOException failure, SocketCall call) {
    String message = failure.getMessage();
    String text = message == null ? "" : SystemWords.inEnglish(message).toLowerCase(Locale.ROOT);
    return switch (failure) {
      case SocketTimeoutException _ -> ETIMEDOUT;
      case NoRouteToHostException _ -> EHOSTUNREACH;
      case ClosedChannelException _ -> EBADF;
      case ConnectException _ -> named(text, ECONNREFUSED);
      case BindException _ -> named(text, EADDRNOTAVAIL);
      default ->
          named(
              text,
              switch (call) {
                case CONNECT -> EIO;
                case READ -> ECONNRESET;
                case WRITE -> EPIPE;
              });
    };
  }

  private static Errno named(String text, Errno otherwise) {
    if (text.contains("not connected")) {
      return ENOTCONN;
    }
    if (text.contains("forcibly closed")) { // Windows, WSAECONNRESET
      return ECONNRESET;
    }
    if (text.contains("connection reset")) {
      return ECONNRESET;
    }
    if (text.contains("aborted by the software")) { // Windows, WSAECONNABORTED
      return ECONNABORTED;
    }
    if (text.contains("timed out") || text.contains("did not properly respond")) {
      return ETIMEDOUT;
    }
    if (text.contains("can't assign requested address") // macOS
        || text.contains("not valid in its context")) { // Windows, WSAEADDRNOTAVAIL
      return EADDRNOTAVAIL;
    }
    if (text.contains("unreachable host") || text.contains("host is down")) {
      return EHOSTUNREACH;
    }
    if (text.contains("unreachable network")) { // Windows, WSAENETUNREACH
      return ENETUNREACH;
    }
    if (text.contains("forbidden by its access permissions")) { // Windows, WSAEACCES
      return EACCES;
    }
    for (Errno errno : values()) {
      if (text.contains(errno.text.toLowerCase(Locale.ROOT))) {
        return errno;
      }
    }
    return otherwise;
  }
}
