package io.writ.engine.detect.secret;

import static io.writ.engine.detect.secret.SecretScans.assertFound;
import static io.writ.engine.detect.secret.SecretScans.assertNothing;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes of a few digits that open something. */
class SecretCodesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "OTP: {}",
        "Your OTP is {}, valid for 5 minutes",
        "use verification code {} to sign in",
        "{\"otp\": \"{}\"}",
        "Your one-time passcode for Harbour Bank is {}.",
        "{} is your Harbour login code",
        "Your security code: {}. Don't share it",
        "the door code is {}",
        "Ihr Bestätigungscode lautet {}",
        "votre code de vérification est {}",
      })
  void codesWithTheirLabelAreFound(String template) {
    assertFound(template, "730 461");
    assertFound(template, "730461");
    assertFound(template, "7304");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The OTP expires in 300 seconds",
        "the verification code has 6 digits",
        "error code 50013, see the manual",
        "post code 2041, country code 0049",
        "2024 is your year",
        "4096 is your limit of verification codes in 10000",
        "OTP 2.0.1234 was released",
        "access code review of 2024",
        "passcode length: 6",
      })
  void otherNumbersAreNone(String text) {
    assertNothing(text);
  }
}
