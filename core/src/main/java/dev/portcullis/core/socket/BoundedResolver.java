package dev.portcullis.core.socket;

import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.net.NameResolver;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks names up on a few threads of its own, because no operating system lets a look-up be broken
 * off. Any thread may ask. A look-up that comes too late is abandoned: it keeps its thread until it
 * returns, and others wait for one of the rest.
 */
final class BoundedResolver implements AutoCloseable {

  /** Look-ups that run at the same time. */
  static final int THREADS = 8;

  /** Look-ups that may wait for a thread. */
  static final int WAITING = 1024;

  private static final long IDLE_SECONDS = 10;

  private final NameResolver resolver;
  private final ThreadPoolExecutor pool;

  BoundedResolver(NameResolver resolver) {
    this.resolver = resolver;
    AtomicInteger numbers = new AtomicInteger();
    pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            task ->
                Thread.ofPlatform()
                    .daemon()
                    .name("portcullis-resolve-" + numbers.incrementAndGet())
                    .unstarted(task));
    pool.allowCoreThreadTimeOut(true);
  }

  /**
   * Begins a look-up. Cancel the result to abandon it.
   *
   * @throws RejectedExecutionException if too many wait already or the resolver is closed
   */
  FutureTask<List<HostAddress>> begin(String name) {
    FutureTask<List<HostAddress>> lookUp =
        new FutureTask<>(() -> List.copyOf(resolver.resolve(name)));
    pool.execute(lookUp);
    return lookUp;
  }

  /** Gives a look-up up; one that has not begun never will. */
  void abandon(FutureTask<List<HostAddress>> lookUp) {
    lookUp.cancel(true);
    pool.remove(lookUp);
  }

  /** Begins nothing more. A look-up that hangs in the operating system ends when that lets it. */
  @Override
  public void close() {
    pool.shutdownNow();
  }
}
