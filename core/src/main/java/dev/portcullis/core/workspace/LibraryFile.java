package dev.portcullis.core.workspace;

import dev.portcullis.core.workspace.ImportException.Problem;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A library as a file that people hand to each other: JSON with the version of the workspace it
 * came from. Paths of scripts stay at home. Stateless; any thread.
 */
public final class LibraryFile {

  private static final String VERSION = "portcullisLibrary";
  private static final String LIBRARY = "library";

  private LibraryFile() {}

  /** The bytes of a library's file. */
  public static byte[] write(Library library) {
    ObjectNode file = WorkspaceJson.mapper().createObjectNode();
    file.put(VERSION, Workspace.VERSION);
    file.set(
        LIBRARY,
        WorkspaceJson.mapper()
            .valueToTree(
                new Library(library.targets(), library.groups(), library.sequences(), List.of())));
    return WorkspaceJson.mapper().writeValueAsBytes(file);
  }

  static boolean isOurs(JsonNode tree) {
    return tree.has(VERSION);
  }

  static Library read(JsonNode tree) throws ImportException {
    int version = tree.path(VERSION).asInt(0);
    if (version > Workspace.VERSION) {
      throw new ImportException(version);
    }
    if (!(tree.path(LIBRARY) instanceof ObjectNode library)) {
      throw new ImportException(Problem.DAMAGED, "there is no library in it");
    }
    Library read = WorkspaceJson.readLibrary(library);
    return new Library(read.targets(), read.groups(), read.sequences(), List.of());
  }
}
