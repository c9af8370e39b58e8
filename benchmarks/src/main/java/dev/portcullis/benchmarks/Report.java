package dev.portcullis.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes figures down, as a page for people and as JSON beside it. */
final class Report {

  private static final String COMMAND = "mvn -q -Pbenchmarks -DskipTests package";

  private final String machine = Machine.line();
  private final List<Figure> figures = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  /** Adds a figure and says it at once: a full run takes a while. */
  void add(Figure figure) {
    figures.add(figure);
    System.out.println("  " + sentence(figure));
  }

  /** Adds what could not be measured, and why. */
  void remark(String sentence) {
    remarks.add(sentence);
    System.out.println("  " + sentence);
  }

  /** Writes {@code performance.md} and {@code performance.json}. */
  void write(Path directory, String extent) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("performance.md"), page(extent));
    ObjectMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(
        directory.resolve("performance.json"), mapper.writeValueAsString(json(extent)) + "\n");
  }

  private String page(String extent) throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("# Performance\n\n");
    page.append("Made by `").append(COMMAND).append("`; the figures as JSON: ");
    page.append("[performance.json](performance.json).\n\n");
    page.append("Measured on: ").append(machine).append(". Extent: ").append(extent);
    page.append(
        ".\n\nEach figure is the median of its runs with the least and the most. A peer is ");
    page.append("measured in the same run, round by round in\nturn with ours; the ratio is ours ");
    page.append(
        "divided by the peer's, pair by pair, so that what the machine did meanwhile fell ");
    page.append("on both.\nAbsolute figures of one machine say little about another; ratios do.\n");
    String group = "";
    for (Figure figure : figures) {
      if (!figure.group().equals(group)) {
        group = figure.group();
        page.append("\n## ").append(group).append("\n\n");
        page.append("| what | unit | Portcullis | peer | the peer's | ratio | goal | |\n");
        page.append("| --- | --- | ---: | --- | ---: | ---: | ---: | --- |\n");
      }
      page.append(row(figure));
    }
    page.append(Explanations.section(figures));
    if (!remarks.isEmpty()) {
      page.append("\n## Not measured here\n\n");
      remarks.forEach(remark -> page.append("- ").append(remark).append('\n'));
    }
    return page.toString();
  }

  private static String row(Figure figure) {
    return "| %s | %s | %s | %s | %s | %s | %s | %s |%n"
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

  private static String sentence(Figure figure) {
    return figure.what()
        + ": "
        + figure.ours().text()
        + " "
        + figure.unit()
        + figure.theirs().map(theirs -> "; " + figure.peer() + " " + theirs.text()).orElse("")
        + figure.ratio().map(ratio -> "; ratio " + ratio.text()).orElse("")
        + (figure.goal() instanceof Goal.None
            ? ""
            : "; goal " + figure.goal().text() + (figure.met() ? ", met" : ", MISSED"));
  }

  private Map<String, Object> json(String extent) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("command", COMMAND);
    json.put("machine", machine);
    json.put("extent", extent);
    json.put("figures", figures.stream().map(Report::json).toList());
    json.put("notMeasured", remarks);
    return json;
  }

  private static Map<String, Object> json(Figure figure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("group", figure.group());
    json.put("what", figure.what());
    json.put("unit", figure.unit());
    json.put("portcullis", figure.ours().values());
    figure.theirs().ifPresent(theirs -> json.put("peer", figure.peer()));
    figure.theirs().ifPresent(theirs -> json.put("peerValues", theirs.values()));
    figure.ratio().ifPresent(ratio -> json.put("ratioMedian", ratio.median()));
    if (!(figure.goal() instanceof Goal.None)) {
      json.put("goal", figure.goal().text());
      json.put("met", figure.met());
    }
    return json;
  }
}
