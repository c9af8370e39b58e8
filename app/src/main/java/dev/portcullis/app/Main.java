package dev.portcullis.app;

import dev.portcullis.app.cli.PortcullisCommand;

/**
 * Starts the window where there are no arguments or one that is a capture or a profile, the command
 * line otherwise. The command line loads nothing of the toolkit.
 */
public final class Main {

  private Main() {}

  /** The program's entry. */
  public static void main(String[] arguments) {
    System.exit(
        arguments.length == 0 || WindowLauncher.isFile(arguments)
            ? WindowLauncher.launch(arguments)
            : PortcullisCommand.run(arguments));
  }
}
