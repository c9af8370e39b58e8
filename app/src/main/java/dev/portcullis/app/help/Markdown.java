package dev.portcullis.app.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the Markdown that this project's own pages are written in: headings, paragraphs, lists,
 * tables, code, links, strong and stressed words. Pictures are left out: they show the window one
 * is looking at. What it does not know comes out as the words that stand there. Stateless; any
 * thread.
 */
final class Markdown {

  private static final Pattern HEADING = Pattern.compile("(#{1,6}) +(.*?)#*");
  private static final Pattern ITEM = Pattern.compile("( *)([-*+]|\\d{1,3}\\.) +(.*)");
  private static final Pattern RULE = Pattern.compile("\\|?[\\s:|-]*-[\\s:|-]*");
  private static final Pattern FENCE = Pattern.compile("(```|~~~).*");
  private static final Pattern PICTURE = Pattern.compile("!\\[[^]]{0,500}+]\\([^)]{0,500}+\\)");

  /** Bounded: what is opened and never closed is given up soon, wherever it begins. */
  private static final Pattern SPAN =
      Pattern.compile(
          "``(?<wide>.{1,2000}?)``|`(?<code>[^`]{1,2000}+)`"
              + "|\\[(?<link>(?:[^]`]{1,500}+|`[^`]{0,500}+`){1,8}+)]\\((?<target>[^)\\s]{1,500}+)\\)"
              + "|\\*\\*(?<strong>.{1,2000}?)\\*\\*"
              + "|(?<![\\w*])\\*(?<stress>[^*\\s][^*]{0,1000}?)\\*(?!\\w)");

  /** Columns a line of code is indented by. */
  private static final String CODE_INDENT = "    ";

  private final List<String> lines;
  private final List<Block> blocks = new ArrayList<>();
  private int next;

  private Markdown(String text) {
    lines = text.replace("\r\n", "\n").lines().toList();
  }

  /** The parts of a page. */
  static List<Block> read(String text) {
    Markdown reader = new Markdown(text);
    while (reader.next < reader.lines.size()) {
      reader.block();
    }
    return List.copyOf(reader.blocks);
  }

  private void block() {
    String line = lines.get(next);
    Matcher heading = HEADING.matcher(line);
    if (line.isBlank()) {
      next++;
    } else if (FENCE.matcher(line).matches()) {
      fenced(line.substring(0, 3));
    } else if (line.startsWith(CODE_INDENT)) {
      indented();
    } else if (heading.matches()) {
      blocks.add(new Block.Heading(heading.group(1).length(), spans(heading.group(2).strip())));
      next++;
    } else if (line.contains("|")
        && next + 1 < lines.size()
        && lines.get(next + 1).contains("|")
        && RULE.matcher(lines.get(next + 1)).matches()) {
      table();
    } else if (ITEM.matcher(line).matches()) {
      item();
    } else {
      String words = joined(line);
      if (!words.isBlank()) {
        blocks.add(new Block.Paragraph(spans(words)));
      }
    }
  }

  private void fenced(String fence) {
    List<String> code = new ArrayList<>();
    next++;
    while (next < lines.size() && !lines.get(next).startsWith(fence)) {
      code.add(lines.get(next++));
    }
    next++;
    blocks.add(new Block.CodeLines(String.join("\n", code)));
  }

  private void indented() {
    List<String> code = new ArrayList<>();
    while (next < lines.size()
        && (lines.get(next).isBlank() || lines.get(next).startsWith(CODE_INDENT))) {
      String line = lines.get(next++);
      code.add(line.isBlank() ? "" : line.substring(CODE_INDENT.length()));
    }
    blocks.add(new Block.CodeLines(String.join("\n", code).stripTrailing()));
  }

  private void table() {
    List<List<List<Span>>> rows = new ArrayList<>();
    List<String> head = cells(lines.get(next));
    next += 2;
    rows.add(head.stream().map(Markdown::spans).toList());
    while (next < lines.size() && lines.get(next).contains("|")) {
      List<String> cells = cells(lines.get(next++));
      List<List<Span>> row = new ArrayList<>();
      for (int column = 0; column < head.size(); column++) {
        row.add(spans(column < cells.size() ? cells.get(column) : ""));
      }
      rows.add(List.copyOf(row));
    }
    blocks.add(new Block.Table(List.copyOf(rows)));
  }

  /** The cells of a line; a bar behind a backslash is a bar. */
  private static List<String> cells(String line) {
    String inner = line.strip();
    inner = inner.startsWith("|") ? inner.substring(1) : inner;
    inner = inner.endsWith("|") && !inner.endsWith("\\|") ? chopped(inner) : inner;
    List<String> cells = new ArrayList<>();
    for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
      cells.add(cell.strip().replace("\\|", "|"));
    }
    return cells;
  }

  private static String chopped(String text) {
    return text.substring(0, text.length() - 1);
  }

  private void item() {
    Matcher item = ITEM.matcher(lines.get(next));
    if (item.matches()) {
      String sign = item.group(2);
      String mark = Character.isDigit(sign.charAt(0)) ? sign : "•";
      int depth = item.group(1).length() / 2;
      blocks.add(new Block.Item(mark, depth, spans(joined(item.group(3)))));
    }
  }

  /** The words that begin here and go on in the lines below, up to the next part. */
  private String joined(String first) {
    StringBuilder words = new StringBuilder(first.strip());
    next++;
    while (next < lines.size() && goesOn(lines.get(next))) {
      words.append(' ').append(lines.get(next++).strip());
    }
    return PICTURE.matcher(words).replaceAll("");
  }

  private static boolean goesOn(String line) {
    return !line.isBlank()
        && !ITEM.matcher(line).matches()
        && !HEADING.matcher(line).matches()
        && !FENCE.matcher(line).matches();
  }

  /** The runs of a line. */
  static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = SPAN.matcher(text);
    int from = 0;
    while (matcher.find()) {
      words(text.substring(from, matcher.start()), spans);
      spans.add(span(matcher));
      from = matcher.end();
    }
    words(text.substring(from), spans);
    return List.copyOf(spans);
  }

  private static Span span(Matcher found) {
    if (found.group("wide") != null) {
      return new Span.Code(found.group("wide").strip());
    }
    if (found.group("code") != null) {
      return new Span.Code(found.group("code"));
    }
    if (found.group("link") != null) {
      return new Span.Link(found.group("link").replace("`", ""), found.group("target"));
    }
    if (found.group("strong") != null) {
      return new Span.Strong(found.group("strong").replace("`", ""));
    }
    return new Span.Stressed(found.group("stress"));
  }

  private static void words(String text, List<Span> spans) {
    if (!text.isEmpty()) {
      spans.add(new Span.Words(text.replaceAll("\\\\([\\\\`*_{}\\[\\]()#+.!|-])", "$1")));
    }
  }
}
