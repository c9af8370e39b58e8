package dev.portcullis.app.wifi;

import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.policy.Platform;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.WifiStandIn;
import dev.portcullis.core.wifi.WifiNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Shows the current network and binds to it with one click; its menu has everything else a socket
 * could leave by, and says why there is no network where there is none.
 */
public final class WifiButtonView extends SplitMenuButton {

  /** The node id of the button. */
  public static final String ID = "socket-wifi";

  private static final PseudoClass BOUND = PseudoClass.getPseudoClass("bound");
  private static final double SENTENCE_WIDTH = 320;

  private final WifiViewModel model;
  private final ObservableValue<PolicyProfile> profile;
  private final Messages messages;
  private final StringProperty hint = new SimpleStringProperty("");
  private final FontIcon icon = new FontIcon(Feather.WIFI);

  /** Held here alone: the language and the rules live longer than a tab, and must not keep it. */
  private final InvalidationListener changed = source -> write();

  /** The button of this tab. */
  public WifiButtonView(
      WifiViewModel model, ObservableValue<PolicyProfile> profile, Messages messages) {
    this.model = model;
    this.profile = profile;
    this.messages = messages;
    setId(ID);
    getStyleClass().add("wifi-button");
    setGraphic(icon);
    Tips.on(this, hint);
    setOnAction(
        event -> {
          if (!model.toggle()) {
            show();
          }
        });
    setOnShowing(event -> model.refresh());
    WeakInvalidationListener weak = new WeakInvalidationListener(changed);
    model.surveyProperty().addListener(weak);
    model.bindingProperty().addListener(weak);
    profile.addListener(weak);
    messages.languageProperty().addListener(weak);
    write();
    model.refresh();
  }

  private void write() {
    Optional<WifiBinding> bound = model.bindingProperty().get();
    pseudoClassStateChanged(BOUND, bound.isPresent());
    icon.setIconCode(bound.isPresent() ? Feather.CHECK : Feather.WIFI);
    setText(
        bound
            .map(this::name)
            .orElseGet(
                () ->
                    model
                        .current()
                        .map(n -> messages.text("wifi.bind-to", name(n)))
                        .orElseGet(() -> messages.text("wifi.bind"))));
    String hint = hint(bound);
    this.hint.set(hint);
    setAccessibleText(getText() + ". " + hint);
    getItems().setAll(items(bound));
  }

  private String name(WifiBinding binding) {
    return switch (binding) {
      case WifiBinding.Interface wired -> wired.name();
      case WifiBinding.Network network ->
          model.networkOf(binding).map(this::name).orElse(network.bssid());
    };
  }

  private String name(WifiNetwork network) {
    return network.ssid().isEmpty() ? messages.text("wifi.hidden") : network.ssid();
  }

  private String line(WifiNetwork network) {
    return messages.text(
        "wifi.network",
        name(network),
        network.bssid().text(),
        network.interfaceName(),
        network.address().text());
  }

  private String hint(Optional<WifiBinding> bound) {
    if (bound.isPresent()) {
      return messages.text(
          "wifi.bound.hint",
          model.networkOf(bound.get()).map(this::line).orElseGet(() -> name(bound.get())));
    }
    return model
        .current()
        .map(n -> messages.text("wifi.bind.hint", line(n)))
        .orElseGet(() -> messages.text("wifi.none.hint"));
  }

  private List<MenuItem> items(Optional<WifiBinding> bound) {
    List<MenuItem> items = new ArrayList<>();
    if (profile.getValue().platform() == Platform.IOS) {
      items.add(sentence(messages.text("wifi.ios")));
    }
    items.add(choice(messages.text("wifi.unbound"), Optional.empty(), bound));
    Optional<WifiSurvey> survey = model.surveyProperty().get();
    for (WifiNetwork each : survey.map(WifiSurvey::networks).orElse(List.of())) {
      items.add(
          choice(line(each), Optional.of(new WifiBinding.Network(each.bssid().text())), bound));
    }
    if (model.current().isEmpty()) {
      items.add(sentence(survey.map(this::why).orElseGet(() -> messages.text("wifi.looking"))));
    }
    items.add(new SeparatorMenuItem());
    items.add(sentence(messages.text("wifi.stand-ins")));
    for (WifiStandIn each : profile.getValue().wifiStandIns()) {
      items.add(
          choice(
              messages.text("wifi.stand-in", each.bssid(), each.interfaceName()),
              Optional.of(new WifiBinding.Network(each.bssid())),
              bound));
    }
    for (InterfaceAddress each : survey.map(WifiSurvey::interfaces).orElse(List.of())) {
      items.add(
          choice(
              messages.text("wifi.interface", each.interfaceName(), each.text()),
              Optional.of(new WifiBinding.Interface(each.interfaceName())),
              bound));
    }
    return items;
  }

  private String why(WifiSurvey survey) {
    return survey
        .trouble()
        .map(t -> messages.text("wifi.trouble." + t.kind().name(), t.words()))
        .orElseGet(() -> messages.text("wifi.not-connected"));
  }

  private MenuItem choice(String text, Optional<WifiBinding> binding, Optional<WifiBinding> bound) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setMnemonicParsing(false);
    item.setSelected(binding.equals(bound));
    item.setOnAction(event -> model.bind(binding));
    return item;
  }

  private static MenuItem sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMaxWidth(SENTENCE_WIDTH);
    label.getStyleClass().add("muted-text");
    CustomMenuItem item = new CustomMenuItem(label, false);
    item.getStyleClass().add("menu-sentence");
    item.setDisable(true);
    return item;
  }
}
