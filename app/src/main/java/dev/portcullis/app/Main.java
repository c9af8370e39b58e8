package dev.portcullis.app;

import dev.portcullis.app.cli.PortcullisCommand;

/** Starts the window where there are no arguments, the command line otherwise. */
public final class Main {

  private Main() {}

  /** The program's entry. */
  public static void main(String[] arguments) {
    System.exit(PortcullisCommand.run(arguments));
  }
}
