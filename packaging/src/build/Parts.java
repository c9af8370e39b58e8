import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * The parts an image is linked from, with their licences: what the table in {@code THIRD-PARTY.md}
 * says about each jar. A jar the table does not know stops the build.
 */
final class Parts {

  private static final String OUR_GROUP = "dev.portcullis";

  private static final Pattern JAR =
      Pattern.compile("(.+?)-([0-9][0-9A-Za-z.]*)(-(linux|win|mac)[-a-z0-9]*)?\\.jar");

  private static final Pattern LICENCE_FILE =
      Pattern.compile("(META-INF/|.*/)[^/]*(LICENSE|NOTICE|license)[^/]*");

  private final Path table;
  private final Map<String, Part> parts = new TreeMap<>();

  /**
   * One jar.
   *
   * @param needs names of the parts it requires, as far as they are jars too
   * @param texts its licence texts, by the file name they get
   */
  record Part(
      String name,
      String group,
      String version,
      String description,
      String licence,
      String copyright,
      Path jar,
      TreeSet<String> needs,
      Map<String, byte[]> texts) {

    boolean isOurs() {
      return group.equals(OUR_GROUP);
    }

    String purl() {
      return "pkg:maven/" + group + "/" + name + "@" + version;
    }
  }

  private record Row(
      String version,
      String group,
      String description,
      String licence,
      String copyright,
      List<String> texts) {}

  private Parts(Path table) {
    this.table = table;
  }

  /**
   * Reads what there is to know about the jars.
   *
   * @param jars the modules of the image
   * @param legal the directory with {@code THIRD-PARTY.md} and {@code texts/}
   */
  static Parts of(List<Path> jars, Path legal) throws IOException {
    Parts parts = new Parts(legal.resolve("THIRD-PARTY.md"));
    Map<String, Row> rows = parts.rows();
    Map<String, String> nameOfModule = new TreeMap<>();
    for (Path jar : jars) {
      nameOfModule.put(descriptor(jar).name(), nameAndVersion(jar).group(1));
    }
    for (Path jar : jars) {
      parts.add(jar, rows, nameOfModule, legal);
    }
    return parts;
  }

  /** All parts, ours too, by name. */
  List<Part> all() {
    return List.copyOf(parts.values());
  }

  /** Lays the licence texts and the list into {@code directory}. */
  void writeTexts(Path directory, Path ourLicence) throws IOException {
    for (Part part : parts.values()) {
      Path own = Files.createDirectories(directory.resolve(part.name()));
      if (part.isOurs()) {
        Files.copy(ourLicence, own.resolve("LICENSE"));
      }
      for (Map.Entry<String, byte[]> text : part.texts().entrySet()) {
        Files.write(own.resolve(text.getKey()), text.getValue());
      }
    }
    Files.writeString(directory.resolve("THIRD-PARTY.md"), list());
  }

  private String list() throws IOException {
    return Files.readString(table).replace("(../../../LICENSE)", "(portcullis-app/LICENSE)");
  }

  private void add(Path jar, Map<String, Row> rows, Map<String, String> nameOfModule, Path legal)
      throws IOException {
    Matcher file = nameAndVersion(jar);
    String name = file.group(1);
    TreeSet<String> needs = new TreeSet<>();
    for (ModuleDescriptor.Requires required : descriptor(jar).requires()) {
      String other = nameOfModule.get(required.name());
      if (other != null) {
        needs.add(other);
      }
    }
    Map<String, byte[]> texts = new LinkedHashMap<>();
    Row row = rows.get(name);
    if (name.startsWith("portcullis-")) {
      row =
          new Row(
              file.group(2),
              OUR_GROUP,
              "Portcullis",
              "Apache-2.0",
              "The Portcullis authors",
              List.of());
    } else if (row == null) {
      throw new IOException(name + " is part of the image, but " + table + " does not list it");
    } else if (!row.version().equals(file.group(2))) {
      throw new IOException(
          name + " is " + file.group(2) + ", but " + table + " says " + row.version());
    } else {
      for (String text : row.texts()) {
        texts.put(text, Files.readAllBytes(legal.resolve("texts").resolve(text)));
      }
      collectTexts(jar, texts);
      if (texts.isEmpty()) {
        throw new IOException(name + " has no licence text, neither its own nor by " + table);
      }
    }
    parts.put(
        name,
        new Part(
            name,
            row.group(),
            file.group(2),
            row.description(),
            row.licence(),
            row.copyright(),
            jar,
            needs,
            texts));
  }

  /** Licences and notices a jar brings itself, Apache's NOTICE among them. */
  private static void collectTexts(Path jar, Map<String, byte[]> texts) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        if (!entry.isDirectory() && LICENCE_FILE.matcher(entry.getName()).matches()) {
          try (InputStream content = file.getInputStream(entry)) {
            texts.put(Path.of(entry.getName()).getFileName().toString(), content.readAllBytes());
          }
        }
      }
    }
  }

  private Map<String, Row> rows() throws IOException {
    Map<String, Row> rows = new TreeMap<>();
    for (String line : Files.readAllLines(table)) {
      String[] cells = cells(line);
      if (line.startsWith("| `")) {
        List<String> texts = new ArrayList<>();
        if (cells.length > 6 && !cells[6].isEmpty()) {
          texts.addAll(List.of(cells[6].split(",\\s*")));
        }
        rows.put(cells[0], new Row(cells[1], cells[2], cells[3], cells[4], cells[5], texts));
      }
    }
    return rows;
  }

  private static String[] cells(String line) {
    return line.replace("`", "").replaceFirst("^\\|\\s*", "").split("\\s*\\|\\s*");
  }

  private static Matcher nameAndVersion(Path jar) throws IOException {
    Matcher file = JAR.matcher(jar.getFileName().toString().toLowerCase(Locale.ROOT));
    if (!file.matches()) {
      throw new IOException(jar + " does not say its version");
    }
    return file;
  }

  private static ModuleDescriptor descriptor(Path jar) {
    return ModuleFinder.of(jar).findAll().iterator().next().descriptor();
  }
}
