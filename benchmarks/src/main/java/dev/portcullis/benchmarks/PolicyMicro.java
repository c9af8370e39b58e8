package dev.portcullis.benchmarks;

import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.policy.Target;
import dev.portcullis.core.policy.Verdict;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The verdict on an address, from its text on. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PolicyMicro {

  private final Policy policy =
      new Policy(
          ProfileStore.shipped("mini-program"),
          LocalNetwork.of(
              List.of(
                  new InterfaceAddress("lo", Ipv4Address.of(127, 0, 0, 1), 8),
                  new InterfaceAddress("eth0", Ipv4Address.of(192, 168, 193, 7), 24))));
  private final Target allowed = new Target("192.168.193.2", 8848, AddressFamily.IPV4);
  private final Target denied = new Target("8.8.8.8", 443, AddressFamily.IPV4);

  /** One that passes every rule. */
  @Benchmark
  public Verdict allowed() {
    return policy.check(allowed);
  }

  /** One that passes none, with its sentences. */
  @Benchmark
  public Verdict denied() {
    return policy.check(denied);
  }
}
