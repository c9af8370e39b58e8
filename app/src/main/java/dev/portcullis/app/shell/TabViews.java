package dev.portcullis.app.shell;

import dev.portcullis.app.chart.ChartToggle;
import dev.portcullis.app.chart.ChartView;
import dev.portcullis.app.compose.ComposerView;
import dev.portcullis.app.controls.OnDemand;
import dev.portcullis.app.controls.ShareSplit;
import dev.portcullis.app.controls.TextClipboard;
import dev.portcullis.app.export.ExportButtonView;
import dev.portcullis.app.export.ExportStripView;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.inspect.InspectorView;
import dev.portcullis.app.library.FileDialogs;
import dev.portcullis.app.log.LogView;
import dev.portcullis.app.quota.QuotaViewModel;
import dev.portcullis.app.recorded.RecordedHeadView;
import dev.portcullis.app.script.ScriptTabView;
import dev.portcullis.app.socket.AddressBarView;
import dev.portcullis.app.socket.NoticeStripView;
import dev.portcullis.app.socket.ReconnectStripView;
import dev.portcullis.app.socket.SocketTabView;
import dev.portcullis.app.socket.TabOptionsView;
import dev.portcullis.app.tab.MergedTab;
import dev.portcullis.app.tab.RecordedTab;
import dev.portcullis.app.tab.ScriptTab;
import dev.portcullis.app.tab.TabSession;
import dev.portcullis.app.tab.WindowTab;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Makes the nodes of tabs. JavaFX thread only. */
final class TabViews {

  private final ShellViewModel shell;
  private final QuotaViewModel quota;
  private final Messages messages;
  private final Executor screen;
  private final FileDialogs dialogs;

  TabViews(
      ShellViewModel shell,
      QuotaViewModel quota,
      Messages messages,
      Executor screen,
      FileDialogs dialogs) {
    this.shell = shell;
    this.quota = quota;
    this.messages = messages;
    this.screen = screen;
    this.dialogs = dialogs;
  }

  /** The nodes of a tab. */
  TabNodes of(WindowTab tab) {
    return switch (tab) {
      case TabSession session -> ofSocket(session);
      case RecordedTab recorded ->
          readOnly(
              recorded,
              new RecordedHeadView(recorded.recorded(), messages),
              new LogView(recorded.log(), messages));
      case ScriptTab script -> ofScript(script);
      case MergedTab merged ->
          readOnly(
              merged,
              new MergedHeadView(merged, messages),
              LogView.withSources(merged.log(), messages));
    };
  }

  private TabNodes ofSocket(TabSession tab) {
    NoticeStripView notice =
        new NoticeStripView(
            tab.socket(),
            messages,
            spent -> quota.stillToGo(spent.freesInNanos(), spent.atNanos()));
    LogView log = new LogView(tab.log(), messages);
    log.setFirstStep(tab.socket()::connect);
    ExportButtonView export = exportButton(tab, log);
    SocketTabView view =
        new SocketTabView(
            new AddressBarView(
                tab.socket(),
                messages,
                () ->
                    new TabOptionsView(
                        tab.socket(), messages, quota.leftProperty(), quota.totalProperty())),
            notice,
            ReconnectStripView.onDemand(tab.socket().reconnect(), messages),
            ExportStripView.onDemand(tab.export(), messages),
            chart(tab),
            log,
            new InspectorView(tab.inspector(), messages, screen),
            new ComposerView(tab.composer(), messages),
            shell.logShareProperty(),
            shell.inspectorShareProperty());
    return new TabNodes(view, log, export, Optional.of(view));
  }

  /** A tab that is only looked at: what it is, its events, one of them whole. */
  private TabNodes readOnly(WindowTab tab, Node head, LogView log) {
    ExportButtonView export = exportButton(tab, log);
    SplitPane split =
        new ShareSplit(
            Orientation.VERTICAL,
            shell.logShareProperty(),
            log,
            new InspectorView(tab.inspector(), messages, screen));
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox view = new VBox(head, ExportStripView.onDemand(tab.export(), messages), chart(tab), split);
    view.getStyleClass().add("socket-tab");
    return new TabNodes(view, log, export, Optional.empty());
  }

  private TabNodes ofScript(ScriptTab tab) {
    LogView log = new LogView(tab.log(), messages);
    ExportButtonView export = exportButton(tab, log);
    ScriptTabView view =
        new ScriptTabView(
            tab.script(),
            messages,
            ExportStripView.onDemand(tab.export(), messages),
            chart(tab),
            log,
            new InspectorView(tab.inspector(), messages, screen),
            name -> dialogs.save("script.dialog.save", name));
    return new TabNodes(view, log, export, Optional.empty());
  }

  private Node chart(WindowTab tab) {
    return new OnDemand(
        tab.chart().shownProperty(),
        () -> new ChartView(tab.chart(), messages, TextClipboard::put));
  }

  private ExportButtonView exportButton(WindowTab tab, LogView log) {
    ExportButtonView export = new ExportButtonView(tab.export(), messages);
    log.addTool(new ChartToggle(tab.chart(), messages));
    log.addTool(export);
    return export;
  }
}
