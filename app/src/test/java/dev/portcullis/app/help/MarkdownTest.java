package dev.portcullis.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  private static List<Span> words(String text) {
    return List.of(new Span.Words(text));
  }

  @Test
  void partsAreToldApart() {
    assertThat(
            Markdown.read(
                """
                # Head
                first line
                second line ![a picture](p.png)
                - one
                  goes on
                  - below
                2. two

                    code | as it is

                      deeper
                after
                """))
        .containsExactly(
            new Block.Heading(1, words("Head")),
            new Block.Paragraph(words("first line second line ")),
            new Block.Item("•", 0, words("one goes on")),
            new Block.Item("•", 1, words("below")),
            new Block.Item("2.", 0, words("two")),
            new Block.CodeLines("code | as it is\n\n  deeper"),
            new Block.Paragraph(words("after")));
  }

  @Test
  void aTableHasAsManyCellsInEachRowAsItsHead() {
    assertThat(Markdown.read("| a | b |\n| --- | :-: |\n| 1 \\| 2 |\n| 3 | 4 | 5 |"))
        .containsExactly(
            new Block.Table(
                List.of(
                    List.of(words("a"), words("b")),
                    List.of(words("1 | 2"), List.of()),
                    List.of(words("3"), words("4")))));
  }

  @Test
  void runsAreToldApart() {
    assertThat(Markdown.spans("a **b** `c_*d*` [`e` f](g.md#h) *i* 2 * 3 * 4 \\*j"))
        .containsExactly(
            new Span.Words("a "),
            new Span.Strong("b"),
            new Span.Words(" "),
            new Span.Code("c_*d*"),
            new Span.Words(" "),
            new Span.Link("e f", "g.md#h"),
            new Span.Words(" "),
            new Span.Stressed("i"),
            new Span.Words(" 2 * 3 * 4 *j"));
  }

  @Test
  void whatIsNotFinishedIsRead() {
    assertThat(Markdown.read("```\nno end")).containsExactly(new Block.CodeLines("no end"));
    assertThat(Markdown.read("**no end [x](")).hasSize(1);
    assertThat(Markdown.read("| no rule |\n|")).hasSize(1);
    assertThat(Markdown.read("")).isEmpty();
  }

  @Test
  void aLinkWithoutEndIsTheWordsThatStandThere() {
    String open = "[" + "`a` ".repeat(20_000);
    assertThat(Markdown.read(open)).singleElement().isInstanceOf(Block.Paragraph.class);
  }
}
