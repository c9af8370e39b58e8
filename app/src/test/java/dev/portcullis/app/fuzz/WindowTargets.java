package dev.portcullis.app.fuzz;

import dev.portcullis.app.cli.CliTargets;
import dev.portcullis.app.compose.SpanTargets;
import dev.portcullis.app.help.MarkdownTargets;
import dev.portcullis.app.hex.OffsetTargets;
import dev.portcullis.app.script.CodeTargets;
import dev.portcullis.core.fuzz.FuzzTarget;
import dev.portcullis.core.fuzz.FuzzTargets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every parser of the window and the command line. */
public final class WindowTargets implements FuzzTargets {

  @Override
  public List<FuzzTarget> all() {
    return Stream.of(
            CliTargets.all(),
            MarkdownTargets.all(),
            CodeTargets.all(),
            OffsetTargets.all(),
            SpanTargets.all())
        .flatMap(Function.identity())
        .toList();
  }
}
