package dev.portcullis.benchmarks;

import java.io.IOException;
import java.util.List;

/** The report as a page. */
final class ReportPage {

  static final String COMMAND = "mvn -q -Pbenchmarks -DskipTests package";

  private ReportPage() {}

  /**
   * @param sections in the order of the page
   * @param missing the names of those that have never been measured
   */
  static String text(List<Section> sections, List<String> missing) throws IOException {
    StringBuilder page = new StringBuilder("# Performance\n\nMade by `").append(COMMAND);
    page.append(
        """
        `; the figures as JSON: [performance.json](performance.json).

        Each figure is the median of its runs with the least and the most. A peer is measured in the same run, round by round in
        turn with ours; the ratio is ours divided by the peer's, pair by pair, so that what the machine did meanwhile fell on both.
        Absolute figures of one machine say little about another; ratios do. What belongs together was measured together and says
        when and on what; some of it can be measured anew while the rest stays.
        """);
    List<String> machines = sections.stream().map(Section::machine).distinct().toList();
    boolean oneMachine = machines.size() == 1;
    if (oneMachine) {
      page.append("\nMeasured on: ").append(machines.getFirst()).append(".\n");
    }
    for (Section section : sections) {
      String group = "";
      for (Figure figure : section.figures()) {
        if (!figure.group().equals(group)) {
          group = figure.group();
          page.append("\n## ").append(group).append("\n\n").append(measured(section, oneMachine));
          page.append("| what | unit | Portcullis | peer | the peer's | ratio | goal | |\n");
          page.append("| --- | --- | ---: | --- | ---: | ---: | ---: | --- |\n");
        }
        page.append(row(figure));
      }
    }
    page.append(
        Explanations.section(sections.stream().flatMap(s -> s.figures().stream()).toList()));
    List<String> remarks = sections.stream().flatMap(s -> s.remarks().stream()).toList();
    if (!remarks.isEmpty() || !missing.isEmpty()) {
      page.append("\n## Not measured here\n\n");
      remarks.forEach(remark -> page.append("- ").append(remark).append('\n'));
      missing.forEach(name -> page.append("- `-Dbenchmarks=").append(name).append("`\n"));
    }
    return page.toString();
  }

  private static String measured(Section section, boolean oneMachine) {
    String where = oneMachine ? "" : " · " + section.machine();
    return "%s · extent %s%s\n\n".formatted(section.day(), section.extent(), where);
  }

  private static String row(Figure figure) {
    return "| %s | %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            figure.what(),
            figure.unit(),
            figure.ours().text(),
            figure.peer(),
            figure.theirs().map(Samples::text).orElse(""),
            figure.ratio().map(Samples::text).orElse(""),
            figure.goal().text(),
            figure.goal() instanceof Goal.None ? "" : figure.met() ? "met" : "**missed**");
  }
}
