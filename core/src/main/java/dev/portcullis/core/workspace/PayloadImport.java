package dev.portcullis.core.workspace;

import dev.portcullis.core.workspace.ImportException.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads payloads out of other tools' files: Packet Sender's ini and JSON exports, SSCOM's ini,
 * llcom's quick-send lists, and our own {@link LibraryFile}. What a file is says its content, not
 * its name. Nothing in a file is trusted: sizes and counts are bounded, and what cannot be taken is
 * reported. Stateless; any thread.
 *
 * <p>The forms were taken from the tools' own sources (Packet Sender's {@code packet.cpp}, llcom's
 * {@code ToSendData} and {@code Settings.QuickSend}); SSCOM's, which has none, from files of
 * version 5.13 and from programs that read them.
 */
public final class PayloadImport {

  /** The largest file that is read. */
  public static final int LARGEST = 16 * 1024 * 1024;

  /** SSCOM's text, and what its Chinese users send with it. */
  private static final String SSCOM_CHARSET = "GBK";

  /** {@code N12=H,01 03}: the payload of line 12. */
  private static final Pattern SSCOM_LINE = Pattern.compile("N(\\d{1,4})");

  /** Lines of SSCOM's list; {@code N101=} is the label of line 1. */
  private static final int SSCOM_LINES = 100;

  /** What SSCOM calls a line nobody named: "4 has no comment". */
  private static final Pattern SSCOM_UNNAMED = Pattern.compile("\\d*无注释");

  /** What llcom writes on the button of a line nobody named. */
  private static final Set<String> LLCOM_UNNAMED = Set.of("发送", "Send");

  /** JSON of which something could be expected; an ini file begins with a bracket too. */
  private static final Pattern OBJECTS = Pattern.compile("(\\[\\s*)?\\{");

  private PayloadImport() {}

  /**
   * Reads a file.
   *
   * @param bytes its content
   * @param ids gives an id nobody has each time
   * @throws ImportException if nothing can be taken from it
   */
  public static ImportReport read(byte[] bytes, Supplier<String> ids) throws ImportException {
    if (bytes.length > LARGEST) {
      throw new ImportException(Problem.TOO_LARGE, "larger than " + LARGEST + " bytes");
    }
    String text = FileText.of(bytes).stripLeading();
    if (text.startsWith("{") || text.startsWith("[")) {
      try {
        return json(WorkspaceJson.mapper().readTree(text), ids);
      } catch (JacksonException e) {
        if (OBJECTS.matcher(text).lookingAt()) {
          throw new ImportException(Problem.DAMAGED, "not whole: " + e.getOriginalMessage());
        }
      }
    }
    return ini(IniText.parse(text), ids);
  }

  private static ImportReport json(JsonNode tree, Supplier<String> ids) throws ImportException {
    if (LibraryFile.isOurs(tree)) {
      return new ImportReport(ImportFormat.PORTCULLIS, LibraryFile.read(tree), List.of());
    }
    ImportBasket basket = new ImportBasket(ids);
    if (tree.path("quickSendList").isArray()) {
      int list = 0;
      for (JsonNode one : tree.path("quickSendList")) {
        String name = text(tree, "quickListName" + list);
        llcomList(basket, name.isEmpty() ? "llcom " + list : name, one);
        list++;
      }
      return basket.report(ImportFormat.LLCOM);
    }
    if (tree.isArray() && has(tree, "hexstring")) {
      for (JsonNode packet : tree) {
        packet(
            basket,
            text(packet, "name"),
            text(packet, "hexstring"),
            text(packet, "tcporudp"),
            text(packet, "toip"),
            text(packet, "port"));
      }
      return basket.report(ImportFormat.PACKET_SENDER_JSON);
    }
    if (tree.isArray() && has(tree, "text")) {
      llcomList(basket, "llcom", tree);
      return basket.report(ImportFormat.LLCOM);
    }
    throw new ImportException(Problem.UNKNOWN, "no payloads in this JSON");
  }

  private static void llcomList(ImportBasket basket, String group, JsonNode list) {
    for (JsonNode entry : list) {
      String written = text(entry, "text");
      String button = text(entry, "commit");
      String label = LLCOM_UNNAMED.contains(button) ? "" : button;
      if (written.isEmpty()) {
        continue; // A list has fifteen lines, used or not.
      }
      if (text(entry, "hex").equals("true")) {
        basket.hex(group, label, "", written);
      } else {
        basket.text(group, label, "", written, "UTF-8");
      }
    }
  }

