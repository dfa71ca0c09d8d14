package io.writ.engine.detect.pii;

import static io.writ.engine.DataClass.PAYMENT;
import static io.writ.engine.DataClass.PERSONAL;

import io.writ.engine.DataClass;
import io.writ.engine.detect.checksum.Checksum;
import io.writ.engine.detect.checksum.Payment;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.RunKind;
import io.writ.engine.detect.form.Words;
import java.util.List;

/** What is read character by character: addresses of networks and ledgers, dates. */
final class PiiTextDetectors {
  private static final String[] BIRTH =
      Words.of(
              """
              dob, d.o.b, date of birth, birth date, birthdate, birthday, born, born on, birth,
              geboren, geburtsdatum, geb, geburtstag, ne le, nee le, naissance, date de naissance,
              fecha de nacimiento, nacimiento, nacido, nacida, nascita, data di nascita, nato il,
              nata il, nascimento, nascido, nascida, geboortedatum, fodselsdato, fodelsedatum, fodt,
              fodd, syntymaaika, syntynyt, urodzenia, urodzony, urodzona, dogum tarihi, narozeni,
              szuletett, szuletesi, data nasterii, tanggal lahir, tarikh lahir, ngay sinh, bday,
              ne(e) le, f. nac, f.nac, fecha nac, fec. nac, data nasc, data de nasc, dt. nasc,
              data ur, janm tithi, janam tithi, fodselsdag, fodelsedag, narozen, narozena,
              d. tarihi, dogum gunu
              """)
          .toArray(String[]::new);

  /** What dates of papers and cards are called, which are nobody's birth. */
  private static final String[] VALIDITY =
      Words.of(
              """
              expiry, expires, expiration, exp, valid until, valid thru, valid through, valid from,
              issued, issue date, date of issue, date of expiry, gultig bis, gueltig bis,
              gultig ab, ablaufdatum, ausgestellt, ausstellungsdatum, date d'expiration,
              date de delivrance, delivre le, valable jusqu'au, fecha de caducidad, valido hasta,
              fecha de expedicion, scadenza, rilasciato, validade, emissao, geldig tot, verstrijkt,
              data waznosci, wazny do, wydany, utfardat, utstedt, udstedt, gyldig til, giltigt till
              """)
          .toArray(String[]::new);

  private static final List<String> MONTHS =
      Words.of(
          """
          january, february, march, april, may, june, july, august, september, october, november,
          december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, januar, februar,
          marz, maerz, mai, juni, juli, oktober, dezember, okt, dez, janvier, fevrier, mars, avril,
          juin, juillet, aout, septembre, octobre, novembre, decembre, enero, febrero, marzo, abril,
          mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre, gennaio, febbraio,
          aprile, maggio, giugno, luglio, settembre, ottobre, dicembre, januari, februari, maart,
          mei, augustus, augusti, janeiro, fevereiro, marco, maio, junho, julho, setembro, outubro,
          novembro, dezembro, stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia,
          wrzesnia, pazdziernika, listopada, grudnia
          """);

