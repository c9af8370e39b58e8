package dev.portcullis.core.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ErrnoTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        // By type, whatever the text and the system's language.
        row(new ConnectException("Verbindungsaufbau abgelehnt"), SocketCall.CONNECT, 111),
        row(new ConnectException("Connection refused: getsockopt"), SocketCall.CONNECT, 111),
        row(new SocketTimeoutException("Connect timed out"), SocketCall.CONNECT, 110),
        row(new NoRouteToHostException("没有到主机的路由"), SocketCall.CONNECT, 113),
        row(new ClosedChannelException(), SocketCall.WRITE, 9),
        row(new AsynchronousCloseException(), SocketCall.READ, 9),
        // By text where one type stands for several.
        row(new ConnectException("Connection timed out"), SocketCall.CONNECT, 110),
        row(new ConnectException("Connection timed out: getsockopt"), SocketCall.CONNECT, 110),
        row(new BindException("Address already in use"), SocketCall.CONNECT, 98),
        row(new BindException("Cannot assign requested address"), SocketCall.CONNECT, 99),
        row(new BindException("Can't assign requested address"), SocketCall.CONNECT, 99),
        row(new BindException("Permission denied"), SocketCall.CONNECT, 13),
        row(new BindException("?"), SocketCall.CONNECT, 99),
        row(new SocketException("Network is unreachable"), SocketCall.CONNECT, 101),
        row(new SocketException("Network is down"), SocketCall.CONNECT, 100),
        row(new SocketException("Permission denied"), SocketCall.CONNECT, 13),
        row(new SocketException("Operation not permitted"), SocketCall.CONNECT, 1),
        row(new SocketException("Too many open files"), SocketCall.CONNECT, 24),
        row(new SocketException("Invalid argument"), SocketCall.CONNECT, 22),
        row(new SocketException("No buffer space available"), SocketCall.WRITE, 105),
        row(new SocketException("Connection reset"), SocketCall.READ, 104),
        row(new IOException("Connection reset by peer"), SocketCall.READ, 104),
        row(new IOException("Broken pipe"), SocketCall.WRITE, 32),
        row(new IOException("Connection timed out"), SocketCall.READ, 110),
        row(new IOException("No route to host"), SocketCall.WRITE, 113),
        row(new ConnectException("Transport endpoint is not connected"), SocketCall.READ, 107),
        // Windows.
        row(
            new IOException("An existing connection was forcibly closed by the remote host"),
            SocketCall.READ,
            104),
        row(
            new IOException(
                "An established connection was aborted by the software in your host machine"),
            SocketCall.WRITE,
            103),
        row(
            new SocketException(
                "A socket operation was attempted to an unreachable network: connect"),
            SocketCall.CONNECT,
            101),
        row(
            new SocketException("A socket operation was attempted to an unreachable host"),
            SocketCall.CONNECT,
            113),
        // What nobody named.
        row(new IOException("?"), SocketCall.READ, 104),
        row(new IOException((String) null), SocketCall.WRITE, 32),
        row(new IOException(""), SocketCall.CONNECT, 5));
  }

  private static Arguments row(IOException failure, SocketCall call, int number) {
    return Arguments.of(failure, call, number);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureHasItsLinuxNumber(IOException failure, SocketCall call, int number) {
    assertThat(Errno.of(failure, call).number()).isEqualTo(number);
  }

  @Test
  void messagesAreWordForWordThePlatforms() {
    assertThat(SocketCall.CONNECT.message(Errno.ECONNREFUSED))
        .isEqualTo("connect socket fail: errno:111 errmsg:Connection refused");
    assertThat(SocketCall.WRITE.message(Errno.EPIPE))
        .isEqualTo("write socket fail: errno:32 errmsg:Broken pipe");
    assertThat(SocketCall.READ.message(Errno.ECONNRESET))
        .isEqualTo("read socket fail: errno:104 errmsg:Connection reset by peer");
  }

  @Test
  void numbersAreThoseOfTheContract() {
    assertThat(
            List.of(
                Errno.ECONNREFUSED.number(),
                Errno.ETIMEDOUT.number(),
                Errno.EHOSTUNREACH.number(),
                Errno.ENETUNREACH.number(),
                Errno.ECONNRESET.number(),
                Errno.EPIPE.number(),
                Errno.ENOTCONN.number(),
                Errno.EISCONN.number(),
                Errno.EALREADY.number(),
                Errno.EBADF.number(),
                Errno.EADDRINUSE.number(),
                Errno.EADDRNOTAVAIL.number(),
                Errno.EACCES.number(),
                Errno.EMFILE.number(),
                Errno.EAGAIN.number()))
        .containsExactly(111, 110, 113, 101, 104, 32, 107, 106, 114, 9, 98, 99, 13, 24, 11);
  }
}
