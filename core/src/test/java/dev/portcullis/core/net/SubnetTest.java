package dev.portcullis.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubnetTest {

  @ParameterizedTest
  @CsvSource({
    "192.168.1.10/24, 192.168.1.0/24, 192.168.1.255, 192.168.2.0",
    "10.20.30.40/16, 10.20.0.0/16, 10.20.0.0, 10.21.0.0",
    "10.0.0.1/31, 10.0.0.0/31, 10.0.0.0, 10.0.0.2",
    "10.0.0.1/32, 10.0.0.1/32, 10.0.0.1, 10.0.0.0",
    "10.0.0.1/0, 0.0.0.0/0, 255.255.255.255, ::1",
    "fd00::10/64, fd00::/64, fd00::ffff:ffff:ffff:ffff, fd00:0:0:1::",
    "fd00::10/128, fd00::10/128, fd00::10, fd00::11",
    "fd00::10/0, ::/0, ffff::, 1.2.3.4",
    "fd00:0:0:1234::/60, fd00:0:0:1230::/60, fd00:0:0:123f::1, fd00:0:0:1240::",
    "fd00::1:0:0:1/72, fd00::/72, fd00::ff:ffff:ffff:ffff, fd00:0:0:1::"
  })
  void holdsItsAddressesAndNoOther(String text, String subnet, String inside, String outside) {
    Subnet of = InterfaceAddress.parse(text).orElseThrow().subnet();

    assertThat(of.text()).isEqualTo(subnet);
    assertThat(of.contains(address(inside))).isTrue();
    assertThat(of.contains(address(outside))).isFalse();
  }

  @Test
  void pairsAndLoneAddressesHaveNoBroadcast() {
    assertThat(Subnet.parse("10.0.0.0/30").isBroadcast(address("10.0.0.3"))).isTrue();
    assertThat(Subnet.parse("10.0.0.0/30").isNetworkNumber(address("10.0.0.0"))).isTrue();
    assertThat(Subnet.parse("10.0.0.0/31").isBroadcast(address("10.0.0.1"))).isFalse();
    assertThat(Subnet.parse("10.0.0.0/31").isNetworkNumber(address("10.0.0.0"))).isFalse();
    assertThat(Subnet.parse("10.0.0.1/32").isBroadcast(address("10.0.0.1"))).isFalse();
    assertThat(Subnet.parse("fd00::/64").isNetworkNumber(address("fd00::"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/24",
        "10.0.0.1",
        "10.0.0.1/",
        "10.0.0.1/33",
        "10.0.0.1/-1",
        "10.0.0.1/+8",
        "10.0.0.1/08",
        "10.0.0.1/0x8",
        "10.0.0.1/8/8",
        "10.0.0.1/255.0.0.0",
        " 10.0.0.1/8",
        "10.0.0.1/8 ",
        "device/8",
        "fd00::1/129",
        "[fd00::1]/64",
        "010.0.0.1/8",
        "10.0.0.1/\u0668"
      })
  void refusesWhatIsNoRange(String text) {
    assertThat(InterfaceAddress.parse(text)).isEmpty();
  }

  @Test
  void aTableMayNotHaveStrayBits() {
    assertThatThrownBy(() -> Subnet.parse("10.0.0.1/8"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10.0.0.1/8");
  }

  @Test
  void thisComputerHasLoopbackAndKnowsItsLength() {
    assertThat(new SystemNetwork().addresses())
        .anySatisfy(
            each -> {
              assertThat(each.address().text()).isEqualTo("127.0.0.1");
              assertThat(each.prefixLength()).isEqualTo(8);
              assertThat(each.interfaceName()).isNotEmpty();
            });
  }

  @Test
  void theResolverTakesNamesOnly() throws UnknownHostException {
    SystemResolver resolver = new SystemResolver();
    assertThat(resolver.resolve("LOCALHOST"))
        .allSatisfy(each -> assertThat(each.text()).isIn("127.0.0.1", "::1"));
    for (String text : new String[] {"", "192.168.276", "127.0.0.1", "0x7f000001", "\uff11.1"}) {
      assertThatThrownBy(() -> resolver.resolve(text)).isInstanceOf(UnknownHostException.class);
    }
  }

  private static HostAddress address(String text) {
    return ((ParsedAddress.Literal) AddressParser.parse(text)).address();
  }
}
