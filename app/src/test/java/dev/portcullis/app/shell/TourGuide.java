package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitTrue;

import dev.portcullis.app.compose.ComposerIds;
import dev.portcullis.app.quota.QuotaIds;
import dev.portcullis.app.socket.SocketIds;
import dev.portcullis.app.status.StatusIds;
import dev.portcullis.app.testkit.DrivenClock;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Leads through one stop of the tour, step by step: what one step causes is waited for before time
 * passes and the next is taken. The tour's thread only.
 */
final class TourGuide {

  private final WindowPage page;
  private final Path file;
  private final TourTime time;
  private final TourChannels channels;
  private final DrivenClock seconds;

  /**
   * Leads through a window.
   *
   * @param file where its picture goes
   * @param time dates what happens
   * @param channels opens its connections
   * @param seconds what the window counts seconds by
   */
  TourGuide(WindowPage page, Path file, TourTime time, TourChannels channels, DrivenClock seconds) {
    this.page = page;
    this.file = file;
    this.time = time;
    this.channels = channels;
    this.seconds = seconds;
  }

  /** Takes the picture, of the main window. */
  void picture() {
    page.picture(file);
  }

  /** Takes the picture, of the window that has this id in it. */
  void picture(String id) {
    page.picture(id, file);
  }

  /** Connects a while after what was before. */
  void connect(Duration pause) {
    time.pass(pause);
    page.click(SocketIds.CONNECT);
    awaitTrue(() -> !page.text(SocketIds.CONNECTED).isEmpty());
  }

  /**
   * Sends what the composer holds, a while after what was before, and waits for the answer.
   *
   * @param answer how long the device takes
   * @param received what the status bar says then
   */
  void send(Duration pause, Duration answer, String received) {
    time.pass(pause);
    time.answersTake(answer);
    page.send();
    awaitTrue(() -> page.text(StatusIds.READ).equals(received));
  }

  /** A question and its answers, then text of a few bytes and of more than one language. */
  void exchange() {
    connect(Duration.ZERO);
    send(Duration.ofMillis(466), Duration.ofNanos(412_600), "↓ 8 B");
    second();
    page.click(ComposerIds.NOTATION_TEXT);
    page.write(ComposerIds.TEXT, "Hello, 温度 21.5");
    send(Duration.ofMillis(2_257), Duration.ofNanos(231_300), "↓ 28 B");
    send(Duration.ofMillis(172), Duration.ofNanos(204_900), "↓ 48 B");
    second();
  }

  /**
   * Lets a second pass on the screen and waits until it shows: the rate has a new sample, and the
   * quota, of which a slot must be taken, has run down.
   */
  void second() {
    String before = page.text(QuotaIds.NEXT);
    seconds.pass(Duration.ofSeconds(1));
    awaitTrue(() -> !page.text(QuotaIds.NEXT).equals(before));
  }

  /** Has the next connection, which receives so much, read as much as it can at a time. */
  void readWhole(long total) {
    time.answersTake(Duration.ofNanos(7_400));
    time.beforeReads(new WholeReads(channels, total));
  }
}
