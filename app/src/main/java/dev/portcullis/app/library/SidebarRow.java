package dev.portcullis.app.library;

import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.workspace.PayloadGroup;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SavedTarget;
import java.nio.file.Path;

/** One line of the sidebar. */
public sealed interface SidebarRow {

  /** Tells it apart from every other line, before and after a change. */
  String id();

  /** What it is called; empty where a person has not named it. */
  String name();

  /**
   * The head of a section.
   *
   * @param section which one
   * @param open whether its lines are shown
   * @param count how many there are
   */
  record Section(SidebarSection section, boolean open, int count) implements SidebarRow {
    @Override
    public String id() {
      return section.id();
    }

    @Override
    public String name() {
      return "";
    }
  }

  /**
   * What stands in an empty section.
   *
   * @param section which one
   * @param searching whether it is empty because nothing matches what is searched for
   */
  record Hint(SidebarSection section, boolean searching) implements SidebarRow {
    @Override
    public String id() {
      return section.id() + "-hint";
    }

    @Override
    public String name() {
      return "";
    }
  }

  /**
   * A target.
   *
   * @param target which one
   */
  record Target(SavedTarget target) implements SidebarRow {
    @Override
    public String id() {
      return target.id();
    }

    @Override
    public String name() {
      return target.name();
    }
  }

  /**
   * The head of a group of payloads.
   *
   * @param group which one
   * @param open whether its payloads are shown
   */
  record Group(PayloadGroup group, boolean open) implements SidebarRow {
    @Override
    public String id() {
      return group.id();
    }

    @Override
    public String name() {
      return group.name();
    }
  }

  /**
   * A payload.
   *
   * @param payload which one
   * @param groupId the group it is in
   * @param indented whether it stands below a group's head
   */
  record Payload(SavedPayload payload, String groupId, boolean indented) implements SidebarRow {
    @Override
    public String id() {
      return payload.id();
    }

    @Override
    public String name() {
      return payload.name();
    }
  }

  /**
   * Payloads that are sent in order.
   *
   * @param sequence which one
   */
  record Sequence(SavedSequence sequence) implements SidebarRow {
    @Override
    public String id() {
      return sequence.id();
    }

    @Override
    public String name() {
      return sequence.name();
    }
  }

  /**
   * A script file.
   *
   * @param path where it lies
   */
  record Script(Path path) implements SidebarRow {
    @Override
    public String id() {
      return "script:" + path;
    }

    @Override
    public String name() {
      return String.valueOf(path.getFileName());
    }
  }

  /**
   * A simulated device that runs.
   *
   * @param device which one
   */
  record Device(SimulatedDevice device) implements SidebarRow {
    @Override
    public String id() {
      return "device:" + device.endpoint().port();
    }

    @Override
    public String name() {
      return device.behaviour().name();
    }
  }
}
