package dev.portcullis.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.wifi.WifiOutputs;
import java.util.List;
import java.util.stream.Stream;

/** Every parser of the engine. */
public final class EngineTargets implements FuzzTargets {

  @Override
  public List<FuzzTarget> all() {
    return Stream.of(
            CodecTargets.all(),
            SearchTargets.all(),
            RuleTargets.all(),
            StoredTargets.all(),
            CaptureTargets.all(),
            List.of(wifiOutput()))
        .flatMap(List::stream)
        .toList();
  }

  private static FuzzTarget wifiOutput() {
    return new FuzzTarget(
        "Wi-Fi output",
        WifiOutputs.recorded(),
        List.of(
            "BSSID", "AP BSSID", ":", "\\:", "yes", "Interface", "02:00:5e:10:00:01", "\n", "<"),
        500,
        input ->
            assertThat(WifiOutputs.links(FuzzTarget.text(input)))
                .isLessThanOrEqualTo(6 * (input.length + 1)));
  }
}
