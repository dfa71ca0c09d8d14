package io.writ.engine.detect.pii;

import static io.writ.engine.detect.checksum.Checksum.NONE;
import static io.writ.engine.detect.pii.Identifiers.HEALTH;
import static io.writ.engine.detect.pii.Identifiers.PAYMENT;
import static io.writ.engine.detect.pii.Identifiers.PERSONAL;

import io.writ.engine.detect.checksum.MiddleEastAfrica;
import io.writ.engine.detect.checksum.Oceania;
import io.writ.engine.detect.form.Detector;
import java.util.List;

/** Identifiers of Oceania, the Middle East and Africa. */
final class PiiSouthDetectors {
  static final List<Detector> ALL =
      List.of(
          PERSONAL.id(
              "AU_TFN/grouped",
              "999_999_999",
              Oceania::auTfn,
              0.5,
              0.95,
              "tfn,tax file,tax file number"),
          PERSONAL.id(
              "AU_TFN",
              "999999999|99999999",
              Oceania::auTfn,
              0.2,
              0.95,
              "tfn,tax file,tax file number"),
          PERSONAL.id(
              "AU_ABN",
              "99 999 999 999|99999999999",
              Oceania::auAbn,
              0.6,
              0.97,
              "abn,australian business,business number"),
          PERSONAL.id(
              "AU_ACN",
              "999 999 999",
              Oceania::auAcn,
              0.25,
              0.95,
              "acn,australian company,company number"),
          HEALTH.id(
              "AU_MEDICARE",
              "9999_99999_9|9999_99999_99",
              Oceania::auMedicare,
              0.6,
              1.0,
              "medicare,medicare card"),
          HEALTH.id(
              "AU_MEDICARE/bare",
              "9999999999|99999999999|9999999999 9",
              Oceania::auMedicare,
              0.3,
              0.95,
              "medicare,medicare card"),
          PERSONAL.near(
              "AU_PASSPORT", "A9999999|AA9999999", NONE, 0.65, "australian passport,passport"),
          PERSONAL.near(
              "AU_DRIVER_LICENSE",
              "99999999|999999999|9999999|999999|A99999",
              NONE,
              0.65,
              "australian driver,driver licence,driving licence,licence number"),
          PAYMENT.near(
              "AU_BANK_ACCOUNT", "999-999 99999999|999-999 999999999|999-999", NONE, 0.8, "bsb"),
          PERSONAL.near(
              "NZ_IRD",
              "99-999-999|999-999-999|999999999|99999999",
              Oceania::nzIrd,
              0.95,
              "ird,inland revenue"),
          HEALTH.id(
              "NZ_NHI", "AAA9999|AAA99AX", Oceania::nzNhi, 0.3, 0.95, "nhi,national health index"),
          PAYMENT.id(
              "NZ_BANK_ACCOUNT",
              "99-9999-9999999-99|99-9999-9999999-999",
              NONE,
              0.8,
              0.95,
              "bank account,account"),
          PERSONAL.near(
              "NZ_DRIVER_LICENSE",
              "AA999999",
              NONE,
              0.65,
              "driver licence,driving licence,licence number"),
          PERSONAL.near(
              "IL_ID",
              "999999999|99999999-9",
              MiddleEastAfrica::ilId,
              0.9,
              "teudat zehut,israeli id,israel id,id number,tz"),
          PERSONAL.id(
              "AE_EMIRATES_ID",
              "784-9999-9999999-9|784 9999 9999999 9",
              MiddleEastAfrica::aeId,
              0.97,
              1.0,
              "emirates id,eid,uae"),
          PERSONAL.near(
              "SA_NATIONAL_ID",
              "9999999999",
              MiddleEastAfrica::saId,
              0.9,
              "iqama,saudi id,national id,saudi"),
          PERSONAL.near(
              "KW_CIVIL_ID", "999999999999", MiddleEastAfrica::kwCivil, 0.95, "civil id,kuwait"),
          PERSONAL.near(
              "IR_NATIONAL_CODE",
              "9999999999|999-999999-9",
              MiddleEastAfrica::irNationalCode,
              0.9,
              "code melli,kode melli,iranian,iran"),
          PERSONAL.id(
              "EG_NATIONAL_ID",
              "99999999999999",
              MiddleEastAfrica::egNationalId,
              0.4,
              0.95,
              "national id,egyptian,raqam qawmi"),
          PERSONAL.id(
              "ZA_ID_NUMBER",
              "9999999999999|999999 9999 999",
              MiddleEastAfrica::zaId,
              0.75,
              1.0,
              "south african id,rsa id,id number,identity number,sa id"),
          PERSONAL.near(
              "NG_NIN",
              "99999999999",
              MiddleEastAfrica::ngNin,
              0.9,
              "nin,national identification,nimc"),
          PERSONAL.near("NG_BVN", "99999999999", NONE, 0.8, "bvn,bank verification"),
          PERSONAL.id(
              "NG_VEHICLE_REGISTRATION",
              "AAA-999AA|AAA 999AA",
              NONE,
              0.5,
              0.9,
              "plate,vehicle,registration,number plate,plates"),
          PERSONAL.near(
              "KE_NATIONAL_ID", "99999999|9999999", NONE, 0.65, "kenyan id,kenya id,huduma"),
          PERSONAL.id("KE_KRA_PIN", "A999999999A", KenyanPin::form, 0.45, 0.9, "kra,kra pin,pin"),
          PERSONAL.near("GH_CARD", "gha-999999999-9", NONE, 0.95, "ghana,card,ghana card,id"));

  private PiiSouthDetectors() {}

  private static final class KenyanPin {
    private KenyanPin() {}

    static boolean form(byte[] compact, int length) {
      return compact[0] == 'A' || compact[0] == 'P';
    }
  }
}
