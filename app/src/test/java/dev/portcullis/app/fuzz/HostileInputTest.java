package dev.portcullis.app.fuzz;

import dev.portcullis.core.fuzz.Fuzzer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The window's own parsers and the command line against hostile input. */
class HostileInputTest {

  @TestFactory
  Stream<DynamicTest> everyParserKeepsItsPromise() {
    return new WindowTargets()
        .all().stream()
            .filter(Fuzzer::isWanted)
            .map(target -> DynamicTest.dynamicTest(target.name(), () -> Fuzzer.run(target)));
  }
}
