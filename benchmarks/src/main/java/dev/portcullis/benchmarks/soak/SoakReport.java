package dev.portcullis.benchmarks.soak;

import dev.portcullis.core.capture.Capture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Says how it goes, a line a minute, and judges it at the end. */
final class SoakReport {

  private final Rounds rounds;
  private final Capture capture;
  private final List<Health> looks = new ArrayList<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private volatile long notCaptured;

  SoakReport(Rounds rounds, Capture capture) {
    this.rounds = rounds;
    this.capture = capture;
  }

  /** Looks at everything and prints a line. */
  void minute(int number, long frames, long late, int tabs) throws IOException {
    Health now = Health.now();
    synchronized (looks) {
      looks.add(now);
    }
    notCaptured = capture.status().bytesNotCaptured();
    System.out.printf(
        Locale.ROOT,
        "minute %d: heap %s, threads %d, open files %d, late frames %d of %d, tabs %d, rounds %d,"
            + " checked %s, lost bytes %d%n",
        number,
        Health.mebibytes(now.heap()),
        now.threads(),
        now.files(),
        late,
        frames,
        tabs,
        rounds.done(),
        Health.mebibytes(rounds.bytes()),
        rounds.lost() + notCaptured);
  }

  /** Something went otherwise than it should. */
  void failed(String what) {
    failures.add(what);
  }

  /** Prints what was found; 0 where nothing was. */
  int end(List<String> threadsLeft) {
    List<String> found = new ArrayList<>(failures);
    found.addAll(rounds.failures());
    if (rounds.lost() + notCaptured > 0) {
      found.add("lost bytes: " + (rounds.lost() + notCaptured));
    }
    if (!threadsLeft.isEmpty()) {
      found.add("threads left: " + threadsLeft);
    }
    synchronized (looks) {
      Health.grown(looks).forEach(grown -> found.add("grows: " + grown));
    }
    found.forEach(System.out::println);
    System.out.println(found.isEmpty() ? "sound" : "not sound");
    return found.isEmpty() ? 0 : 1;
  }
}
