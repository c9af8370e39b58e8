package dev.portcullis.app.shell;

import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.core.capture.EventClock;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.net.NameResolver;
import dev.portcullis.core.policy.QuotaClock;
import dev.portcullis.core.socket.ChannelOpener;
import dev.portcullis.core.wifi.WifiNetworks;
import java.util.Locale;

/**
 * What the window takes from the computer it runs on; a test gives its own.
 *
 * @param directories where files lie
 * @param network how the computer is connected
 * @param resolver looks names up
 * @param wifi the Wi-Fi networks the computer is on
 * @param quotaClock the clock that frees slots and that the screen counts seconds by
 * @param eventClock the clock that dates events
 * @param channels opens what connections are made with
 * @param locale the computer's language
 */
public record Surroundings(
    DataDirectories directories,
    LocalNetwork network,
    NameResolver resolver,
    WifiNetworks wifi,
    QuotaClock quotaClock,
    EventClock eventClock,
    ChannelOpener channels,
    Locale locale) {}
