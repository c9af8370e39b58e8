package dev.portcullis.app.testkit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The planted fault: code of ours that lets the thread that calls it wait. */
final class WaitingOnPurpose {

  private WaitingOnPurpose() {}

  /** Waits for something that does not come. */
  static boolean halfASecond() throws InterruptedException {
    return new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS);
  }
}
