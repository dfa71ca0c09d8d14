package io.writ.engine.detect;

import static io.writ.engine.DataClass.PERSONAL;

import io.writ.engine.detect.PhoneTable.Plan;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Telephone numbers: those with a calling code anywhere, national ones for a plan's regions. */
final class PhoneDetectors {
  private static final String TYPE = "PHONE_NUMBER";
  private static final String[] WORDS = {
    "phone",
    "phones",
    "telephone",
    "tel",
    "tel.",
    "mobile",
    "cell",
    "cellphone",
    "cell phone",
    "call",
    "call me",
    "fax",
    "whatsapp",
    "contact number",
    "phone number",
    "dial",
    "hotline",
    "helpline",
    "toll free",
    "text me",
    "sms",
    "reach me",
    "answering at",
    "office",
    "ring",
    "voicemail",
    "landline",
    "viber",
    "contact",
    "pager",
    "telefon",
    "telefonnummer",
    "handy",
    "handynummer",
    "mobil",
    "mobilnummer",
    "rufnummer",
    "anrufen",
    "ruf",
    "portable",
    "appeler",
    "appelez",
    "telefono",
    "movil",
    "celular",
    "llamar",
    "llame",
    "cellulare",
    "chiamare",
    "telefone",
    "telemovel",
    "ligue",
    "telefoon",
    "bellen",
    "mobiel",
    "gsm",
    "komorka",
    "zadzwon",
    "puhelin",
    "puh",
    "puhelinnumero",
    "tlf",
    "telefonnr",
    "cep",
    "telefonum",
    "numaram",
    "telepono",
    "no hp",
    "nomor hp",
    "ddd",
    "fono"
  };

  private static final Set<String> WEAK =
      Set.of("office", "contact", "ring", "reach", "ruf", "ddd", "no hp");

  private static final String[] STRONG =
      Arrays.stream(WORDS).filter(word -> !WEAK.contains(word)).toArray(String[]::new);

  /** What needs no region. */
  static final List<Detector> ALL =
      List.of(
          Detector.run("phone", TYPE, "", PERSONAL, RunKind.DIGITS_BEHIND_PLUS, PhoneMatcher::international)
              .score(0.95),
          Detector.run(
                  "phone-plausible", TYPE, "", PERSONAL, RunKind.DIGITS_BEHIND_PLUS, PhoneMatcher::plausible)
              .score(0.55)
              .near(0.7, WORDS),
          Detector.run(
                  "phone-abroad", TYPE, "", PERSONAL, RunKind.DIGITS_MANY, PhoneMatcher::dialledAbroad)
              .score(0.45)
              .near(0.85, WORDS),
          Detector.run("phone-called", TYPE, "", PERSONAL, RunKind.DIGITS_MANY, PhoneMatcher::called)
              .onlyNear(0.6, WORDS));

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
                "phone-grouped", TYPE, "", PERSONAL, RunKind.DIGITS_MANY, PhoneMatcher.grouped(plans))
            .score(0.65)
            .near(0.9, WORDS),
        Detector.run(
                "phone-national", TYPE, "", PERSONAL, RunKind.DIGITS_MANY, PhoneMatcher.national(plans))
            .onlyNear(0.75, STRONG));
  }
}
