package dev.portcullis.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.fuzz.FuzzTarget;
import java.util.List;
import java.util.stream.Stream;

/** Pages of the help. */
public final class MarkdownTargets {

  private MarkdownTargets() {}

  /** What is fuzzed here. */
  public static Stream<FuzzTarget> all() {
    return Stream.of(
        FuzzTarget.ofText(
                "page",
                List.of(
                    """
                    # Title ##

                    Words with `code`, [a link](other.md#place), **strong** and *stressed* ones.
                    ![picture](p.png)

                    - one
                      - two
                    1. three

                    | a | b |
                    | --- | :-: |
                    | `x|y` | z |

                    ```java
                    code
                    ```
                        indented
                    """),
                List.of(
                    "```", "~~~", "``", "[", "](", "**", "|", "\n| --- |\n", "\n\n", "    ", "\t"),
                input -> {
                  String text = FuzzTarget.text(input);
                  assertThat(Markdown.read(text)).hasSizeLessThanOrEqualTo(text.length() + 1);
                })
            .trying(400));
  }
}
