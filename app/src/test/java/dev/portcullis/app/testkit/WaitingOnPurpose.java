package dev.portcullis.app.testkit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The planted fault: code of ours that lets the thread that calls it wait. */
final class WaitingOnPurpose {

  private WaitingOnPurpose() {}

  /** Waits until the latch is released. */
  static boolean until(CountDownLatch latch) throws InterruptedException {
    return latch.await(30, TimeUnit.SECONDS);
  }
}
