package dev.portcullis.benchmarks;

import java.io.IOException;

/** An X screen of our own that shows nothing else. */
final class Xvfb implements AutoCloseable {

  private final Child server;
  private final String display;

  private Xvfb(Child server, String display) {
    this.server = server;
    this.display = display;
  }

  /** Whether it can be started here. */
  static boolean installed() {
    return Plan.has("Xvfb");
  }

  /** Starts one, of the size {@link XScreen} looks at. */
  static Xvfb start() throws IOException {
    String size = XScreen.WIDTH + "x" + XScreen.HEIGHT + "x24";
    Child server = Child.start("Xvfb", "-displayfd", "1", "-nolisten", "tcp", "-screen", "0", size);
    try {
      return new Xvfb(server, ":" + server.line().strip());
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  /** As DISPLAY names it. */
  String display() {
    return display;
  }

  @Override
  public void close() {
    server.close();
  }
}
