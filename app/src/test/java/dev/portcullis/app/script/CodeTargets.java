package dev.portcullis.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.fuzz.FuzzTarget;
import java.util.List;
import java.util.stream.Stream;

/** Code in the editor. */
public final class CodeTargets {

  private CodeTargets() {}

  /** What is fuzzed here. */
  public static Stream<FuzzTarget> all() {
    return Stream.of(
        FuzzTarget.ofText(
                "code",
                List.of(
                    """
                    // a meter
                    const tcp = wx.createTCPSocket({ type: 'ipv4' });
                    wx.onS; console.lo; tcp.wri
                    tcp.onMessage(({ message }) => console.log(`got ${message.byteLength} bytes`));
                    let re = /[/\\\\]+/g, x = 0x1F + 1e-5 / 2n; /* done */
                    tcp.connect({ address: "192.168.1.20", port: 8848 });
                    """),
                List.of(
                    "`", "${", "}", "/*", "*/", "//", "/", "'", "\"", "\\", "\n", "0x", "=>",
                    "..."),
                input -> {
                  String text = FuzzTarget.text(input);
                  int at = 0;
                  for (Token token : JavaScriptTokens.of(text)) {
                    assertThat(token.from()).isGreaterThanOrEqualTo(at);
                    assertThat(token.to()).isBetween(token.from() + 1, text.length());
                    at = token.to();
                  }
                  completed(text);
                })
            .trying(400));
  }

  /** What is proposed goes on from what stands there, wherever the caret is. */
  private static void completed(String text) {
    for (int caret : new int[] {0, text.length() / 3, text.length() / 2, text.length()}) {
      ScriptCompletion.at(text, caret)
          .ifPresent(
              proposed -> {
                assertThat(proposed.from()).isBetween(0, caret);
                assertThat(proposed.words()).isNotEmpty().hasSizeLessThanOrEqualTo(40);
                String begun = text.substring(proposed.from(), caret);
                assertThat(proposed.words())
                    .allMatch(word -> word.regionMatches(true, 0, begun, 0, begun.length()));
              });
    }
  }
}
