package dev.portcullis.app.library;

import dev.portcullis.core.workspace.Library;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SavedTarget;
import dev.portcullis.core.workspace.SequenceRow;
import java.util.ArrayList;
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
              onto instanceof SidebarRow.Payload
                  || onto instanceof SidebarRow.Group
                  || onto instanceof SidebarRow.Sequence
                  || isHeadOfPayloads(onto);
          case SidebarRow.Group _ -> onto instanceof SidebarRow.Group;
          case SidebarRow.Sequence _ -> onto instanceof SidebarRow.Sequence;
          case SidebarRow.Script _ -> onto instanceof SidebarRow.Script;
          case SidebarRow.Section _, SidebarRow.Hint _, SidebarRow.Device _ -> false;
        };
  }

  /** Whether a line that is moved one place goes past another one: it stays among its kind. */
  static boolean canPass(SidebarRow moved, SidebarRow other) {
    boolean ofItsKind =
        !(other instanceof SidebarRow.Section)
            && (moved instanceof SidebarRow.Sequence || !(other instanceof SidebarRow.Sequence));
    return ofItsKind && canDrop(moved, other);
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
      } else if (onto instanceof SidebarRow.Sequence(SavedSequence sequence)) {
        List<SequenceRow> rows = new ArrayList<>(sequence.rows());
        rows.add(SequenceRow.of(payload.name(), payload.draft()));
        library.edit(sequence.withRows(rows));
      } else {
        String group = isHeadOfPayloads(onto) ? Library.UNGROUPED : onto.id();
        library.movePayload(payload.id(), group, Integer.MAX_VALUE);
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

  /** Where a payload is put that is to be in no group. */
  private static boolean isHeadOfPayloads(SidebarRow row) {
    return row instanceof SidebarRow.Section section
        && section.section() == SidebarSection.PAYLOADS;
  }
}
