package dev.portcullis.app.library;

import dev.portcullis.core.workspace.Library;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SavedTarget;
import java.util.List;

/** What is dragged where in the sidebar. Stateless; JavaFX thread only. */
final class SidebarMoves {

  private SidebarMoves() {}

  /** Whether a line can be put down at another one. */
  static boolean canDrop(SidebarRow dragged, SidebarRow onto) {
    return !dragged.id().equals(onto.id())
        && switch (dragged) {
          case SidebarRow.Target _ -> onto instanceof SidebarRow.Target;
          case SidebarRow.Payload _ ->
              onto instanceof SidebarRow.Payload || onto instanceof SidebarRow.Group;
          case SidebarRow.Group _ -> onto instanceof SidebarRow.Group;
          case SidebarRow.Sequence _ -> onto instanceof SidebarRow.Sequence;
          case SidebarRow.Script _ -> onto instanceof SidebarRow.Script;
          case SidebarRow.Section _, SidebarRow.Hint _, SidebarRow.Device _ -> false;
        };
  }

  /**
   * Puts a line down at another one.
   *
   * @param below whether it goes below that one
   */
  static void drop(LibraryModel library, SidebarRow dragged, SidebarRow onto, boolean below) {
    if (!canDrop(dragged, onto)) {
      return;
    }
    int step = below ? 1 : 0;
    Library now = library.get();
    if (dragged instanceof SidebarRow.Target(SavedTarget target)
        && onto instanceof SidebarRow.Target(SavedTarget other)) {
      int at = now.withoutTarget(target.id()).targets().indexOf(other);
      library.moveTarget(target.id(), at + step);
    } else if (dragged instanceof SidebarRow.Payload(SavedPayload payload, var from, var in)) {
      Library without = now.withoutPayload(payload.id());
      if (onto instanceof SidebarRow.Payload(SavedPayload other, String groupId, var indented)) {
        int at = without.group(groupId).map(group -> group.payloads().indexOf(other)).orElse(0);
        library.movePayload(payload.id(), groupId, at + step);
      } else {
        library.movePayload(payload.id(), onto.id(), Integer.MAX_VALUE);
      }
    } else if (dragged instanceof SidebarRow.Group(var group, var open)) {
      List<String> ids = now.withoutGroup(group.id()).groups().stream().map(g -> g.id()).toList();
      library.moveGroup(group.id(), ids.indexOf(onto.id()) + step);
    } else if (dragged instanceof SidebarRow.Sequence(SavedSequence sequence)
        && onto instanceof SidebarRow.Sequence(SavedSequence other)) {
      int at = now.withoutSequence(sequence.id()).sequences().indexOf(other);
      library.moveSequence(sequence.id(), at + step);
    } else if (dragged instanceof SidebarRow.Script(var path)
        && onto instanceof SidebarRow.Script(var other)) {
      int at = now.withoutScript(path.toString()).scripts().indexOf(other.toString());
      library.moveScript(path.toString(), at + step);
    }
  }
}
