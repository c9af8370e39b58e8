package dev.portcullis.app.cli;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON lines as the command line reads and writes them; callable from any thread. */
final class Json {

  /** Made on first use: a check in words needs none of it. */
  private static final class Holder {
    /** Writes ASCII alone, so that no terminal's encoding and no lone surrogate spoils a line. */
    static final JsonMapper MAPPER =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();
  }

  private Json() {}

  static JsonMapper mapper() {
    return Holder.MAPPER;
  }
}
