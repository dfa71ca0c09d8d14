package io.writ.engine.detect.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.validator.routines.checkdigit.ABANumberCheckDigit;
import org.apache.commons.validator.routines.checkdigit.CheckDigit;
import org.apache.commons.validator.routines.checkdigit.EAN13CheckDigit;
import org.apache.commons.validator.routines.checkdigit.ISINCheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;
import org.iban4j.CountryCode;
import org.iban4j.Iban;
import org.iban4j.IbanUtil;

/** Where a library knows a scheme, both must agree. */
class ChecksumProperties {
  @Property
  void luhn(@ForAll("digits") String value) throws Exception {
    agree(Schemes::luhn, LuhnCheckDigit.LUHN_CHECK_DIGIT, value);
  }

  @Property
  void verhoeff(@ForAll("digits") String value) throws Exception {
    agree(Schemes::verhoeff, VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT, value);
  }

  @Property
  void ean(@ForAll("digits") String value) throws Exception {
    agree(Schemes::ean, EAN13CheckDigit.EAN13_CHECK_DIGIT, value);
  }

  @Property
  void isin(@ForAll("securities") String value) throws Exception {
    agree(Payment::isin, ISINCheckDigit.ISIN_CHECK_DIGIT, value);
  }

  /** Stricter than the library: letters alone are a word that fits by chance. */
  @Property
  void isinWithoutDigits(@ForAll("words") String value) throws Exception {
    String word = value + ISINCheckDigit.ISIN_CHECK_DIGIT.calculate(value);
    assertThat(ISINCheckDigit.ISIN_CHECK_DIGIT.isValid(word)).isTrue();
    assertThat(test(Payment::isin, word)).isFalse();
  }

  @Property
  void abaRouting(@ForAll("routing") String value) throws Exception {
    agree(Payment::abaRouting, ABANumberCheckDigit.ABAN_CHECK_DIGIT, value);
  }

  /** Tests the value with the right check digit and with every digit in its place. */
  private static void agree(Checksum ours, CheckDigit theirs, String value) throws Exception {
    String digit = theirs.calculate(value);
    for (char c = '0'; c <= '9'; c++) {
      assertThat(test(ours, value + c)).as("%s%s", value, c).isEqualTo(digit.charAt(0) == c);
    }
  }

  @Property
  void iban(
      @ForAll("countries") CountryCode country, @ForAll long seed, @ForAll("places") int place) {
    String iban =
        new Iban.Builder(new java.util.Random(seed)).countryCode(country).buildRandom().toString();
    assertThat(test(Payment::iban, iban)).as(iban).isTrue();
    char other = iban.charAt(place) == '7' ? '8' : '7';
    String changed = iban.substring(0, place) + other + iban.substring(place + 1);
    assertThat(test(Payment::iban, changed)).as(changed).isEqualTo(valid(changed));
    assertThat(test(Payment::iban, iban + "0")).isFalse();
  }

  private static boolean valid(String iban) {
    return IbanUtil.calculateCheckDigit(iban.substring(0, 2) + "00" + iban.substring(4))
        .equals(iban.substring(2, 4));
  }

  @Property
  void oneWrongDigitIsFound(@ForAll("digits") String value, @ForAll("places") int place)
      throws Exception {
    String good = value + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(value);
    int at = place % good.length();
    char other = (char) ('0' + (good.charAt(at) - '0' + 1) % 10);
    assertThat(test(Schemes::luhn, good.substring(0, at) + other + good.substring(at + 1)))
        .isFalse();
  }

  private static boolean test(Checksum scheme, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
    return scheme.test(bytes, bytes.length);
  }

  @Provide
  Arbitrary<String> digits() {
    return Arbitraries.strings()
        .numeric()
        .ofMinLength(6)
        .ofMaxLength(18)
        .filter(s -> !s.matches("0*"));
  }

  @Provide
  Arbitrary<String> securities() {
    return Arbitraries.strings()
        .numeric()
        .withCharRange('A', 'Z')
        .ofLength(9)
        .filter(s -> !s.matches("[A-Z]*"))
        .map(s -> "US" + s);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('A', 'Z').ofLength(9).map(s -> "US" + s);
  }

  @Provide
  Arbitrary<String> routing() {
    return Arbitraries.strings()
        .numeric()
        .ofLength(7)
        .map(s -> "0" + s)
        .filter(s -> !s.matches("0*") && s.charAt(1) != '0');
  }

  @Provide
  Arbitrary<CountryCode> countries() {
    return Arbitraries.of(
        CountryCode.DE,
        CountryCode.GB,
        CountryCode.FR,
        CountryCode.NL,
        CountryCode.MT,
        CountryCode.NO,
        CountryCode.PL,
        CountryCode.BR,
        CountryCode.SA,
        CountryCode.CH,
        CountryCode.ES,
        CountryCode.IT);
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(4, 14);
  }
}
