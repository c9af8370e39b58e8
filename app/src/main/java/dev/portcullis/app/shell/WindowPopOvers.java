package dev.portcullis.app.shell;

import dev.portcullis.app.device.DevicesView;
import dev.portcullis.app.device.DevicesViewModel;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.library.LibraryActions;
import dev.portcullis.app.settings.LatePopOver;
import dev.portcullis.app.tab.MergedTab;
import dev.portcullis.app.tab.TabSession;
import dev.portcullis.core.device.SimulatedDevice;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.controlsfx.control.PopOver;

/** What opens below the buttons at the window's upper right. JavaFX thread only. */
final class WindowPopOvers {

  private final Function<List<TabSession>, MergedTab> merged;
  private final ShellViewModel shell;
  private final ShellCommands commands;
  private final Supplier<Region> window;
  private final Messages messages;
  private final Runnable licences;
  private final LibraryActions library;
  private final LatePopOver devices;
  private final LatePopOver keys;
  private final LatePopOver about;
  private final LatePopOver merge;

  /** The size of the window's text, as of when it was last needed. */
  private double em = Font.getDefault().getSize();

  /**
   * Makes each when it is first opened.
   *
   * @param window what may be covered
   * @param licences shows the parts the program is made of
   * @param library opens tabs at simulated devices
   * @param merged makes one time line of tabs
   */
  WindowPopOvers(
      Supplier<Region> window,
      ShellViewModel shell,
      DevicesViewModel devicesModel,
      ShellCommands commands,
      Runnable licences,
      LibraryActions library,
      Function<List<TabSession>, MergedTab> merged,
      Messages messages) {
    this.window = window;
    this.shell = shell;
    this.merged = merged;
    this.messages = messages;
    this.library = library;
    devices = popOver(() -> new DevicesView(devicesModel, messages, this::open));
    keys = popOver(this::keysView);
    this.commands = commands;
    this.licences = licences;
    about = popOver(this::aboutView);
    merge = popOver(this::mergeView);
  }

  void toggleDevices(Node anchor) {
    devices.toggle(anchor);
  }

  void toggleKeys(Node anchor) {
    em = anchor instanceof Labeled words ? words.getFont().getSize() : em;
    keys.toggle(anchor);
  }

  void toggleAbout(Node anchor) {
    about.toggle(anchor);
  }

  void toggleMerge(Node anchor) {
    merge.toggle(anchor);
  }

  private void open(SimulatedDevice device) {
    devices.hide();
    library.open(device);
  }

  private KeysView keysView() {
    KeysView view = new KeysView(commands, messages);
    keys.onShowing(() -> view.fit(window.get().getWidth(), window.get().getHeight(), em));
    return view;
  }

  private AboutView aboutView() {
    return new AboutView(
        messages,
        () -> {
          about.hide();
          licences.run();
        });
  }

  private MergeView mergeView() {
    MergeView view = new MergeView(shell, messages, this::merge);
    merge.onShowing(view::refresh);
    merge.onShown(view::begin);
    return view;
  }

  private void merge(List<TabSession> chosen) {
    merge.hide();
    shell.show(merged.apply(chosen));
  }

  private static LatePopOver popOver(Supplier<? extends Node> contents) {
    return new LatePopOver(PopOver.ArrowLocation.TOP_RIGHT, contents);
  }
}
