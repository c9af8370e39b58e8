package dev.portcullis.core.fuzz;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every parser against hostile input: a moment of it, or as long as {@link Fuzzer} is told. */
class HostileInputTest {

  @TestFactory
  Stream<DynamicTest> everyParserKeepsItsPromise() {
    return new EngineTargets()
        .all().stream()
            .filter(Fuzzer::isWanted)
            .map(target -> DynamicTest.dynamicTest(target.name(), () -> Fuzzer.run(target)));
  }
}
