package io.writ.engine.detect.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses from the BIPs, EIP-55, CashAddr and the projects' own documentation. */
class CryptoTest {
  private interface Test3 {
    boolean test(byte[] text, int from, int to);
  }

  private static void accepts(Test3 scheme, String address) {
    byte[] bytes = address.getBytes(StandardCharsets.US_ASCII);
    assertThat(scheme.test(bytes, 0, bytes.length)).isTrue();
    for (int i = 1; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] = (byte) (changed[i] == '2' ? '3' : '2');
      assertThat(scheme.test(changed, 0, changed.length)).as("changed at %d", i).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
        "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L",
        "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"
      })
  void base58Check(String address) {
    accepts(Crypto::base58Check, address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"
      })
  void bech32(String address) {
    accepts(Crypto::bech32, address);
  }

  @Test
  void otherLedgers() {
    accepts(Crypto::ripple, "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh");
    accepts(Crypto::cashAddress, "qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a");
    accepts(
        Crypto::monero,
        "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A");
  }

  @Test
  void ethereumChecksTheCaseOfMixedCase() {
    String checked = "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    assertThat(ethereum(checked)).isTrue();
    assertThat(ethereum(checked.toLowerCase(java.util.Locale.ROOT))).isTrue();
    assertThat(ethereum(checked.replace("aAeb", "AAeb"))).isFalse();
    assertThat(ethereum(checked.substring(1))).isFalse();
  }

  private static boolean ethereum(String address) {
    byte[] bytes = address.getBytes(StandardCharsets.US_ASCII);
    return Crypto.ethereum(bytes, 0, bytes.length);
  }

  @Test
  void keccakIsTheOneBeforeTheStandard() {
    assertThat(HexFormat.of().formatHex(Keccak.digest(new byte[0], 0)))
        .isEqualTo("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
  }
}
