package dev.portcullis.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the command line. */
@Command(name = "portcullis", mixinStandardHelpOptions = true)
public final class PortcullisCommand implements Runnable {

  @Override
  public void run() {}

  /** Runs the command line and returns the exit code. */
  public static int run(String[] arguments) {
    return new CommandLine(new PortcullisCommand()).execute(arguments);
  }
}
