package dev.portcullis.core.capture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object of strings, whole numbers, truth values and lists of strings. Deeper members are
 * passed over, so that a later version may add some. Any thread.
 */
final class FlatJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, Object> members;

  private FlatJson(Map<String, Object> members) {
    this.members = members;
  }

  /** What was read is not what was written. */
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedException(String what) {
      super(what);
    }

    MalformedException(Exception cause) {
      super(cause);
    }
  }

  /** One object with the members the writer writes. */
  static byte[] write(Consumer<JsonGenerator> members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /** A text that UTF-8 can say: half a surrogate pair, which a person may paste, becomes "?". */
  static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** Reads one object. */
  static FlatJson read(byte[] bytes) throws MalformedException {
    Map<String, Object> members = new HashMap<>();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedException("no object");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        switch (json.nextToken()) {
          case VALUE_STRING -> members.put(name, wellFormed(json.getString()));
          case VALUE_NUMBER_INT -> members.put(name, json.getLongValue());
          case START_ARRAY -> members.put(name, readList(json));
          default -> json.skipChildren();
        }
      }
      return new FlatJson(members);
    } catch (JacksonException e) {
      throw new MalformedException(e);
    }
  }

  private static List<String> readList(JsonParser json) {
    List<String> list = new ArrayList<>();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY && token != null;
        token = json.nextToken()) {
      if (token == JsonToken.VALUE_STRING) {
        list.add(wellFormed(json.getString()));
      } else {
        json.skipChildren();
      }
    }
    return list;
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  String text(String name) throws MalformedException {
    if (members.get(name) instanceof String text) {
      return text;
    }
    throw new MalformedException("no text " + name);
  }

  long number(String name) throws MalformedException {
    if (members.get(name) instanceof Long number) {
      return number;
    }
    throw new MalformedException("no number " + name);
  }

  int integer(String name) throws MalformedException {
    long number = number(name);
    if (number != (int) number) {
      throw new MalformedException(name + " is too large");
    }
    return (int) number;
  }

  List<String> texts(String name) throws MalformedException {
    if (members.get(name) instanceof List<?> list) {
      return list.stream().map(String.class::cast).toList();
    }
    throw new MalformedException("no list " + name);
  }
}
