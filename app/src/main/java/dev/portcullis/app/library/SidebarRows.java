package dev.portcullis.app.library;

import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.workspace.Library;
import dev.portcullis.core.workspace.PayloadGroup;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SavedTarget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays a library out in lines. Made for one layout. */
final class SidebarRows {

  private final Set<String> closed;
  private final String wanted;
  private final List<SidebarRow> rows = new ArrayList<>();

  private SidebarRows(Collection<String> closed, String wanted) {
    this.closed = Set.copyOf(closed);
    this.wanted = wanted;
  }

  /**
   * The lines from top to bottom. While something is searched for, nothing is folded up and only
   * what matches is shown.
   */
  static List<SidebarRow> of(
      Library library,
      Collection<String> closed,
      String search,
      @Nullable List<SimulatedDevice> devices,
      boolean withScripts) {
    SidebarRows rows = new SidebarRows(closed, search.strip().toLowerCase(Locale.ROOT));
    rows.targets(library.targets());
    rows.payloads(library.groups());
    rows.sequences(library.sequences());
    if (withScripts) {
      rows.scripts(library.scripts());
    }
    rows.devices(devices == null ? List.of() : devices);
    return rows.rows;
  }

  private void targets(List<SavedTarget> targets) {
    List<SidebarRow> shown = new ArrayList<>();
    for (SavedTarget target : targets) {
      if (matches(target.name(), target.address(), target.note())) {
        shown.add(new SidebarRow.Target(target));
      }
    }
    section(SidebarSection.TARGETS, targets.size(), shown);
  }

  private void payloads(List<PayloadGroup> groups) {
    List<SidebarRow> shown = new ArrayList<>();
    int count = 0;
    for (PayloadGroup group : groups) {
      count += group.payloads().size();
      boolean named = !group.id().equals(Library.UNGROUPED);
      boolean whole = named && matches(group.name());
      List<SidebarRow> own = new ArrayList<>();
      for (SavedPayload payload : group.payloads()) {
        if (whole || matches(payload.name(), payload.note(), start(payload.draft().text()))) {
          own.add(new SidebarRow.Payload(payload, group.id(), named));
        }
      }
      boolean open = searching() || !closed.contains(group.id());
      if (named && (!searching() || whole || !own.isEmpty())) {
        shown.add(new SidebarRow.Group(group, open));
      }
      if (open) {
        shown.addAll(own);
      }
    }
    section(SidebarSection.PAYLOADS, count, shown);
  }

  private void sequences(List<SavedSequence> sequences) {
    List<SidebarRow> shown = new ArrayList<>();
    for (SavedSequence sequence : sequences) {
      if (matches(sequence.name(), sequence.note())) {
        shown.add(new SidebarRow.Sequence(sequence));
      }
    }
    section(SidebarSection.SEQUENCES, sequences.size(), shown);
  }

  private void scripts(List<String> scripts) {
    List<SidebarRow> shown = new ArrayList<>();
    for (String script : scripts) {
      if (matches(script)) {
        ScriptPaths.of(script).ifPresent(path -> shown.add(new SidebarRow.Script(path)));
      }
    }
    section(SidebarSection.SCRIPTS, scripts.size(), shown);
  }

  private void devices(List<SimulatedDevice> devices) {
    List<SidebarRow> shown = new ArrayList<>();
    for (SimulatedDevice device : devices) {
      if (matches(device.behaviour().name(), device.endpoint().text())) {
        shown.add(new SidebarRow.Device(device));
      }
    }
    section(SidebarSection.DEVICES, devices.size(), shown);
  }

  private void section(SidebarSection section, int count, List<SidebarRow> shown) {
    boolean open = searching() || !closed.contains(section.id());
    rows.add(new SidebarRow.Section(section, open, count));
    if (open) {
      rows.addAll(shown);
      if (shown.isEmpty()) {
        rows.add(new SidebarRow.Hint(section, searching() && count > 0));
      }
    }
  }

  private boolean searching() {
    return !wanted.isEmpty();
  }

  private boolean matches(String... texts) {
    if (!searching()) {
      return true;
    }
    for (String text : texts) {
      if (text.toLowerCase(Locale.ROOT).contains(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** A payload of megabytes is not searched to its end at each key. */
  private static String start(String text) {
    return text.substring(0, Math.min(text.length(), 200));
  }
}
