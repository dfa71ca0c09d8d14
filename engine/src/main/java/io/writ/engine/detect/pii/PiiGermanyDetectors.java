package io.writ.engine.detect.pii;

import static io.writ.engine.detect.checksum.Checksum.NONE;
import static io.writ.engine.detect.pii.Identifiers.HEALTH;
import static io.writ.engine.detect.pii.Identifiers.PERSONAL;

import io.writ.engine.detect.checksum.EuVat;
import io.writ.engine.detect.checksum.Germany;
import io.writ.engine.detect.checksum.WesternEurope;
import io.writ.engine.detect.form.Detector;
import java.util.List;

/** Identifiers of Germany, Austria and Switzerland. */
final class PiiGermanyDetectors {
  private static final String ID_CARD =
      "personalausweis,ausweis,ausweisnummer,personalausweisnummer,ausweis-nr,ausweis nr,identity card,id card";
  private static final String PASSPORT =
      "reisepass,pass-nr,passnummer,reisepassnummer,german passport,pass nr";
  private static final String TAX =
      "steuer-id,steuerid,steueridentifikationsnummer,steuer-identifikationsnummer,idnr,identifikationsnummer,steuerliche,tax id,steuernummer,steuer-idnr,tin";

  static final List<Detector> ALL =
      List.of(
          PERSONAL.id("DE_TAX_ID", "99 999 999 999|99999999999", Germany::taxId, 0.5, 0.95, TAX),
          PERSONAL.near(
              "DE_TAX_NUMBER",
              "99/999/99999|999/999/99999|99/9999/9999|999/9999/9999|9999/9999/9999|99/999/9999|999/999/9999|9999999999999|999 9999 9999|99 999 99999",
              NONE,
              0.8,
              "steuernummer,steuernr,steuer-nr,st.-nr,st-nr,stnr,finanzamt,tax number"),
          PERSONAL.id(
              "DE_TAX_NUMBER/grouped",
              "999/999/99999|99/999/99999|99/9999/9999|999/9999/9999|99/999/9999",
              NONE,
              0.45,
              0.8,
              "steuernummer,steuernr,steuer-nr,st.-nr,st-nr,stnr,finanzamt,tax number"),
          PERSONAL.id("DE_ID_CARD", "AXXXXXXX9", Germany::idCard, 0.5, 0.95, ID_CARD),
          PERSONAL.id("DE_ID_CARD/full", "AXXXXXXXX 9", Germany::mixedDocument, 0.7, 1.0, ID_CARD),
          PERSONAL.near("DE_ID_CARD/form", "AXXXXXXXX", Germany::documentForm, 0.8, ID_CARD),
          PERSONAL.id("DE_ID_CARD/old", "t99999999", Germany::oldIdCard, 0.2, 0.8, ID_CARD),
          PERSONAL.id("DE_PASSPORT", "AXXXXXXX9", Germany::passport, 0.5, 0.97, PASSPORT),
          PERSONAL.near(
              "DE_PASSPORT/form", "AXXXXXXXX|AXXXXXXXX 9", Germany::documentForm, 0.85, PASSPORT),
          PERSONAL.id(
              "DE_SOCIAL_SECURITY",
              "99 999999 A 999|99999999A999",
              Germany::pensionNumber,
              0.9,
              1.0,
              "sozialversicherungsnummer,rentenversicherungsnummer,versicherungsnummer,rvnr,svnr,sv-nummer,rentenversicherung,sozialversicherung"),
          HEALTH.id(
              "DE_HEALTH_INSURANCE",
              "A999999999",
              Germany::healthInsurance,
              0.6,
              0.97,
              "krankenversichertennummer,versichertennummer,versicherten nr,vers.-nr,kv nr,kvnr,krankenkasse,krankenversicherung,egk,gesundheitskarte,egk-nummer"),
          HEALTH.near(
              "DE_LANR",
              "999999999",
              Germany::physician,
              0.9,
              "lanr,arztnummer,arzt nr,lebenslange arztnummer,arzt"),
          HEALTH.near(
              "DE_BSNR",
              "999999999",
              Germany::practice,
              0.8,
              "bsnr,betriebsstattennummer,betriebsstatten nr,betriebsstaettennummer,betriebsstatte,praxis"),
          PERSONAL.id(
              "DE_FUEHRERSCHEIN",
              "AA99999999X",
              NONE,
              0.25,
              0.92,
              "fuhrerschein,fuehrerschein,fuhrerscheinnummer,fahrerlaubnis,fahrerlaubnisnummer"),
          PERSONAL.near(
              "DE_FUEHRERSCHEIN/form",
              "XXXXXXXXXXX",
              DrivingLicence::german,
              0.85,
              "fuhrerschein,fuehrerschein,fuhrerscheinnummer,fahrerlaubnis"),
          PERSONAL.id(
              "DE_VAT_ID",
              "de999999999|de 999 999 999|de 999999999|de 999999999",
              EuVat::test,
              0.95,
              1.0,
              "ust-idnr,ust-id,ustid,umsatzsteuer,umsatzsteuer-id,vat,mwst"),
          PERSONAL.id(
              "DE_VAT_ID/form",
              "de999999999|de 999999999",
              NONE,
              0.3,
              0.75,
              "ust-idnr,ust-id,ustid,umsatzsteuer,umsatzsteuer-id,vat"),
          PERSONAL.id(
              "DE_HANDELSREGISTER",
              "hrb 99999|hrb 999999|hrb 9999|hrb 999|hrb 99|hrb 9|hra 99999|hra 999999|hra 9999|hra 999|hra 99|hra 9",
              (compact, length) -> true,
              0.7,
              0.9,
              "handelsregister,amtsgericht,registergericht,handelsregisternummer,eingetragen"),
          PERSONAL.near(
              "DE_KFZ",
              plates(),
              NONE,
              0.8,
              "kennzeichen,kfz,fahrzeug,autokennzeichen,nummernschild,license plate,licence plate,number plate,plate,plate number,zulassung"),
          PERSONAL.near("DE_PLZ", "99999", PostCode::german, 0.6, "plz,postleitzahl"),
          PERSONAL.id(
              "AT_SOCIAL_SECURITY",
              "9999 999999",
              WesternEurope::atSvnr,
              0.5,
              0.95,
              "svnr,sv-nummer,sozialversicherungsnummer,versicherungsnummer,e-card,sozialversicherung"),
          PERSONAL.near(
              "AT_PASSPORT",
              "A 9999999",
              NONE,
              0.7,
              "reisepass,passnummer,osterreichischer reisepass"),
          PERSONAL.id(
              "CH_AHV",
              "756.9999.9999.99|7569999999999|756 9999 9999 99",
              WesternEurope::chAhv,
              0.95,
              1.0,
              "ahv,ahv-nummer,avs,sozialversicherungsnummer,navs,ahvn13"),
          PERSONAL.id(
              "CH_UID",
              "che 999 999 999|che-999.999.999",
              SwissEnterprise::uid,
              0.9,
              1.0,
              "uid,mwst,tva,iva,handelsregister"));

