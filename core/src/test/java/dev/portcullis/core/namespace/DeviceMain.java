package dev.portcullis.core.namespace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Started by {@link NetworkNamespaceTest} in the other namespace: a device that sends back what it
 * gets, each connection on a thread of its own, until it is killed; with a third argument it says
 * where each comes from. Plain {@code java.net}, so that the engine is not tested against itself.
 */
final class DeviceMain {

  private DeviceMain() {}

  public static void main(String[] arguments) throws IOException {
    try (ServerSocket server =
        new ServerSocket(Integer.parseInt(arguments[1]), 50, InetAddress.getByName(arguments[0]))) {
      System.out.println("ready");
      System.out.flush();
      while (true) {
        Socket socket = server.accept();
        if (arguments.length > 2) {
          System.out.println("from " + socket.getInetAddress().getHostAddress());
        }
        Thread.ofPlatform().daemon().name("device").start(() -> serve(socket));
      }
    }
  }

  private static void serve(Socket socket) {
    try (socket) {
      echo(socket.getInputStream(), socket.getOutputStream());
    } catch (IOException e) {
      System.out.println("lost " + e.getMessage());
    }
  }

  private static void echo(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[4096];
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      out.write(buffer, 0, length);
    }
  }
}
