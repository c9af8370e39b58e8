package dev.portcullis.app.cli;

import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.policy.PortForm;
import dev.portcullis.core.policy.PortText;
import dev.portcullis.core.policy.Target;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One target of a list, and how it was written. Immutable.
 *
 * @param address as it was written, to be repeated with the verdict; null where it was missing
 * @param port as it was written; null where it was missing
 * @param target what is judged: an address that is no string counts as missing, a port that is no
 *     integer as none
 * @param portForm whether the port was a string
 */
record TargetLine(JsonNode address, JsonNode port, Target target, PortForm portForm) {

  /** A line that holds no target; the rest of the file does not suffer. */
  static final class BadLineException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String wordsKey;

    BadLineException(String wordsKey) {
      super(wordsKey);
      this.wordsKey = wordsKey;
    }

    /** The key of what is wrong with it. */
    String wordsKey() {
      return wordsKey;
    }
  }

  /** A target from arguments. A port that is no decimal number is repeated as text. */
  static TargetLine ofArguments(String address, String port, Target target) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    JsonNode given =
        target.port() == Target.NO_PORT ? nodes.stringNode(port) : nodes.numberNode(target.port());
    return new TargetLine(nodes.stringNode(address), given, target, PortForm.NUMBER);
  }

  /** Reads {@code {"address": …, "port": …}}; other fields are not looked at. */
  static TargetLine parse(LineReader.Line line, AddressFamily family) throws BadLineException {
    if (line.tooLong()) {
      throw new BadLineException("line.too-long");
    }
    JsonNode root;
    try {
      // Decoded here: Jackson would guess UTF-16 and UTF-32 from zero bytes.
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(line.bytes()))
              .toString();
      root = Json.mapper().readTree(text);
    } catch (CharacterCodingException e) {
      throw new BadLineException("line.not-utf8");
    } catch (JacksonException e) {
      throw new BadLineException("line.not-json");
    }
    if (root == null || !root.isObject()) {
      throw new BadLineException("line.not-object");
    }
    JsonNode address = orNull(root.get("address"));
    JsonNode port = orNull(root.get("port"));
    String text = address.isString() ? address.stringValue() : "";
    PortForm form = port.isString() ? PortForm.TEXT : PortForm.NUMBER;
    return new TargetLine(address, port, new Target(text, number(port), family), form);
  }

  private static int number(JsonNode port) {
    if (port.isString()) {
      return PortText.parse(port.stringValue());
    }
    if (!port.isNumber()) {
      return Target.NO_PORT;
    }
    // As JavaScript has it: 8848.0 and 8.848e3 are the integer 8848.
    double value = port.doubleValue();
    return value == Math.rint(value) && Math.abs(value) < 1_000_000 ? (int) value : Target.NO_PORT;
  }

  private static JsonNode orNull(@Nullable JsonNode node) {
    return node == null ? JsonNodeFactory.instance.nullNode() : node;
  }
}
