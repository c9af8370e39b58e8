package dev.portcullis.core.policy;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * JSON Schema 2020-12, as much of it as {@code docs/profile.schema.json} uses. A keyword it does
 * not know is an error: no rule of the schema is passed over in silence.
 */
final class SchemaCheck {

  private static final Set<String> ANNOTATIONS =
      Set.of("$schema", "$id", "$defs", "title", "description", "then");

  private final JsonNode root;

  SchemaCheck(JsonNode root) {
    this.root = root;
  }

  /** Whether a value meets the schema. */
  boolean accepts(JsonNode value) {
    return accepts(root, value);
  }

  private boolean accepts(JsonNode schema, JsonNode value) {
    if (schema.isBoolean()) {
      return schema.booleanValue();
    }
    for (String keyword : schema.propertyNames()) {
      if (!ANNOTATIONS.contains(keyword) && !meets(schema, keyword, schema.get(keyword), value)) {
        return false;
      }
    }
    return true;
  }

  private boolean meets(JsonNode schema, String keyword, JsonNode rule, JsonNode value) {
    return switch (keyword) {
      case "$ref" -> accepts(root.at(rule.stringValue().substring(1)), value);
      case "type" ->
          rule.isArray()
              ? rule.values().stream().anyMatch(each -> isA(each.stringValue(), value))
              : isA(rule.stringValue(), value);
      case "enum" -> rule.values().stream().anyMatch(each -> equal(each, value));
      case "pattern" -> !value.isString() || pattern(rule).matcher(value.stringValue()).find();
      case "maxLength" ->
          !value.isString()
              || value.stringValue().codePointCount(0, value.stringValue().length())
                  <= rule.intValue();
      case "minimum" ->
          !value.isNumber() || value.decimalValue().compareTo(rule.decimalValue()) >= 0;
      case "maximum" ->
          !value.isNumber() || value.decimalValue().compareTo(rule.decimalValue()) <= 0;
      case "required" ->
          !value.isObject()
              || rule.values().stream().allMatch(each -> value.has(each.stringValue()));
      case "properties" ->
          !value.isObject()
              || rule.propertyNames().stream()
                  .filter(value::has)
                  .allMatch(each -> accepts(rule.get(each), value.get(each)));
      case "additionalProperties" ->
          !value.isObject()
              || value.propertyNames().stream()
                  .filter(each -> !schema.path("properties").has(each))
                  .allMatch(each -> accepts(rule, value.get(each)));
      case "items" ->
          !value.isArray() || value.values().stream().allMatch(each -> accepts(rule, each));
      case "anyOf" -> rule.values().stream().anyMatch(each -> accepts(each, value));
      case "if" -> !accepts(rule, value) || accepts(schema.get("then"), value);
      default -> throw new AssertionError("the check knows no keyword " + keyword);
    };
  }

  private static boolean isA(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "null" -> value.isNull();
      case "integer" ->
          value.isNumber() && value.decimalValue().remainder(BigDecimal.ONE).signum() == 0;
      default -> throw new AssertionError("the check knows no type " + type);
    };
  }

  private static boolean equal(JsonNode one, JsonNode other) {
    return (one.isNumber() && other.isNumber())
        ? one.decimalValue().compareTo(other.decimalValue()) == 0
        : one.equals(other);
  }

  /** An end is the end, as in ECMA 262, and not also the place before a last line break. */
  private static Pattern pattern(JsonNode rule) {
    return Pattern.compile(rule.stringValue().replace("$", "\\z"));
  }
}