  static final List<Detector> ALL =
      List.of(
          Detector.literal(
                  "email", "EMAIL_ADDRESS", "", PERSONAL, List.of("@"), EmailMatcher::match)
              .score(1.0),
          Detector.literal(
                  "email-spelled",
                  "EMAIL_ADDRESS",
                  "",
                  PERSONAL,
                  SpelledEmail.AT,
                  SpelledEmail::match)
              .score(0.9),
          Detector.literal(
                  "email-said", "EMAIL_ADDRESS", "", PERSONAL, List.of(" dot "), SpelledEmail::said)
              .score(0.85),
          Detector.literal("url", "URL", "", PERSONAL, List.of("://"), UrlMatcher::scheme)
              .score(0.8),
          Detector.run("url-bare", "URL", "", PERSONAL, RunKind.DOTTED, UrlMatcher::bare)
              .score(0.5),
          Detector.run("ip-v4", "IP_ADDRESS", "", PERSONAL, RunKind.DIGITS_DOT, AddressMatcher::v4)
              .score(0.8),
          Detector.run("ip-v6", "IP_ADDRESS", "", PERSONAL, RunKind.COLONS, AddressMatcher::v6)
              .score(0.85),
          Detector.run("mac", "MAC_ADDRESS", "", PERSONAL, RunKind.COLONS, MacMatcher::colons)
              .score(0.9),
          Detector.token(
                  "mac-groups",
                  "MAC_ADDRESS",
                  PERSONAL,
                  "XX-XX-XX-XX-XX-XX|XXXX.XXXX.XXXX|XX-XX-XX-XX-XX-XX-XX-XX",
                  MacMatcher::macDigits)
              .score(0.85),
          Detector.literal(
                  "mac-named",
                  "MAC_ADDRESS",
                  "",
                  PERSONAL,
                  List.of(
                      "mac ",
                      "mac:",
                      "mac address",
                      "hardware address",
                      "physical address",
                      "ethernet",
                      "bssid",
                      "hwaddr",
                      "eui-64",
                      "wlan"),
                  MacMatcher::named)
              .score(0.85),
          Detector.run("crypto", "CRYPTO", "", PAYMENT, RunKind.LONG, CryptoMatcher::checked)
              .score(1.0),
          Detector.run(
                  "crypto-ethereum",
                  "CRYPTO",
                  "ethereum",
                  PAYMENT,
                  RunKind.LONG,
                  CryptoMatcher::ethereum)
              .score(0.9),
          Detector.run(
                  "crypto-solana", "CRYPTO", "solana", PAYMENT, RunKind.LONG, CryptoMatcher::solana)
              .onlyNear(0.8, "solana", "sol", "phantom", "spl"),
          Detector.run(
                  "date", "DATE_TIME", "", PERSONAL, RunKind.DIGITS_DATE, NumericDateMatcher::full)
              .score(0.6)
              .near(0.6, VALIDITY),
          Detector.run(
                  "date-partial",
                  "DATE_TIME",
                  "",
                  PERSONAL,
                  RunKind.DIGITS_DATE,
                  NumericDateMatcher::partial)
              .score(0.15),
          Detector.literal("date-named", "DATE_TIME", "", PERSONAL, MONTHS, NamedDateMatcher::full)
              .score(0.6)
              .near(0.6, VALIDITY),
          Detector.run(
                  "birth-date",
                  "DATE_OF_BIRTH",
                  "",
                  PERSONAL,
                  RunKind.DIGITS_DATE,
                  NumericDateMatcher::birth)
              .onlyNear(0.9, BIRTH),
          Detector.run(
                  "birth-date-compact",
                  "DATE_OF_BIRTH",
                  "",
                  PERSONAL,
                  RunKind.DIGITS_MANY,
                  NumericDateMatcher::compact)
              .onlyNear(0.75, BIRTH),
          Detector.literal(
                  "birth-date-glued",
                  "DATE_OF_BIRTH",
                  "",
                  PERSONAL,
                  MONTHS,
                  NamedDateMatcher::glued)
              .onlyNear(0.9, BIRTH),
          Detector.literal(
                  "birth-date-named", "DATE_OF_BIRTH", "", PERSONAL, MONTHS, NamedDateMatcher::full)
              .onlyNear(0.9, BIRTH),
          iban("iban", Payment::iban).score(1.0),
          // Its length by country says so much that any word nearby is enough.
          iban("iban-mistyped", Checksum.NONE)
              .onlyNear(
                  0.65,
                  "iban",
                  "bank account",
                  "bic",
                  "konto",
                  "compte",
                  "cuenta",
                  "conto",
                  "rekening"));

  private PiiTextDetectors() {}

  private static Detector iban(String id, Checksum checksum) {
    return Detector.run(
        id,
        "IBAN_CODE",
        "",
        DataClass.PAYMENT,
        RunKind.DIGITS_BEHIND_COUNTRY,
        new IbanMatcher(checksum));
  }
}
