package dev.portcullis.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report as JSON, for programs and for the next run. */
final class ReportJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ReportJson() {}

  static String text(List<Section> sections) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("command", ReportPage.COMMAND);
    json.put("sections", sections.stream().map(ReportJson::json).toList());
    return MAPPER.writeValueAsString(json) + "\n";
  }

  static List<Section> read(String text) {
    List<Section> sections = new ArrayList<>();
    for (JsonNode each : MAPPER.readTree(text).path("sections")) {
      List<Figure> figures = new ArrayList<>();
      each.path("figures").forEach(figure -> figures.add(figure(figure)));
      List<String> remarks = new ArrayList<>();
      each.path("notMeasured").forEach(remark -> remarks.add(remark.asString()));
      sections.add(
          new Section(
              each.path("section").asString(),
              each.path("measured").asString(),
              each.path("machine").asString(),
              each.path("extent").asString(),
              figures,
              remarks));
    }
    return sections;
  }

  private static Map<String, Object> json(Section section) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("section", section.name());
    json.put("measured", section.day());
    json.put("machine", section.machine());
    json.put("extent", section.extent());
    json.put("figures", section.figures().stream().map(ReportJson::json).toList());
    json.put("notMeasured", section.remarks());
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
    figure.ratio().ifPresent(ratio -> json.put("ratios", ratio.values()));
    json.put("goal", figure.goal().text());
    if (!(figure.goal() instanceof Goal.None)) {
      json.put("met", figure.met());
    }
    if (!figure.explanation().isEmpty()) {
      json.put("explanation", figure.explanation());
    }
    return json;
  }

  private static Figure figure(JsonNode json) {
    return new Figure(
        json.path("group").asString(),
        json.path("what").asString(),
        json.path("unit").asString(),
        samples(json.path("portcullis")).orElseThrow(),
        json.path("peer").asString(""),
        samples(json.path("peerValues")),
        samples(json.path("ratios")),
        Goal.of(json.path("goal").asString("")),
        json.path("explanation").asString(""));
  }

  private static Optional<Samples> samples(JsonNode json) {
    List<Double> values = new ArrayList<>();
    json.forEach(value -> values.add(value.asDouble()));
    return values.isEmpty() ? Optional.empty() : Optional.of(new Samples(values));
  }
}
