package io.writ.engine.detect.pii;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

class PhoneTableTest {
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

  @Test
  void theResourceIsWhatTheGeneratorMakes() throws IOException {
    try (InputStream in = PhoneTable.class.getResourceAsStream("phones.bin")) {
      assertThat(inflated(in))
          .isEqualTo(inflated(new ByteArrayInputStream(PhoneTableGenerator.generate())));
    }
  }

  // Compressed bytes differ between versions of zlib.
  private static byte[] inflated(InputStream in) throws IOException {
    return new InflaterInputStream(in).readAllBytes();
  }

  @Test
  void acceptsEveryExampleOfEveryRegion() {
    for (String region : LIBRARY.getSupportedRegions()) {
      for (PhoneNumberType type : PhoneNumberType.values()) {
        PhoneNumber example = LIBRARY.getExampleNumberForType(region, type);
        if (example != null) {
          String number = LIBRARY.format(example, PhoneNumberFormat.E164);
          assertThat(accepts(number)).as(number).isTrue();
        }
      }
    }
  }

  @Test
  void agreesWithTheLibraryOnChangedNumbers() throws Exception {
    Random random = new Random(7);
    int agreed = 0;
    int all = 0;
    for (String region : LIBRARY.getSupportedRegions()) {
      String example =
          LIBRARY.format(LIBRARY.getExampleNumber(region), PhoneNumberFormat.E164).substring(1);
      for (int i = 0; i < 20; i++) {
        char[] digits = example.toCharArray();
        digits[1 + random.nextInt(digits.length - 1)] = (char) ('0' + random.nextInt(10));
        String number = "+" + new String(digits);
        all++;
        agreed += accepts(number) == valid(number) ? 1 : 0;
      }
    }
    assertThat((double) agreed / all).isGreaterThan(0.99);
  }

  private static boolean valid(String number) {
    try {
      return LIBRARY.isValidNumber(LIBRARY.parse(number, "ZZ"));
    } catch (com.google.i18n.phonenumbers.NumberParseException e) {
      return false;
    }
  }

  private static boolean accepts(String e164) {
    int state = PhoneTable.international();
    for (int i = 1; i < e164.length(); i++) {
      state = PhoneTable.next(state, e164.charAt(i) - '0');
    }
    return PhoneTable.accepts(state);
  }
}