  private PiiGermanyDetectors() {}

  // District, one or two letters, up to four digits, E or H behind: FZV § 9.
  private static String plates() {
    StringBuilder shapes = new StringBuilder();
    for (String district : List.of("A", "AA", "AAA")) {
      for (String letters : List.of("_A_", "_AA_", "-A_", "-AA_")) {
        for (String number : List.of("9", "99", "999", "9999", "9A", "99A", "999A", "9999A")) {
          shapes.append('|').append(district).append(letters).append(number);
        }
      }
    }
    return shapes.substring(1);
  }

  private static final class DrivingLicence {
    private DrivingLicence() {}

    // District or letters, district number, five digits, check, count: at least eight digits.
    static boolean german(byte[] compact, int length) {
      int digits = 0;
      int letters = 0;
      for (int i = 0; i < length; i++) {
        boolean digit = compact[i] <= '9';
        digits += digit ? 1 : 0;
        letters += digit || i > 3 ? 0 : 1;
      }
      return digits >= 7 && letters >= 1;
    }
  }

  private static final class PostCode {
    private PostCode() {}

    static boolean german(byte[] compact, int length) {
      int code = 0;
      for (int i = 0; i < length; i++) {
        code = code * 10 + compact[i] - '0';
      }
      return code >= 1001 && code < 99999;
    }
  }

  private static final class SwissEnterprise {
    private SwissEnterprise() {}

    static boolean uid(byte[] compact, int length) {
      return length == 12 && WesternEurope.chUid(java.util.Arrays.copyOfRange(compact, 3, 12), 9);
    }
  }
}
