package dev.portcullis.app.shell;

import dev.portcullis.app.device.DevicesView;
import dev.portcullis.app.device.DevicesViewModel;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.settings.PopOvers;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/** What opens below the buttons at the window's upper right. JavaFX thread only. */
final class WindowPopOvers {

  private final MergeView mergeView;
  private final PopOver devices;
  private final PopOver keys;
  private final PopOver about;
  private final PopOver merge;

  /**
   * Makes them, hidden.
   *
   * @param merged makes one time line of tabs
   */
  WindowPopOvers(
      ShellViewModel shell,
      DevicesViewModel devicesModel,
      ShellCommands commands,
      Function<List<TabSession>, MergedTab> merged,
      Messages messages) {
    devices = popOver(new DevicesView(devicesModel, messages));
    keys = popOver(new KeysView(commands, messages));
    about = popOver(new AboutView(messages));
    mergeView = new MergeView(shell, messages, chosen -> merge(shell, merged.apply(chosen)));
    merge = popOver(mergeView);
  }

  void toggleDevices(Node anchor) {
    PopOvers.toggle(devices, anchor);
  }

  void toggleKeys(Node anchor) {
    PopOvers.toggle(keys, anchor);
  }

  void toggleAbout(Node anchor) {
    PopOvers.toggle(about, anchor);
  }

  void toggleMerge(Node anchor) {
    mergeView.refresh();
    PopOvers.toggle(merge, anchor);
    mergeView.begin();
  }

  private void merge(ShellViewModel shell, MergedTab tab) {
    merge.hide();
    shell.show(tab);
  }

  private static PopOver popOver(Node contents) {
    return PopOvers.of(contents, PopOver.ArrowLocation.TOP_RIGHT);
  }
}
