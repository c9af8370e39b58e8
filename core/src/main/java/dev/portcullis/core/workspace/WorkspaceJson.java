package dev.portcullis.core.workspace;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The workspace as text and back. Stateless; any thread.
 *
 * <p>What version 1 had must be there. Whatever came later and is missing reads as a workspace that
 * never used it has it: that upgrades old files, and a new option needs no new version. What this
 * program does not know is passed over and not kept.
 */
final class WorkspaceJson {

  private static final List<String> FIRST_FIELDS =
      List.of("version", "profile", "appearance", "window", "tabs", "selectedTab");

  private static final List<String> FIRST_TAB_FIELDS =
      List.of("name", "address", "port", "timeout", "device", "composer");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Each field with its default, and in each list one element with the defaults of all. */
  private static final ObjectNode DEFAULTS = (ObjectNode) JSON.valueToTree(sample());

  private WorkspaceJson() {}

  static byte[] write(Workspace workspace) {
    return JSON.writeValueAsBytes(workspace);
  }

  /**
   * Reads a workspace of this or an earlier version.
   *
   * @throws NewerException if a later program wrote it
   * @throws IOException if it is well-formed and no workspace
   * @throws tools.jackson.core.JacksonException if it is not well-formed
   */
  static Workspace read(byte[] bytes) throws IOException {
    if (!(JSON.readTree(bytes) instanceof ObjectNode tree)) {
      throw new NotAWorkspaceException("the file holds no JSON object");
    }
    int version = tree.path("version").asInt(0);
    if (version > Workspace.VERSION) {
      throw new NewerException(version);
    }
    require(tree, FIRST_FIELDS, "");
    for (JsonNode tab : tree.path("tabs")) {
      require(tab, FIRST_TAB_FIELDS, "tabs/");
    }
    fill(tree, DEFAULTS);
    tree.put("version", Workspace.VERSION);
    return JSON.treeToValue(tree, Workspace.class);
  }

  /** The library alone, as it is exchanged between people: see {@link LibraryFile}. */
  static Library readLibrary(ObjectNode library) {
    fill(library, (ObjectNode) DEFAULTS.path("library"));
    return JSON.treeToValue(library, Library.class);
  }

  static JsonMapper mapper() {
    return JSON;
  }

  private static void require(JsonNode node, List<String> fields, String place)
      throws NotAWorkspaceException {
    for (String field : fields) {
      if (!node.has(field)) {
        throw new NotAWorkspaceException("it lacks " + place + field);
      }
    }
  }

  private static void fill(ObjectNode into, ObjectNode defaults) {
    for (Map.Entry<String, JsonNode> field : defaults.properties()) {
      JsonNode mine = into.get(field.getKey());
      if (mine == null) {
        into.set(field.getKey(), blank(field.getValue()));
      } else if (mine instanceof ObjectNode object
          && field.getValue() instanceof ObjectNode further) {
        fill(object, further);
      } else if (mine instanceof ArrayNode list
          && field.getValue() instanceof ArrayNode sample
          && sample.path(0) instanceof ObjectNode further) {
        for (JsonNode element : list) {
          if (element instanceof ObjectNode object) {
            fill(object, further);
          }
        }
      }
    }
  }

  /** A default without the samples in its lists. */
  private static JsonNode blank(JsonNode value) {
    JsonNode copy = value.deepCopy();
    empty(copy);
    return copy;
  }

  private static void empty(JsonNode value) {
    if (value instanceof ArrayNode list) {
      list.removeAll();
    } else {
      value.forEach(WorkspaceJson::empty);
    }
  }

  private static Workspace sample() {
    TabOptions options =
        TabOptions.defaults().withColumns(List.of(new TabOptions.LogColumn("", 0, true)));
    SavedPayload payload = new SavedPayload("", "", "", SavedPayload.NO_KEY, ComposerDraft.empty());
    // A group without a name becomes one with the group that always exists.
    PayloadGroup group = new PayloadGroup(Library.UNGROUPED, "", List.of(payload));
    SavedTarget target = new SavedTarget("", "", "", "", "2", "", "", options);
    SavedSequence sequence =
        new SavedSequence("", "", "", 1, List.of(SequenceRow.of("", ComposerDraft.empty())));
    return new Workspace(
            Workspace.VERSION,
            "",
            Appearance.followSystem(),
            WindowPlace.unset(),
            List.of(new OpenTab("", "", "", "", "", ComposerDraft.empty(), options)),
            0)
        .withLibrary(new Library(List.of(target), List.of(group), List.of(sequence), List.of()));
  }

  /** Well-formed JSON that is no workspace of ours. */
  static final class NotAWorkspaceException extends IOException {
    private static final long serialVersionUID = 1;

    NotAWorkspaceException(String message) {
      super(message);
    }
  }

  /** A later program wrote it. */
  static final class NewerException extends IOException {
    private static final long serialVersionUID = 1;

    private final int version;

    NewerException(int version) {
      super("its version is " + version + ", this program reads up to " + Workspace.VERSION);
      this.version = version;
    }

    int version() {
      return version;
    }
  }
}
