package io.writ.engine.detect.secret;

import static io.writ.engine.detect.secret.SecretScans.assertFound;
import static io.writ.engine.detect.secret.SecretScans.assertNothing;
import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Deadline;
import io.writ.engine.detect.DetectorPlan;
import io.writ.engine.detect.Detectors;
import io.writ.engine.detect.Hit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords that are told with what they open. */
class SecretsGivenTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "root / {}",
        "db.open('sa', '{}')",
        "please log in as lena with {} as the password",
        "melde dich mit {} als Passwort an",
        "user admin / pass {} opens the panel",
        "SSID Attic-5G in the hall, key {}",
        "WIFI:T:WPA;S:Attic;P:{};;",
        "keytool -importkeystore -srcstorepass {} -destkeystore k.p12",
        "Пароль от сервера: {}",
        "Das neue Initialpasswort für Herrn Kruse lautet {}, bitte ändern",
        "Einmalpasswort {} gilt bis morgen",
        "Ditt engångslösenord är {}",
        "Het beheerderswachtwoord is {}",
        "\"pass\": \"*{}\"",
        "Das WLAN-Passwort im Gästenetz ist {}",
        "Das neue Passwort, das ab morgen gilt, lautet {}",
        "Das Kennwort für den Keller ist ab sofort {}",
        "Le mot de passe du réseau invité, celui du hall, est {}",
        "Le mot de passe (wifi invités) est « {} »",
        "Le nouveau mot de passe de l'intranet sera désormais {}",
        "La contraseña de la red de invitados será {}",
        "Het wifi-wachtwoord voor het gastennetwerk is nu {}",
        "Het wachtwoord van de beheerder wordt {}",
        "La password del wifi, quello degli ospiti, è {}",
        "A palavra-passe da rede de convidados é {}",
        "The password in the meeting room \"Alps\" is now {}",
        "The guest-wifi-password is {}",
        "secure_link_secret {};",
        "secure_link_md5 \"$secure_link_expires$uri$remote_addr {}\";",
      })
  void passwordsToldWithWhatTheyOpenAreFound(String template) {
    assertFound(template, "Kranich47+Watt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The passphrase for the archive is \"{}\".",
        "gpg --passphrase \"{}\" -c a.tar",
      })
  void severalWordsInQuotesAreAPassphrase(String template) {
    assertFound(template, "nine herons over Husum");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "root / folder / file2",
        "Das Initialpasswort muss 12 Zeichen lang sein",
        "Die Passwortlänge: 12Zeichen",
        "use utf8 as the password encoding",
        "SSID Attic-5G, ask for the key",
        "WIFI:T:nopass;S:Attic;;",
        "a map[string]*pass text2",
        "The passphrase is \"not long enough\".",
        "API key: shop_key123",
        "the API key is '12345-ABCDE'",
        "git checkout ec38d79d89a0da0c41aebb8f010b8e9a5b5ab89c",
        "Das Passwort im System ist abgelaufen, bitte Ticket12 öffnen",
        "Das WLAN-Passwort ist im Büro erhältlich, Raum B12",
        "Le mot de passe est trop court, minimum 8caracteres",
        "The password, once sent, is valid for 24hours",
        "secure_link_md5 \"$secure_link_expires$uri$remote_addr secret\";",
        "https://acme.example/confirm/order-12345678",
        "https://acme.example/reset/how-to-reset-your-router-in-2024",
        "https://acme.example/verify/2024-05-01/step2",
      })
  void otherThingsToldInTheSameWayAreNone(String text) {
    assertNothing(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://acme.example/reset/{}",
        "http://acme.example/users/password-reset/MQ/{}/",
        "Click https://acme.example/auth/magic-link/{}?next=1 to sign in",
        "https://acme.example/invite/{}.",
      })
  void whatLetsInByALinkIsFound(String template) {
    assertFound(template, "aK3jd92kLsm2Qp8rTz71LmNoPq4v");
  }

  @Test
  void whatStandsBeforeAHostIsAPasswordAndNoAddressEvenUnescaped() {
    String text = "https://build:Kranich47#@pypi.example.org/simple";
    DetectorPlan plan =
        new DetectorPlan(Set.of("SECRET", "EMAIL_ADDRESS"), List.of(), List.of(), Set.of());
    List<Hit> hits = Detectors.of(plan).scan(text, Deadline.after(60_000, System::nanoTime)).hits();
    assertThat(hits)
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.type()).isEqualTo("SECRET");
              assertThat(text.substring(hit.start(), hit.end())).isEqualTo("Kranich47#");
            });
  }

  @Test
  void anAddressInAQueryBehindAPortIsAnAddress() {
    String text = "https://example.org:8080?mail=bob@example.com";
    DetectorPlan plan =
        new DetectorPlan(Set.of("SECRET", "EMAIL_ADDRESS"), List.of(), List.of(), Set.of());
    assertThat(Detectors.of(plan).scan(text, Deadline.after(60_000, System::nanoTime)).hits())
        .singleElement()
        .satisfies(hit -> assertThat(hit.type()).isEqualTo("EMAIL_ADDRESS"));
  }
}
