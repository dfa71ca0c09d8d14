package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.Clause;
import io.writ.engine.detect.form.Haystack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What short codes are called in many languages, and the words that say which code it is. */
final class CodeWords {
  /** A language: verbs between label and code, words between code and label, labels. */
  private static final String TABLE =
      """
      is | is your, as your | otp, totp, one-time password, one time password, one-time passcode,
        one time passcode, one-time code, one time code, one-time pin, passcode, verification code,
        verification pin, verification_code, verificationcode, authentication code, authenticator code,
        auth code, 2fa code, mfa code, two-factor code, login code, log-in code, sign-in code, sms code,
        security code, access code, entry code, unlock code, door code, gate code, alarm code,
        puk, puk code, puk-code
      lautet, ist | ist ihr, ist dein, lautet ihr | einmalpasswort, einmalkennwort, einmalcode, bestatigungscode,
        sicherheitscode, verifizierungscode, anmeldecode, freischaltcode, zugangscode, sms-code, smstan,
        sms-tan, mtan, ihre tan, deine tan, tan-nummer, turcode
      est | est votre, est ton | code de verification, code de securite, code de confirmation,
        code de validation, code a usage unique, mot de passe a usage unique, code d'acces
      es | es tu, es su | codigo de verificacion, codigo de seguridad, codigo de confirmacion,
        codigo de acceso, codigo de un solo uso, clave de un solo uso
      e | e o seu, e seu | codigo de verificacao, codigo de seguranca, codigo de confirmacao, codigo de uso unico
      e | e il tuo, e il suo | codice di verifica, codice di sicurezza, codice di conferma, codice monouso,
        codice usa e getta, codice otp
      is | is uw, is je | verificatiecode, eenmalige code, eenmalig wachtwoord, eenmalige toegangscode,
        beveiligingscode, bevestigingscode, toegangscode, deurcode
      ar | ar din | verifieringskod, engangskod, engangslosenord, sakerhetskod, inloggningskod, bekraftelsekod,
        portkod
      er | er din | engangskode, engangspassord, engangsadgangskode, verifiseringskode, verifikationskode,
        bekreftelseskode, bekraeftelseskode, sikkerhetskode, sikkerhedskode, dorkode
      on | on sinun | kertakayttokoodi, kertakayttosalasana, vahvistuskoodi, turvakoodi, ovikoodi
      to, jest | to twoj, to pani, to pana | kod weryfikacyjny, kod jednorazowy, jednorazowy kod,
        haslo jednorazowe, kod autoryzacyjny, kod bezpieczenstwa, kod sms
      je | je vas | overovaci kod, jednorazovy kod
      - | - | dogrulama kodu, dogrulama kodunuz, tek kullanimlik sifre, tek kullanimlik sifreniz
      este | este codul | cod de verificare, cod unic
      adalah | adalah kode | kode verifikasi, kode otp
      """;

  /** What may stand between each label and its code. */
  static final Map<String, Clause> CLAUSES = new HashMap<>();

  /** What stands between a code and its label: {@code 482913 is your …}. */
  static final List<String> BETWEEN = new ArrayList<>();

  static {
    Map<String, List<String>> verbs = new HashMap<>();
    for (String language : TABLE.replace("\n  ", " ").split("\n")) {
      String[] cells = language.split(" \\| ");
      words(cells[1]).stream().map(between -> " " + between + " ").forEach(BETWEEN::add);
      for (String label : words(cells[2])) {
        verbs.computeIfAbsent(label, _ -> new ArrayList<>()).addAll(words(cells[0]));
      }
    }
    verbs.forEach((label, of) -> CLAUSES.put(label, Clause.until(of)));
  }

  private static final Affixes LABELS = Affixes.prefixes(List.copyOf(CLAUSES.keySet()));

  private CodeWords() {}

  /** Whether a label begins at a place and ends with its word. */
  static boolean isLabel(Haystack text, int at) {
    return LABELS.behindWhole(text, at) >= 0;
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.split(",")).map(String::strip).filter(w -> !w.equals("-")).toList();
  }
}