  private static ImportReport ini(Map<String, Map<String, String>> sections, Supplier<String> ids)
      throws ImportException {
    ImportBasket basket = new ImportBasket(ids);
    Map<String, Map<String, String>> packets = packets(sections);
    if (!packets.isEmpty()) {
      packets.forEach(
          (name, fields) ->
              packet(
                  basket,
                  fields.getOrDefault("name", name),
                  fields.getOrDefault("hexstring", ""),
                  fields.getOrDefault("tcporudp", ""),
                  fields.getOrDefault("toip", ""),
                  fields.getOrDefault("port", "")));
      return basket.report(ImportFormat.PACKET_SENDER_INI);
    }
    if (sscom(basket, sections)) {
      return basket.report(ImportFormat.SSCOM);
    }
    throw new ImportException(Problem.UNKNOWN, "no payloads in a form this program knows");
  }

  /**
   * The sections that hold a packet; a slash in a packet's name moved a part of it into the keys.
   */
  private static Map<String, Map<String, String>> packets(
      Map<String, Map<String, String>> sections) {
    Map<String, Map<String, String>> packets = new LinkedHashMap<>();
    sections.forEach(
        (section, values) ->
            values.forEach(
                (key, value) -> {
                  int field = key.lastIndexOf('\\');
                  String name =
                      field < 0
                          ? section
                          : section + "/" + IniText.key(key.substring(0, field)).replace('\\', '/');
                  packets
                      .computeIfAbsent(name, n -> new LinkedHashMap<>())
                      .put(key.substring(field + 1).toLowerCase(Locale.ROOT), IniText.value(value));
                }));
    packets.values().removeIf(fields -> !fields.containsKey("hexstring"));
    return packets;
  }

  private static void packet(
      ImportBasket basket, String name, String hex, String transport, String host, String port) {
    String kind = transport.strip().toUpperCase(Locale.ROOT);
    if (kind.contains("HTTP")) {
      basket.skip(name, SkippedEntry.Reason.HTTP);
    } else {
      String written = host.contains(":") ? "[" + host + "]" : host;
      String place = host.isEmpty() ? "" : written + ":" + port;
      basket.hex("Packet Sender", name, (kind + " " + place).strip(), hex);
    }
  }

  private static boolean sscom(ImportBasket basket, Map<String, Map<String, String>> sections) {
    boolean found = false;
    for (Map<String, String> values : sections.values()) {
      for (Map.Entry<String, String> entry : values.entrySet()) {
        Matcher line = SSCOM_LINE.matcher(entry.getKey());
        int number = line.matches() ? Integer.parseInt(line.group(1)) : 0;
        String value = entry.getValue();
        if (number < 1 || number > SSCOM_LINES || value.length() < 2 || value.charAt(1) != ',') {
          continue;
        }
        found = true;
        String label = sscomLabel(values.getOrDefault("N" + (SSCOM_LINES + number), ""));
        String written = value.substring(2);
        if (Character.toUpperCase(value.charAt(0)) == 'H' && !written.isBlank()) {
          basket.hex("SSCOM", label, "", written);
        } else if (!written.isBlank()) {
          basket.text("SSCOM", label, "", written, SSCOM_CHARSET);
        }
      }
    }
    return found;
  }

  /** The middle of {@code order,label,milliseconds}: the label may have commas of its own. */
  private static String sscomLabel(String about) {
    int first = about.indexOf(',');
    int last = about.lastIndexOf(',');
    String label = first < last ? about.substring(first + 1, last) : about.substring(first + 1);
    return first < 0 || SSCOM_UNNAMED.matcher(label.strip()).matches() ? "" : label;
  }

  private static boolean has(JsonNode list, String field) {
    for (JsonNode entry : list) {
      if (find(entry, field) != null) {
        return true;
      }
    }
    return false;
  }

  /** A field as text, its name in any case: two of llcom's versions differ in it. */
  private static String text(JsonNode node, String field) {
    JsonNode value = find(node, field);
    return value == null || value.isNull() || value.isContainer() ? "" : value.asString();
  }

  private static @Nullable JsonNode find(JsonNode node, String field) {
    JsonNode exact = node.get(field);
    if (exact != null || !node.isObject()) {
      return exact;
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (entry.getKey().equalsIgnoreCase(field)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
