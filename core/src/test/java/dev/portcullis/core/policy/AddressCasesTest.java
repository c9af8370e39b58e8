package dev.portcullis.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.net.AddressFamily;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every line of the contract's sample of addresses. */
class AddressCasesTest {

  record Case(String json, String category, String expected) {
    String input() {
      return JsonMapper.shared().readTree("\"" + json + "\"").stringValue();
    }
  }

  static List<Case> cases() throws IOException {
    try (InputStream in = AddressCasesTest.class.getResourceAsStream("address-cases.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("input\t"))
          .map(line -> line.split("\t", -1))
          .map(fields -> new Case(fields[0], fields[1], fields[2]))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void comesOutAsTheContractSays(Case each) {
    Verdict verdict =
        Rules.strict("mini-program").check(new Target(each.input(), 8848, AddressFamily.IPV4));

    assertThat(verdict.reason().name()).isEqualTo(each.expected());
    assertThat(verdict.allowed()).isEqualTo(each.expected().startsWith("ALLOW"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theSecondOpinionAgrees(Case each) {
    assertThat(Rules.secondOpinion("mini-program", false).judge(each.input(), 8848))
        .isEqualTo(each.expected());
  }

  @Test
  void theSampleIsWhole() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(110);
    assertThat(cases().stream().map(Case::category)).contains("empty", "lan_private", "domain_idn");
  }
}
