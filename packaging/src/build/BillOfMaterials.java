import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes a CycloneDX 1.6 bill of materials of the image. The same parts give the same bytes: there
 * is no time in it, and its serial number is made from the rest.
 */
final class BillOfMaterials {

  private static final String RUN_TIME = "java-run-time";

  private BillOfMaterials() {}

  /** The document as JSON, for the parts and the Java run time that links them. */
  static String of(Parts parts) throws IOException {
    Parts.Part main =
        parts.all().stream()
            .filter(part -> part.name().equals("portcullis-app"))
            .findFirst()
            .orElseThrow();
    StringBuilder body = new StringBuilder();
    body.append("  \"version\": 1,\n  \"metadata\": {\n    \"component\": {\n");
    body.append("      \"type\": \"application\",\n");
    body.append("      \"bom-ref\": \"portcullis\",\n");
    body.append("      \"name\": \"Portcullis\",\n");
    body.append("      \"version\": ").append(quoted(main.version())).append(",\n");
    body.append("      \"licenses\": [{\"expression\": \"Apache-2.0\"}]\n    }\n  },\n");
    body.append("  \"components\": [\n");
    for (Parts.Part part : parts.all()) {
      body.append(component(part)).append(",\n");
    }
    body.append(runTime()).append("\n  ],\n  \"dependencies\": [\n");
    body.append(dependency("portcullis", List.of(main.purl(), RUN_TIME)));
    for (Parts.Part part : parts.all()) {
      List<String> needed =
          parts.all().stream()
              .filter(other -> part.needs().contains(other.name()))
              .map(Parts.Part::purl)
              .toList();
      body.append(",\n").append(dependency(part.purl(), needed));
    }
    body.append("\n  ]\n}\n");
    UUID serial = UUID.nameUUIDFromBytes(body.toString().getBytes(StandardCharsets.UTF_8));
    return "{\n  \"$schema\": \"http://cyclonedx.org/schema/bom-1.6.schema.json\",\n"
        + "  \"bomFormat\": \"CycloneDX\",\n  \"specVersion\": \"1.6\",\n"
        + "  \"serialNumber\": \"urn:uuid:"
        + serial
        + "\",\n"
        + body;
  }

  private static String component(Parts.Part part) throws IOException {
    return "    {\n      \"type\": \"library\",\n      \"bom-ref\": "
        + quoted(part.purl())
        + ",\n      \"group\": "
        + quoted(part.group())
        + ",\n      \"name\": "
        + quoted(part.name())
        + ",\n      \"version\": "
        + quoted(part.version())
        + ",\n      \"description\": "
        + quoted(part.description())
        + ",\n      \"copyright\": "
        + quoted(part.copyright())
        + ",\n      \"hashes\": [{\"alg\": \"SHA-256\", \"content\": "
        + quoted(sha256(part.jar()))
        + "}],\n      \"licenses\": [{\"expression\": "
        + quoted(part.licence())
        + "}],\n      \"purl\": "
        + quoted(part.purl())
        + "\n    }";
  }

  private static String runTime() {
    return "    {\n      \"type\": \"platform\",\n      \"bom-ref\": "
        + quoted(RUN_TIME)
        + ",\n      \"supplier\": {\"name\": "
        + quoted(System.getProperty("java.vendor"))
        + "},\n      \"name\": \"OpenJDK\",\n      \"version\": "
        + quoted(Runtime.version().toString())
        + ",\n      \"licenses\": [{\"expression\": "
        + "\"GPL-2.0-only WITH Classpath-exception-2.0\"}]\n    }";
  }

  private static String dependency(String reference, List<String> needed) {
    return "    {\"ref\": "
        + quoted(reference)
        + ", \"dependsOn\": "
        + needed.stream().map(BillOfMaterials::quoted).collect(Collectors.joining(", ", "[", "]}"));
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
