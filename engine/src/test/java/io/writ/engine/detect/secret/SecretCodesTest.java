package io.writ.engine.detect.secret;

import static io.writ.engine.detect.secret.SecretScans.assertFound;
import static io.writ.engine.detect.secret.SecretScans.assertNothing;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        "Din engångskod är {}",
        "Din engangskode er {}",
        "{} er din engangskode",
        "kertakäyttökoodi: {}",
        "Twój kod jednorazowy to {}",
        "Uw eenmalige code is {}",
        "{} ist Ihr Einmalcode",
        "Ihre TAN lautet {}",
        "PUK: {}",
        "Il codice OTP è {}",
        "Doğrulama kodunuz {}",
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
        "the otp to 12345 users",
        "recovery codes are kept on paper since 2024-2025",
        "recovery code path: src/recover.c, line 12345678",
        "backup codes: none yet",
        "Emergency code 48213097 error",
        "Emergency codes: police 110, fire 112, poison 19240",
        "sid=AC9f31c07ae5d29f31c07ae5d29f31c07a",
        "?sid=12345&x=1",
        "session=requests.Session()",
        "sid=session_identifier_of_the_user",
      })
  void otherNumbersAreNone(String text) {
    assertNothing(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your backup codes: {4821-3097, 5520-1183, 7719-4402}. Keep them",
        "Backup codes\n1. {8241 0937\n2. 5520 1183\n3. 7719 4402}",
        "recovery codes for ann@example.com:\n\n{a1b2c-3d4e5\nf6a7b-8c9d0\nabcfe-kqxzv}\n",
        "{\"recoveryCodes\": [\"{a81f-09cd\", \"77be-1f2a}\"]}",
        "Recovery key: {7K3P-9QLM-22XA-V8TN-C4RD-H6JW}",
        "Your recovery code is {9f3kd-82hsq}",
        "Wiederherstellungscodes: {48213097, 55201183}",
        "codes de récupération : {4821-3097, 5520-1183}",
        "Kody zapasowe: {4821 3097, 5520 1183}",
      })
  void listsOfRecoveryCodesAreOneFinding(String marked) {
    assertMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cookie: connect.sid={s%3AtW8zqLk2-9fHcYb1RxVnM0pQ7sDgJ3uE.Zk1Q%2BxB7vT9sLrH2}; theme=dark",
        "GET /x?sid={9c1f7e2ab84d40538e6f1a0b2c3d4e5f} HTTP/1.1",
        "wordpress_logged_in_0f1e2d3c4b5a={ann%7C1767225600%7Cq8Zr41LmXc07VtYbN3wKd5e9}",
        "curl -b 'sid={Fe26.2**0cdd607945dd1dffb7da0b0bf5f1a7da}'",
      })
  void cookiesOfSessionsAreFound(String marked) {
    assertMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MFA secret (base32): {KZQW 6Y3F MNZG K5DP}",
        "2FA setup key: {kzqw 6y3f mnzg k5dp onqw y5a7}",
        "Can't scan the code? TOTP secret key is {KZQW6Y3FMNZGK5DPONQWY5A7}",
        "totp_secret: {KZQW6Y3FMNZGK5DP}",
        "authenticator key: {KZQW-6Y3F-MNZG-K5DP}",
      })
  void keysOfAuthenticatorsAreFound(String marked) {
    assertMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the MFA key this year must last till then",
        "rotate the 2FA secret every quarter",
        "otp key: see the handbook",
        "totp secret: KZQW6Y3F",
        "SAMLResponse=missing",
        "the SAMLResponse is signed, the assertion is not",
      })
  void wordsBehindTheirLabelAreNoKeys(String text) {
    assertNothing(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the code for the front door is {4471}",
        "Code to the garage: {90817}",
        "PIN for the alarm: {90817}",
        "the combination of my safe is {482107}",
      })
  void codesOfLocksAreFound(String marked) {
    assertMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the code for the front end is 4471 lines long",
        "code for the door sensor: see GPIO.py",
        "the combination of doors is 4 by 7",
        "dial code for the Netherlands: 0031",
      })
  void otherCodesAreNone(String text) {
    assertNothing(text);
  }

  @Test
  void aResponseThatLogsSomebodyInIsFound() {
    String xml =
        SecretScans.made("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789", 120, 7);
    SecretScans.assertFound("SAMLResponse={}&RelayState=x", "PHNhbWxwOlJlc3BvbnNl" + xml + "%3D");
    SecretScans.assertFound(
        "<input name=\"SAMLResponse\" value=\"{}\"/>", "PHNhbWxwOlJlc3BvbnNl" + xml);
  }

  private static void assertMarked(String marked) {
    int start = marked.startsWith("{\"") ? marked.indexOf('{', 1) : marked.indexOf('{');
    int end = marked.indexOf('}', start) - 1;
    String text =
        marked.substring(0, start)
            + marked.substring(start + 1, end + 1)
            + marked.substring(end + 2);
    assertThat(SecretScans.scan(text))
        .as(text)
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.start()).isEqualTo(start);
              assertThat(hit.end()).isEqualTo(end);
            });
  }
}
