package io.writ.engine.detect.pii;

import static io.writ.engine.DataClass.PERSONAL;

import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.RunKind;
import io.writ.engine.detect.form.Words;
import io.writ.engine.detect.pii.PhoneTable.Plan;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Telephone numbers: those with a calling code anywhere, national ones for a plan's regions. */
final class PhoneDetectors {
  private static final String TYPE = "PHONE_NUMBER";
  private static final String[] WORDS =
      Words.of(
              """
              phone, phones, telephone, tel, tel., mobile, cell, cellphone, cell phone, call,
              call me, fax, whatsapp, contact number, phone number, dial, hotline, helpline,
              toll free, text me, sms, reach me, answering at, office, ring, voicemail, landline,
              viber, contact, pager, telefon, telefonnummer, handy, handynummer, mobil, mobilnummer,
              rufnummer, anrufen, ruf, portable, appeler, appelez, telefono, movil, celular, llamar,
              llame, cellulare, chiamare, telefone, telemovel, ligue, telefoon, bellen, mobiel, gsm,
              komorka, zadzwon, puhelin, puh, puhelinnumero, tlf, telefonnr, cep, telefonum,
              numaram, telepono, no hp, nomor hp, ddd, fono, tfno, tlfno, ruckrufnummer, telefonu,
              mob, cel, tlm, kom., fon, telefax, fernruf, zentrale, durchwahl
              """)
          .toArray(String[]::new);

  /** What columns of numbers are called. */
  private static final String[] COLUMNS =
      Words.of(
              """
              phone, phone number, telephone, tel, mobile, cellphone, cell phone, fax, whatsapp,
              contact number, landline, msisdn, telefon, telefonnummer, handy, handynummer, mobil,
              mobilnummer, mobiltelefon, rufnummer, telefono, movil, celular, cellulare, telefone,
              telemovel, telefoon, telefoonnummer, mobiel, gsm, komorka, telefonu, puhelin,
              puhelinnumero, tlf, telefonnr, cep telefonu, nomor hp, no hp
              """)
          .toArray(String[]::new);

  private static final Set<String> WEAK =
      Set.of("office", "contact", "ring", "reach", "ruf", "ddd", "no hp", "zentrale", "durchwahl");

  private static final String[] STRONG =
      Arrays.stream(WORDS).filter(word -> !WEAK.contains(word)).toArray(String[]::new);

  /** What needs no region. */
  static final List<Detector> ALL =
      List.of(
          Detector.run(
                  "phone",
                  TYPE,
                  "",
                  PERSONAL,
                  RunKind.DIGITS_BEHIND_PLUS,
                  PhoneMatcher::international)
              .score(0.95),
          Detector.run(
                  "phone-plausible",
                  TYPE,
                  "",
                  PERSONAL,
                  RunKind.DIGITS_BEHIND_PLUS,
                  PhoneMatcher::plausible)
              .score(0.55)
              .near(0.7, WORDS)
              .alsoNear(NativeWords.of(TYPE)),
          Detector.run(
                  "phone-registered",
                  TYPE,
                  "",
                  PERSONAL,
                  RunKind.DIGITS_BEHIND_PLUS,
                  PhoneMatcher::registered)
              .onlyNear(0.7, STRONG),
          Detector.run(
                  "phone-abroad",
                  TYPE,
                  "",
                  PERSONAL,
                  RunKind.DIGITS_MANY,
                  PhoneMatcher::dialledAbroad)
              .score(0.45)
              .near(0.85, WORDS)
              .alsoNear(NativeWords.of(TYPE)),
          Detector.run(
                  "phone-called", TYPE, "", PERSONAL, RunKind.DIGITS_MANY, PhoneMatcher::called)
              .onlyNear(0.6, WORDS),
          Detector.cell("phone-column", TYPE, "", PERSONAL, PhoneMatcher::cell)
              .onlyNear(0.75, COLUMNS));

  private static final int FARTHEST = 16;

  /** National numbers behind a word in the script of their country. */
  static final List<Detector> IN_SCRIPTS =
      List.of(
          inScript(
              "han",
              List.of("电话", "電話", "手机", "手機", "联系电话", "電話番号", "携帯", "电话号码", "手机号"),
              "CN",
              "TW",
              "HK",
              "JP"),
          inScript("hangul", List.of("전화", "전화번호", "휴대폰", "연락처", "핸드폰"), "KR"),
          inScript(
              "cyrillic",
              List.of("телефон", "тел", "моб", "номер телефона", "мобильный", "мобільний"),
              "RU",
              "UA",
              "KZ",
              "BG",
              "RS"),
          inScript(
              "arabic",
              List.of("هاتف", "جوال", "موبايل", "رقم الهاتف", "تلفن", "الهاتف", "الجوال"),
              "SA",
              "AE",
              "EG",
              "IR"),
          inScript("hebrew", List.of("טלפון", "נייד", "טל"), "IL"),
          inScript("devanagari", List.of("फ़ोन", "फोन", "मोबाइल", "मोबाइल नंबर"), "IN"),
          inScript("thai", List.of("โทร", "โทรศัพท์", "เบอร์โทร", "มือถือ"), "TH"),
          inScript("greek", List.of("τηλέφωνο", "τηλ", "κινητό", "κιν"), "GR"));

  private PhoneDetectors() {}

  /**
   * National numbers.
   *
   * @param regions ISO 3166-1 alpha-2
   */
  static List<Detector> national(Collection<String> regions) {
    List<Plan> plans =
        regions.stream()
            .sorted()
            .map(PhoneTable::plan)
            .filter(plan -> plan.state() != PhoneTable.NOWHERE)
            .distinct()
            .toList();
    if (plans.isEmpty()) {
      return List.of();
    }
    return List.of(
        Detector.run(
                "phone-grouped",
                TYPE,
                "",
                PERSONAL,
                RunKind.DIGITS_MANY,
                PhoneMatcher.grouped(plans))
            .score(0.65)
            .near(0.9, WORDS)
            .alsoNear(NativeWords.of(TYPE)),
        Detector.run(
                "phone-national",
                TYPE,
                "",
                PERSONAL,
                RunKind.DIGITS_MANY,
                PhoneMatcher.national(plans))
            .onlyNear(0.75, STRONG));
  }

  // A number behind the word for it in a script says in which plans to look.
  private static Detector inScript(String script, List<String> words, String... regions) {
    Matcher number =
        PhoneMatcher.national(List.of(regions).stream().map(PhoneTable::plan).distinct().toList());
    return Detector.literal(
            "phone-" + script,
            TYPE,
            "",
            PERSONAL,
            words,
            (text, start, end) -> behind(text, end, number))
        .score(0.75);
  }

  private static long behind(Haystack text, int word, Matcher number) {
    int i = word;
    while (i - word < FARTHEST && !text.isDigit(i) && text.at(i) != '\n' && text.at(i) != '+') {
      i++;
    }
    return text.isDigit(i) ? number.match(text, i, i) : Matcher.NONE;
  }
}
