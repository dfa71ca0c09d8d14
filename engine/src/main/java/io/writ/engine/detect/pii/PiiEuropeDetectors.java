package io.writ.engine.detect.pii;

import static io.writ.engine.detect.checksum.Checksum.NONE;
import static io.writ.engine.detect.pii.Identifiers.PAYMENT;
import static io.writ.engine.detect.pii.Identifiers.PERSONAL;

import io.writ.engine.detect.checksum.EuVat;
import io.writ.engine.detect.checksum.Payment;
import io.writ.engine.detect.checksum.SouthernEurope;
import io.writ.engine.detect.checksum.WesternEurope;
import io.writ.engine.detect.form.Detector;
import java.util.List;

/** Identifiers of France, the Benelux countries, Spain, Portugal, Italy and Greece. */
final class PiiEuropeDetectors {
  private static final String NIR =
      "securite sociale,numero de securite,nir,carte vitale,insee,n secu,secu,num secu,social security";
  private static final String DNI =
      "dni,nif,documento nacional,identificacion,identidad,identificacion fiscal";

  static final List<Detector> ALL =
      List.of(
          PERSONAL.id(
              "FR_NIR",
              "999999999999999|9 99 99 99 999 999 99|99999A999999999|9 99 99 9A 999 999 99|9999999999999 99|9 99 99 99999999 99",
              WesternEurope::frNir,
              0.85,
              1.0,
              NIR),
          PERSONAL.id(
              "FR_SIREN", "999 999 999", WesternEurope::frSiren, 0.2, 0.9, "siren,rcs,entreprise"),
          PERSONAL.id(
              "FR_SIRET",
              "99999999999999|999 999 999 99999",
              WesternEurope::frSiret,
              0.6,
              0.97,
              "siret,etablissement,entreprise"),
          PERSONAL.id(
              "FR_TAX_NUMBER",
              "9999999999999|99 99 999 999 999",
              WesternEurope::frTaxNumber,
              0.5,
              0.95,
              "spi,numero fiscal,impots,fiscal,tax number,avis d'imposition"),
          PERSONAL.near("FR_PASSPORT", "99AA99999", NONE, 0.85, "passeport,french passport"),
          PERSONAL.near(
              "FR_ID_CARD",
              "999999999999|XXXXXXXXX",
              FrenchCard::form,
              0.7,
              "carte d'identite,carte nationale,cni,piece d'identite"),
          PERSONAL.near(
              "FR_DRIVER_LICENSE",
              "99AA99999|999999999999|99 99 99 999 999",
              NONE,
              0.8,
              "permis de conduire,permis n,numero de permis"),
          PERSONAL.id(
              "FR_LICENSE_PLATE",
              "AA-999-AA",
              NONE,
              0.6,
              0.85,
              "immatriculation,plaque,vehicule,voiture"),
          PERSONAL.near(
              "NL_BSN",
              "999999999|9999 99 999|999 999 999|9999.99.999",
              WesternEurope::nlBsn,
              0.95,
              "bsn,burgerservicenummer,sofi,sofinummer,burgerservice,citizen service"),
          PERSONAL.id(
              "NL_BSN/weak",
              "999999999",
              WesternEurope::nlBsn,
              0.2,
              0.95,
              "bsn,burgerservicenummer,sofinummer"),
          PERSONAL.near(
              "NL_PASSPORT",
              "AAXXXXXX9",
              NONE,
              0.75,
              "paspoort,paspoortnummer,dutch passport,identiteitskaart,id-kaart"),
          PERSONAL.near("NL_DRIVER_LICENSE", "9999999999", NONE, 0.75, "rijbewijs,rijbewijsnummer"),
          PERSONAL.near(
              "NL_LICENSE_PLATE",
              "AA-99-99|99-99-AA|99-AA-99|AA-99-AA|AA-AA-99|99-AA-AA|99-AAA-9|9-AAA-99|AA-999-A|A-999-AA|AAA-99-A|A-99-AAA",
              NONE,
              0.8,
              "kenteken,auto,voertuig,kentekenplaat,license plate,number plate"),
          PERSONAL.id(
              "BE_NATIONAL_NUMBER/grouped",
              "99.99.99-999.99",
              WesternEurope::beNationalNumber,
              0.97,
              1.0,
              "rijksregisternummer,registre national,insz,niss"),
          PERSONAL.id(
              "BE_NATIONAL_NUMBER",
              "99999999999|999999 999 99|999999-999.99|99 99 99 999 99",
              WesternEurope::beNationalNumber,
              0.6,
              0.97,
              "rijksregisternummer,rijksregister,registre national,numero national,insz,niss,nationaal nummer"),
          PERSONAL.near(
              "BE_ID_CARD", "999-9999999-99", NONE, 0.85, "identiteitskaart,carte d'identite,eid"),
          PERSONAL.near("BE_PASSPORT", "AA999999", NONE, 0.7, "paspoort,passeport"),
          PERSONAL.id(
              "LU_ID",
              "9999999999999|9999 9999 99999",
              WesternEurope::luId,
              0.85,
              1.0,
              "matricule,numero d'identification,luxembourg"),
          PERSONAL.id("ES_NIF", "99999999 A", SouthernEurope::esNif, 0.7, 1.0, DNI),
          PERSONAL.id("ES_NIF/short", "9999999 A", SouthernEurope::esNif, 0.45, 0.9, DNI),
          PERSONAL.id(
              "ES_NIF/dotted", "99.999.999-A|99.999.999A", SouthernEurope::esNif, 0.85, 1.0, DNI),
          PERSONAL.id(
              "ES_NIE",
              "A9999999 A|A99999999 A|A-9999999-A|A 9999999 A",
              SouthernEurope::esNie,
              0.85,
              1.0,
              "nie,extranjero,identificacion"),
          PERSONAL.id(
              "ES_CIF",
              "A9999999X|A 9999999X",
              SouthernEurope::esCif,
              0.4,
              0.9,
              "cif,nif,empresa,sociedad"),
          PERSONAL.near(
              "ES_NSS",
              "99 99999999 99|999999999999|99/99999999/99",
              SouthernEurope::esNss,
              0.95,
              "seguridad social,nss,numero de afiliacion,afiliacion,naf"),
          PERSONAL.id("ES_PASSPORT", "AAA999999", NONE, 0.1, 0.8, "pasaporte,spanish passport"),
          PAYMENT.id(
              "ES_CCC",
              "9999 9999 99 9999999999|99999999999999999999|9999-9999-99-9999999999",
              Payment::spanishAccount,
              0.6,
              0.95,
              "cuenta,ccc,cuenta corriente,bancaria"),
          PERSONAL.near("ES_LICENSE_PLATE", "9999 AAA", NONE, 0.75, "matricula,coche,vehiculo"),
          PERSONAL.near(
              "PT_NIF",
              "999 999 999",
              WesternEurope::ptNif,
              0.95,
              "nif,contribuinte,numero de identificacao fiscal,identificacao fiscal,nipc"),
          PERSONAL.id(
              "PT_CITIZEN_CARD",
              "99999999 9 AX9|999999999AX9|99999999 9AX9",
              WesternEurope::ptCitizenCard,
              0.7,
              0.97,
              "cartao de cidadao,cc,cidadao,bilhete"),
          PERSONAL.id(
              "IT_FISCAL_CODE",
              "AAAAAAXXAXXAXXXA|AAA AAA XXAXX AXXXA|AAAAAA XXAXX AXXXA",
              SouthernEurope::itFiscalCode,
              0.97,
              1.0,
              "codice fiscale,cf,fiscale"),
          PERSONAL.id(
              "IT_FISCAL_CODE/form",
              "AAAAAAXXAXXAXXXA",
              SouthernEurope::itFiscalCodeForm,
              0.55,
              0.85,
              "codice fiscale,cf,fiscale"),
          PERSONAL.id(
              "IT_VAT_CODE",
              "99999999999",
              SouthernEurope::itVat,
              0.42,
              0.95,
              "partita iva,p.iva,piva,p. iva,iva"),
          PERSONAL.id(
              "IT_VAT_CODE/prefixed",
              "it99999999999|it 99999999999",
              EuVat::test,
              0.95,
              1.0,
              "partita iva,p.iva,piva,iva,vat"),
          PERSONAL.id(
              "IT_DRIVER_LICENSE",
              "AA9999999A",
              NONE,
              0.2,
              0.85,
              "patente,patente di guida,guida,licenza,license,driving licence"),
          PERSONAL.id(
              "IT_DRIVER_LICENSE/u1",
              "u1XXXXXXXA",
              ItalianLicence::form,
              0.4,
              0.9,
              "patente,patente di guida,guida,licenza,license,driving licence"),
          PERSONAL.id(
              "IT_IDENTITY_CARD",
              "AA 9999999|AA99999AA|9999999AA",
              NONE,
              0.1,
              0.8,
              "carta d'identita,carta di identita,identita,cie,documento,carta identita,id card,identity card,elettronica"),
          PERSONAL.id("IT_PASSPORT", "AA9999999", NONE, 0.1, 0.8, "passaporto,italian passport"),
          PERSONAL.near(
              "IT_LICENSE_PLATE", "AA 999 AA", NONE, 0.75, "targa,veicolo,automobile,auto"),
          PERSONAL.near(
              "GR_AFM", "999999999|el999999999", GreekVat::afm, 0.9, "afm,tax number,tin"),
          PERSONAL.id(
              "GR_AMKA", "99999999999", WesternEurope::grAmka, 0.4, 0.95, "amka,social security"),
          PERSONAL.id(
              "EU_VAT_NUMBER",
              "AA99999999|AA999999999|AA9999999999|AA99999999999|AA999999999999|atu99999999|nl999999999b99|AA9999999A|AA9999999AA|AA99999999A|esX9999999X|AA 999 999 999|AA 999999999|fr99 999999999|fr99 999 999 999|fr 99 999999999|fr 99 999 999 999|nl 999999999 b99|atu 99999999",
              EuVat::test,
              0.85,
              1.0,
              "vat,vat number,tva,btw,iva,mwst,moms,ust,nip,dph,pvm,alv"));

  private PiiEuropeDetectors() {}

  private static final class FrenchCard {
    private FrenchCard() {}

    static boolean form(byte[] compact, int length) {
      int digits = 0;
      for (int i = 0; i < length; i++) {
        digits += compact[i] <= '9' ? 1 : 0;
      }
      return digits >= 3;
    }
  }

  private static final class ItalianLicence {
    private ItalianLicence() {}

    // Nine characters without the vowels A, E, I, O, Q and U, at least one digit.
    static boolean form(byte[] compact, int length) {
      for (int i = 2; i < length; i++) {
        if ("AEIOQU".indexOf(compact[i]) >= 0) {
          return false;
        }
      }
      return true;
    }
  }

  private static final class GreekVat {
    private GreekVat() {}

    static boolean afm(byte[] compact, int length) {
      return length == 9 ? WesternEurope.grAfm(compact, 9) : EuVat.test(compact, length);
    }
  }
}
