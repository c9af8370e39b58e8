package dev.portcullis.core.policy;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Where in a JSON text each value stands. Immutable. */
final class JsonPlaces {

  /**
   * A place in a text.
   *
   * @param line counted from 1; 0 where it is not known
   * @param column counted from 1; 0 where it is not known
   */
  record Place(int line, int column) {
    static final Place UNKNOWN = new Place(0, 0);
  }

  private final Map<String, Place> places;

  private JsonPlaces(Map<String, Place> places) {
    this.places = places;
  }

  /** Looks for the values of a text; of one that is no JSON, those before it goes wrong. */
  static JsonPlaces of(JsonMapper mapper, byte[] json) {
    Map<String, Place> places = new HashMap<>();
    try (JsonParser parser = mapper.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue() || token.isStructStart()) {
          var at = parser.currentTokenLocation();
          places.putIfAbsent(
              parser.streamReadContext().pathAsPointer().toString(),
              new Place(at.getLineNr(), at.getColumnNr()));
        }
      }
    } catch (JacksonException e) {
      return new JsonPlaces(places);
    }
    return new JsonPlaces(places);
  }

  /**
   * The place of a field, or of what it should stand in where it is missing.
   *
   * @param field such as {@code ports.prohibited[1]}
   */
  Place of(String field) {
    String pointer = field.isEmpty() ? "" : "/" + field.replaceAll("[.\\[]", "/").replace("]", "");
    while (true) {
      Place place = places.get(pointer);
      if (place != null) {
        return place;
      }
      if (pointer.isEmpty()) {
        return Place.UNKNOWN;
      }
      pointer = pointer.substring(0, pointer.lastIndexOf('/'));
    }
  }
}
