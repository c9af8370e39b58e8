package dev.portcullis.core.export;

import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Adds events up into a fixed number of time steps, so that memory does not grow with them. It
 * keeps the newest steps, or all of them, which double their length when they run out, or those of
 * a time that was chosen. One thread uses it.
 */
public final class TrafficSeries {

  /** How many steps there are. */
  public static final int STEPS = 512;

  /** Steps that share a histogram where the oldest are let go. */
  private static final int STEPS_A_HISTOGRAM = 8;

  /** What a series that grows begins with. */
  private static final long FIRST_STEP_NANOS = 1_000_000;

  private final boolean grows;

  /** Whether it counts the steps of a time that was chosen, and nothing before or after. */
  private boolean fixed;

  private final ResponseTimes responses = new ResponseTimes();
  private final long[] sent = new long[STEPS];
  private final long[] received = new long[STEPS];
  private final long[] answers = new long[STEPS];
  private final long[] shortest = new long[STEPS];
  private final long[] sum = new long[STEPS];
  private final long[] longest = new long[STEPS];
  private final DurationHistogram[] histograms;
  private long stepNanos;
  private boolean any;

  /** Both clocks at the first event. */
  private long beginMonotonic;

  private long beginWall;

  /** The newest step, counted from the first event. */
  private long newest;

  private TrafficSeries(long stepNanos, boolean grows) {
    this.stepNanos = stepNanos;
    this.grows = grows;
    histograms = new DurationHistogram[grows ? 1 : STEPS / STEPS_A_HISTOGRAM];
    Arrays.setAll(histograms, i -> new DurationHistogram());
  }

  /** Keeps everything from the first event on. */
  public static TrafficSeries ofAll() {
    return new TrafficSeries(FIRST_STEP_NANOS, true);
  }

  /** Keeps the newest so many nanoseconds. */
  public static TrafficSeries ofLast(long nanos) {
    return new TrafficSeries(Math.max(1, nanos / STEPS), false);
  }

  /**
   * Keeps the steps from a moment on, whatever comes before or after.
   *
   * @param begin the moment, by the clock that never jumps
   * @param beginWall the same moment as a clock on the wall shows it
   * @param nanos how long they are together; a step is at least a nanosecond
   */
  public static TrafficSeries ofTime(long begin, long beginWall, long nanos) {
    TrafficSeries series = ofLast(nanos);
    series.fixed = true;
    series.any = true;
    series.beginMonotonic = begin;
    series.beginWall = beginWall;
    series.newest = STEPS - 1;
    return series;
  }

  /** Takes the next event. */
  public void add(EventRecord event) {
    OptionalLong answered = responses.add(event);
    if (!event.kind().carriesWireBytes()) {
      return;
    }
    if (!any) {
      any = true;
      beginMonotonic = event.monotonicNanos();
      beginWall = event.wallNanos();
    }
    if (fixed && isOutside(event)) {
      return;
    }
    // Stamps of two threads may come a little out of order.
    long step = Math.max(0, event.monotonicNanos() - beginMonotonic) / stepNanos;
    if (step > newest) {
      step = advance(step);
    } else if (step <= newest - STEPS) {
      return;
    }
    int slot = (int) (step % STEPS);
    if (event.kind() == EventKind.WRITE) {
      sent[slot] += event.length();
    } else {
      received[slot] += event.length();
    }
    if (answered.isPresent()) {
      answer(slot, answered.getAsLong());
    }
  }

  private boolean isOutside(EventRecord event) {
    long after = event.monotonicNanos() - beginMonotonic;
    return after < 0 || after / stepNanos >= STEPS;
  }

  private void answer(int slot, long nanos) {
    shortest[slot] = answers[slot] == 0 ? nanos : Math.min(shortest[slot], nanos);
    longest[slot] = Math.max(longest[slot], nanos);
    sum[slot] += nanos;
    answers[slot]++;
    histograms[grows ? 0 : slot / STEPS_A_HISTOGRAM].add(nanos);
  }

  /** Makes a step the newest; returns its number, which is smaller where steps had to double. */
  private long advance(long step) {
    long to = step;
    if (grows) {
      while (to >= STEPS) {
        doubleSteps();
        to /= 2;
      }
    } else if (to - newest >= STEPS) {
      for (int slot = 0; slot < STEPS; slot++) {
        forget(slot);
      }
    } else {
      for (long each = newest + 1; each <= to; each++) {
        forget((int) (each % STEPS));
      }
    }
    newest = Math.max(newest, to);
    return to;
  }

  private void forget(int slot) {
    clear(slot);
    if (slot % STEPS_A_HISTOGRAM == 0) {
      histograms[slot / STEPS_A_HISTOGRAM].clear();
    }
  }

  private void doubleSteps() {
    for (int slot = 0; slot < STEPS; slot++) {
      int left = slot * 2;
      if (left >= STEPS) {
        clear(slot);
        continue;
      }
      int right = left + 1;
      sent[slot] = sent[left] + sent[right];
      received[slot] = received[left] + received[right];
      shortest[slot] =
          answers[left] == 0
              ? shortest[right]
              : answers[right] == 0 ? shortest[left] : Math.min(shortest[left], shortest[right]);
      longest[slot] = Math.max(longest[left], longest[right]);
      sum[slot] = sum[left] + sum[right];
      answers[slot] = answers[left] + answers[right];
    }
    stepNanos *= 2;
    newest /= 2;
  }

  private void clear(int slot) {
    sent[slot] = 0;
    received[slot] = 0;
    answers[slot] = 0;
    shortest[slot] = 0;
    longest[slot] = 0;
    sum[slot] = 0;
  }

  /** What was added so far. */
  public Traffic traffic() {
    if (!any) {
      return Traffic.NONE;
    }
    long first = Math.max(0, newest - STEPS + 1);
    List<Traffic.Step> steps = new ArrayList<>();
    long most = 0;
    for (long step = first; step <= newest; step++) {
      int slot = (int) (step % STEPS);
      long mean = answers[slot] == 0 ? 0 : sum[slot] / answers[slot];
      steps.add(
          new Traffic.Step(
              sent[slot], received[slot], answers[slot], shortest[slot], mean, longest[slot]));
      most = Math.max(most, longest[slot]);
    }
    DurationHistogram all = new DurationHistogram();
    for (DurationHistogram each : histograms) {
      all.addAll(each);
    }
    return new Traffic(
        beginWall + first * stepNanos,
        beginMonotonic + first * stepNanos,
        stepNanos,
        steps,
        new Traffic.Percentiles(
            all.total(),
            Math.min(most, all.percentile(50)),
            Math.min(most, all.percentile(90)),
            Math.min(most, all.percentile(99)),
            most));
  }
}
