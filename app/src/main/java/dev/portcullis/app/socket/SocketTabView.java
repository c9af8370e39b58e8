package dev.portcullis.app.socket;

import dev.portcullis.app.controls.ShareSplit;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One tab's contents: address bar, notice, log, and below it the inspector and the composer. */
public final class SocketTabView extends VBox {

  /** The node id of the split between the log and what is below it. */
  public static final String LOG_SPLIT = "split-log";

  /** The node id of the split between inspector and composer. */
  public static final String LOWER_SPLIT = "split-lower";

  private final AddressBarView addressBar;
  private final NoticeStripView notice;

  /**
   * Puts the parts together.
   *
   * @param logShare the log's part of the height; follows the divider and moves it
   * @param inspectorShare the inspector's part of the width; follows the divider and moves it
   */
  public SocketTabView(
      AddressBarView addressBar,
      NoticeStripView notice,
      Node reconnectStrip,
      Node exportStrip,
      Node chart,
      Node log,
      Region inspector,
      Region composer,
      DoubleProperty logShare,
      DoubleProperty inspectorShare) {
    this.addressBar = addressBar;
    this.notice = notice;
    getStyleClass().add("socket-tab");
    SplitPane lower = new ShareSplit(Orientation.HORIZONTAL, inspectorShare, inspector, composer);
    lower.setId(LOWER_SPLIT);
    SplitPane split = new ShareSplit(Orientation.VERTICAL, logShare, log, lower);
    split.setId(LOG_SPLIT);
    // In a narrow place, as beside another tab, they are cut and never stand over each other; the
    // composer keeps room for its Send.
    inspector.setMinWidth(0);
    lower.setMinWidth(0);
    split.setMinWidth(0);
    // What is said is said whole, however low the window.
    addressBar.setMinHeight(USE_PREF_SIZE);
    notice.setMinHeight(USE_PREF_SIZE);
    split.setMinHeight(0);
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren().addAll(addressBar, notice, reconnectStrip, exportStrip, chart, split);
  }

  /** The bar at the top. */
  public AddressBarView addressBar() {
    return addressBar;
  }

  /** The strip below it. */
  public NoticeStripView notice() {
    return notice;
  }
}
