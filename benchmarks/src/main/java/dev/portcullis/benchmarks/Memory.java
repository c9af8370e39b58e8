package dev.portcullis.benchmarks;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in the heap when much has been captured, in a JVM that has 256 MiB and no more; and how
 * long it takes to open such a capture and read its end.
 */
final class Memory {

  private static final String GROUP = "Memory and re-opening";
  private static final int SCREENFUL = 60;
  private static final int HEAD = 64;

  private final Plan plan;

  Memory(Plan plan) {
    this.plan = plan;
  }

  void run() throws Exception {
    Extent extent = plan.extent();
    String size = (extent.bulkBytes() >> 30) + " GiB";
    measure("flood", extent.bulkBytes(), size + " captured");
    String events = Samples.number((double) extent.events()) + " events";
    measure("events", extent.events(), events + " captured");
  }

  private void measure(String what, long amount, String title) throws Exception {
    Path directory = plan.directory("memory");
    try {
      double heap;
      try (Child child =
          Child.java(
              MemoryChild.class,
              List.of("-Xmx256m"),
              what,
              Long.toString(amount),
              directory.toString())) {
        heap = Long.parseLong(child.line()) / 1048576.0;
        if (child.await() != 0) {
          throw new IOException("capturing " + title + " failed in 256 MiB");
        }
      }
      plan.report()
          .add(
              Figure.alone(
                  GROUP,
                  title + " with -Xmx256m: heap in use after a collection",
                  "MiB",
                  new Samples(List.of(heap)),
                  new Goal.AtMost(256)));
      List<Double> opened = new ArrayList<>();
      for (int run = 0; run < plan.extent().runs(); run++) {
        opened.add(open(directory.resolve("capture")));
      }
      plan.report()
          .add(
              Figure.alone(
                  GROUP,
                  title + ": opened, and its last " + SCREENFUL + " events read",
                  "s",
                  new Samples(opened),
                  new Goal.AtMost(1)));
    } finally {
      Plan.remove(directory);
    }
  }

  private static double open(Path directory) throws IOException {
    long from = System.nanoTime();
    try (Capture capture = Capture.open(directory)) {
      byte[] head = new byte[HEAD];
      long count = capture.count();
      for (long i = Math.max(0, count - SCREENFUL); i < count; i++) {
        EventRecord event = capture.event(i);
        int length = Math.min(HEAD, event.length());
        if (capture.payload(event).read(0, head, 0, length) != length) {
          throw new IOException("event " + i + " cannot be read");
        }
      }
    }
    return (System.nanoTime() - from) / 1e9;
  }
}
