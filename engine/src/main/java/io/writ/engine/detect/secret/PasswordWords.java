package io.writ.engine.detect.secret;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words for a password in many languages, with the verbs that say which it is. */
final class PasswordWords {
  /** Words for a password, as the folded view spells them; behind the bar what says which it is. */
  private static final String LANGUAGES =
      """
      password,passphrase,passcode,pwd,pw | is was will_be e es est ist lautet sara sera wordt
      passwort,kennwort,losungswort,zugangscode | ist lautet war bleibt heisst
      mot de passe,mdp | est c'est sera reste
      contrasena,palabra clave,clave | es era sera
      parola d'ordine | e era sara
      senha,palavra-passe,palavra passe,palavra de passe | e era sera
      wachtwoord | is was wordt
      haslo | to jest brzmi bedzie
      sifre,sifresi,sifrem,sifreniz |
      losenord,losenordet | ar
      adgangskode,adgangskoden,kodeord,passordet,passord | er
      salasana,salasanani | on
      heslo | je
      lozinka,geslo | je
      parola | este e
      jelszo,jelszava |
      mat khau | la
      kata sandi | adalah
      parool | on
      slaptazodis | yra
      """;

  /** By the word, its verbs. */
  static final Map<String, Affixes> VERBS =
      LANGUAGES
          .lines()
          .map(row -> row.split(" \\|"))
          .flatMap(row -> Arrays.stream(row[0].split(",")).map(word -> Map.entry(word, verbs(row))))
          .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** Those that other words stand before without a space. */
  static final Set<String> HEADS =
      Set.of(
          "passwort",
          "kennwort",
          "wachtwoord",
          "losenord",
          "losenordet",
          "adgangskode",
          "adgangskoden",
          "passord",
          "passordet",
          "salasana");

  /** Words for password, key and token in scripts that the folded view does not spell out. */
  static final List<String> IN_SCRIPTS =
      Words.of(
          """
          пароль, паролем, пароля, ключ, токен, секрет, код доступа, лозинка, парола, 密码, 密碼, 口令,
          密钥, 密鑰, 令牌, 秘钥, パスワード, 暗証番号, キー, トークン, 秘密鍵, 비밀번호, 암호, 토큰, 시크릿, كلمة المرور, كلمة السر,
          المفتاح, رمز الوصول, رمز عبور, גישה, סיסמה, סיסמא, מפתח, पासवर्ड, टोकन, कुंजी, รหัสผ่าน,
          โทเค็น, κωδικός, κωδικος, κλειδί, συνθηματικό
          """);

  /** Those of them that name a password and no key. */
  static final List<String> OF_PASSWORDS =
      Words.of(
          """
          пароль, лозинка, парола, 密码, 密碼, 口令, パスワード, 비밀번호, 암호, كلمة المرور, كلمة السر, رمز عبور,
          סיסמה, סיסמא, पासवर्ड, รหัสผ่าน, κωδικός πρόσβασης, συνθηματικό
          """);

  /** What may stand between a verb and the password. */
  static final Affixes ADVERBS =
      Affixes.prefixes(
          Words.of(
                  """
                  now, currently, still, again, simply, just, set to, jetzt, nun, ab jetzt, ab sofort,
                  ab heute, derzeit, aktuell, weiterhin, immer noch, wieder, einfach, desormais,
                  maintenant, toujours, actuellement, ahora, actualmente, sigue siendo, ora, adesso,
                  attualmente, ancora, agora, atualmente, nu, momenteel, vanaf nu, teraz
                  """)
              .stream()
              .map(word -> word + " ")
              .toList());

  private PasswordWords() {}

  private static Affixes verbs(String[] row) {
    String verbs = row.length > 1 ? row[1].strip() : "";
    return Affixes.prefixes(
        verbs.isEmpty()
            ? List.of()
            : Arrays.stream(verbs.split(" ")).map(verb -> verb.replace('_', ' ') + " ").toList());
  }
}
