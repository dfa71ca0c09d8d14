package io.writ.engine.detect.pii;

import static io.writ.engine.detect.checksum.Checksum.NONE;
import static io.writ.engine.detect.pii.Identifiers.HEALTH;
import static io.writ.engine.detect.pii.Identifiers.PAYMENT;
import static io.writ.engine.detect.pii.Identifiers.PERSONAL;

import io.writ.engine.detect.checksum.Britain;
import io.writ.engine.detect.checksum.Checksum;
import io.writ.engine.detect.form.Detector;
import java.util.List;

/** Identifiers of the United Kingdom and Ireland. */
final class PiiBritainDetectors {
  private static final String NINO = "nino,ni number,ni no,national insurance,insurance number,nin";
  private static final String PLATE =
      "registration,reg,plate,number plate,vehicle,vrn,vrm,car,licence plate,license plate,dvla";

  static final List<Detector> ALL =
      List.of(
          HEALTH.id(
              "UK_NHS/grouped",
              "999_999_9999",
              Britain::nhs,
              0.6,
              1.0,
              "nhs,nhs number,nhs no,patient,health service"),
          HEALTH.id(
              "UK_NHS",
              "9999999999",
              Britain::nhs,
              0.4,
              1.0,
              "nhs,nhs number,nhs no,health service"),
          HEALTH.near(
              "UK_CHI", "999999 9999", Britain::chi, 0.95, "chi,chi number,community health"),
          PERSONAL.id(
              "UK_NINO/grouped",
              "AA_99_99_99_A|AA_999999_A|AA_999999A",
              Britain::nino,
              0.8,
              1.0,
              NINO),
          PERSONAL.id("UK_NINO", "AA999999A", Britain::nino, 0.65, 1.0, NINO),
          PERSONAL.near("UK_NINO/short", "AA 99 99 99|AA999999", Britain::nino, 0.7, NINO),
          PERSONAL.id(
              "UK_DRIVING_LICENCE",
              "XXXXX 999999 AXXAA|XXXXX 999999 AXXAA 99|XXXXX999999AX XAA",
              Britain::drivingLicence,
              0.85,
              1.0,
              "driving licence,driver licence,driving license,licence,dvla,driver number"),
          PERSONAL.id("UK_PASSPORT", "AA9999999", NONE, 0.1, 0.7, "passport"),
          PERSONAL.near(
              "UK_PASSPORT/digits", "999999999", NONE, 0.6, "uk passport,british passport"),
          PERSONAL.id(
              "UK_UTR",
              "99999 99999",
              Britain::utr,
              0.2,
              0.9,
              "utr,unique taxpayer,self assessment,hmrc,tax reference"),
          PERSONAL.id(
              "UK_VEHICLE_REGISTRATION",
              "AA99 AAA",
              Checksum.form(Britain::currentPlate),
              0.7,
              0.95,
              PLATE),
          PERSONAL.id(
              "UK_VEHICLE_REGISTRATION/old",
              "A9 AAA|A99 AAA|A999 AAA|AAA 9A|AAA 99A|AAA 999A",
              Britain::vehicle,
              0.2,
              0.7,
              PLATE),
          PERSONAL.id(
              "UK_POSTCODE",
              "AXXX 9AA|AXX 9AA|AX 9AA",
              Britain::postcode,
              0.4,
              0.8,
              "postcode,post code,zip,postal code,address"),
          PERSONAL.id(
              "IE_EIRCODE",
              "A99 XXXX|d6w XXXX",
              Britain::eircode,
              0.3,
              0.85,
              "eircode,postcode,post code,postal code,address"),
          PAYMENT.near(
              "UK_BANK_ACCOUNT",
              "99-99-99 99999999|999999 99999999|99-99-99|99999999",
              PiiPaymentDetectors::isNoDay,
              0.75,
              "sort code,account number,bank account,account,acct,account no"),
          PERSONAL.near(
              "UK_VAT_NUMBER",
              "999 9999 99|999999999|gb999 9999 99|gb999999999",
              Vat::british,
              0.85,
              "vat,vat number,vat reg,vat no"),
          PERSONAL.near(
              "UK_COMPANY_NUMBER",
              "99999999|AA999999",
              NONE,
              0.65,
              "company number,companies house,registered number,company no,crn"),
          PERSONAL.id(
              "IE_PPS",
              "9999999AA|9999999A",
              Britain::iePps,
              0.4,
              0.95,
              "pps,ppsn,pps number,personal public service"),
          PERSONAL.near(
              "IE_PASSPORT", "AA9999999|A9999999", NONE, 0.65, "irish passport,passport card"));

  private PiiBritainDetectors() {}

  private static final class Vat {
    private Vat() {}

    static boolean british(byte[] compact, int length) {
      if (length == 9) {
        return Britain.vat(compact, 9);
      }
      byte[] rest = java.util.Arrays.copyOfRange(compact, 2, 11);
      return Britain.vat(rest, 9);
    }
  }
}
