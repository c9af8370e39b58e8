package dev.portcullis.core.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a ledger's file, read strictly: what is not wholly understood is damaged. */
final class LedgerJson {

  /** Bytes of the longest file taken for a ledger. */
  static final long LONGEST = 1 << 20;

  private static final int VERSION = 1;

  /** Made on first use: a profile without quota never loads the library. */
  private static final class Mapper {
    static final JsonMapper INSTANCE = JsonMapper.builder().build();
  }

  /**
   * A ledger as its file holds it.
   *
   * @param lastNumber the number of the latest take
   * @param entries the slots
   */
  record Content(long lastNumber, List<QuotaLedger.Entry> entries) {}

  private LedgerJson() {}

  static byte[] write(Content content) {
    ObjectNode root = Mapper.INSTANCE.createObjectNode();
    root.put("version", VERSION);
    root.put("lastNumber", content.lastNumber());
    ArrayNode slots = root.putArray("slots");
    for (QuotaLedger.Entry entry : content.entries()) {
      ObjectNode slot = slots.addObject();
      slot.put("number", entry.number());
      slot.put("owner", entry.owner());
      slot.put("takenAt", entry.wall().toString());
      slot.put("clockRun", entry.run());
      slot.put("clockNanos", entry.nanos());
    }
    return Mapper.INSTANCE.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  static Content read(byte[] bytes) throws DamagedLedgerException {
    try {
      JsonNode root = Mapper.INSTANCE.readTree(bytes);
      if (number(root, "version") != VERSION) {
        throw new DamagedLedgerException("of another version");
      }
      long lastNumber = number(root, "lastNumber");
      JsonNode slots = root.get("slots");
      if (slots == null || !slots.isArray()) {
        throw new DamagedLedgerException("without slots");
      }
      List<QuotaLedger.Entry> entries = new ArrayList<>();
      for (JsonNode slot : slots) {
        entries.add(
            new QuotaLedger.Entry(
                number(slot, "number"),
                text(slot, "owner"),
                Instant.parse(text(slot, "takenAt")),
                text(slot, "clockRun"),
                number(slot, "clockNanos")));
      }
      return new Content(lastNumber, List.copyOf(entries));
    } catch (JacksonException | DateTimeException e) {
      throw new DamagedLedgerException("not a ledger", e);
    }
  }

  private static long number(JsonNode object, String field) throws DamagedLedgerException {
    JsonNode node = object.get(field);
    if (node == null || !node.isIntegralNumber() || !node.canConvertToLong()) {
      throw new DamagedLedgerException("without the number " + field);
    }
    return node.longValue();
  }

  private static String text(JsonNode object, String field) throws DamagedLedgerException {
    JsonNode node = object.get(field);
    if (node == null || !node.isString()) {
      throw new DamagedLedgerException("without the text " + field);
    }
    return node.stringValue();
  }
}
