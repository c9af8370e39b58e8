package dev.portcullis.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes figures down, as a page for people and as JSON beside it. What was measured before and not
 * in this run stays as it was written.
 */
final class Report {

  private final Path directory;
  private final String extent;
  private final List<String> order;
  private final Map<String, Section> sections = new LinkedHashMap<>();
  private final String machine = Machine.line();
  private final List<Figure> figures = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  /**
   * Reads what a directory holds already.
   *
   * @param extent how much this run measures
   * @param order the names of all sections, in the order of the page
   */
  Report(Path directory, String extent, List<String> order) throws IOException {
    this.directory = directory;
    this.extent = extent;
    this.order = List.copyOf(order);
    Path json = json();
    if (Files.exists(json)) {
      for (Section section : ReportJson.read(Files.readString(json))) {
        sections.put(section.name(), section);
      }
    }
  }

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

  /** Writes what was added as this section, in place of what it held. */
  void write(String name) throws IOException {
    String day = LocalDate.now(ZoneId.systemDefault()).toString();
    sections.put(name, new Section(name, day, machine, extent, figures, remarks));
    figures.clear();
    remarks.clear();
    Files.createDirectories(directory);
    List<Section> known = order.stream().filter(sections::containsKey).map(sections::get).toList();
    List<String> missing = order.stream().filter(each -> !sections.containsKey(each)).toList();
    Files.writeString(json(), ReportJson.text(known));
    Files.writeString(page(), ReportPage.text(known, missing));
  }

  Path page() {
    return directory.resolve("performance.md");
  }

  private Path json() {
    return directory.resolve("performance.json");
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
}
