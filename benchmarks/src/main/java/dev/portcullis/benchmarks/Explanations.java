package dev.portcullis.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Why goals are missed: texts kept beside the measurements in {@code explained}, each printed only
 * while its goal is missed. A person writes them after profiling; a new measurement keeps them.
 */
final class Explanations {

  private Explanations() {}

  /** The section for these figures; empty where every goal is met. */
  static String section(List<Figure> figures) throws IOException {
    List<Figure> missed = figures.stream().filter(figure -> !figure.met()).toList();
    if (missed.isEmpty()) {
      return "";
    }
    StringBuilder section = new StringBuilder();
    section.append("\n## Goals that are missed, and why\n");
    List<String> told = new ArrayList<>();
    for (Figure figure : missed) {
      section.append("\n### ").append(figure.group()).append(": ").append(figure.what());
      section.append("\n\n").append(figure.verdict()).append("\n\n");
      String text = text(figure.explanation());
      if (told.contains(figure.explanation())) {
        section.append("As above.\n");
      } else {
        section.append(text);
        told.add(figure.explanation());
      }
    }
    return section.toString();
  }

  private static String text(String name) throws IOException {
    try (InputStream in = Explanations.class.getResourceAsStream("/explained/" + name + ".md")) {
      return in == null
          ? "Not explained: this goal was met when it was last looked into.\n"
          : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
