package dev.portcullis.app.compose;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.pulse.ManualPulseClock;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.send.Outlet;
import dev.portcullis.core.workspace.SendHistory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A composer's surroundings, driven by a test on one thread. */
final class ComposerRig {

  /** When everything is sent. */
  static final Instant NOW = Instant.parse("2026-01-31T10:21:17.968Z");

  final ManualPulseClock clock = new ManualPulseClock();
  final List<Bytes> sent = new ArrayList<>();
  final List<SendHistory> kept = new ArrayList<>();
  final HistoryBook history = new HistoryBook(SendHistory.empty(), kept::add);
  String target = "192.168.1.5:8848";
  Optional<Outlet> outlet = Optional.empty();
  private final Messages messages;

  ComposerRig(Messages messages) {
    this.messages = messages;
  }

  /** Another composer in the same surroundings. */
  ComposerViewModel composer() {
    Random random = new Random(9);
    return new ComposerViewModel(
        messages,
        new ComposerTools(
            new SendValues(() -> NOW, ZoneOffset.UTC, random),
            sent::add,
            () -> outlet,
            clock,
            Runnable::run,
            random,
            history,
            Optional::empty,
            () -> target));
  }
}
