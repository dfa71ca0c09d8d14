package io.writ.engine.detect.pii;

import static io.writ.engine.detect.checksum.Checksum.NONE;
import static io.writ.engine.detect.pii.Identifiers.HEALTH;
import static io.writ.engine.detect.pii.Identifiers.PAYMENT;
import static io.writ.engine.detect.pii.Identifiers.PERSONAL;

import io.writ.engine.detect.checksum.CentralEurope;
import io.writ.engine.detect.checksum.EasternEurope;
import io.writ.engine.detect.checksum.Nordics;
import io.writ.engine.detect.form.Detector;
import java.util.List;

/** Identifiers of the Nordic countries, Central and Eastern Europe and Turkey. */
final class PiiNorthEastDetectors {
  private static final String PNR =
      "personnummer,personnr,pnr,samordningsnummer,personal number,personal identity,swedish id";

  static final List<Detector> ALL =
      List.of(
          PERSONAL.id(
              "FI_PERSONAL_IDENTITY_CODE",
              "999999-999X|999999A999X",
              Nordics::fiPersonalIdentityCode,
              0.9,
              1.0,
              "henkilotunnus,hetu,personal identity,personbeteckning"),
          PERSONAL.near(
              "FI_BUSINESS_ID",
              "9999999-9",
              Nordics::fiBusinessId,
              0.9,
              "y-tunnus,business id,fo-nummer"),
          PERSONAL.id(
              "SE_PERSONNUMMER",
              "999999-9999|99999999-9999|999999999999",
              Nordics::sePersonnummer,
              0.7,
              0.97,
              PNR),
          PERSONAL.id(
              "SE_PERSONNUMMER/bare", "9999999999", Nordics::sePersonnummer, 0.4, 0.95, PNR),
          PERSONAL.id(
              "SE_ORGANISATIONSNUMMER",
              "999999-9999",
              Nordics::seOrganisation,
              0.6,
              0.95,
              "organisationsnummer,orgnummer,org.nr,orgnr,foretag,bolag,company identity"),
          PERSONAL.id(
              "SE_ORGANISATIONSNUMMER/bare",
              "9999999999",
              Nordics::seOrganisation,
              0.3,
              0.9,
              "organisationsnummer,orgnummer,org.nr,orgnr,foretag,bolag"),
          PERSONAL.id(
              "NO_FODSELSNUMMER",
              "999999 99999",
              Nordics::noFodselsnummer,
              0.75,
              1.0,
              "fodselsnummer,fodselsnr,personnummer,d-nummer,fnr"),
          PAYMENT.near(
              "NO_BANK_ACCOUNT",
              "9999 99 99999",
              Nordics::noAccount,
              0.9,
              "kontonummer,kontonr,bankkonto,konto"),
          PERSONAL.near(
              "NO_ORGANISATION_NUMBER",
              "999 999 999",
              Nordics::noOrganisation,
              0.9,
              "organisasjonsnummer,org.nr,orgnr,org nr"),
          PERSONAL.id(
              "DK_CPR/hyphen",
              "999999-9999",
              Nordics::dkCprForm,
              0.5,
              0.95,
              "cpr,cpr-nummer,cpr-nr,personnummer"),
          PERSONAL.id(
              "DK_CPR",
              "9999999999|999999 9999",
              Nordics::dkCprForm,
              0.1,
              0.9,
              "cpr,cpr-nummer,cpr-nr,cprnr,personnummer"),
          PERSONAL.near(
              "DK_CVR", "99999999|99 99 99 99", Nordics::dkCvr, 0.9, "cvr,cvr-nummer,cvr-nr"),
          PERSONAL.id(
              "IS_KENNITALA", "999999-9999", Nordics::isKennitala, 0.6, 0.97, "kennitala,kt"),
          PERSONAL.near(
              "IS_KENNITALA/bare", "9999999999", Nordics::isKennitala, 0.95, "kennitala,kt"),
          PERSONAL.id(
              "PL_PESEL", "99999999999", CentralEurope::plPesel, 0.5, 0.97, "pesel,numer pesel"),
          PERSONAL.id(
              "PL_NIP",
              "999-999-99-99|999-99-99-999",
              CentralEurope::plNip,
              0.6,
              0.97,
              "nip,identyfikacji podatkowej"),
          PERSONAL.near(
              "PL_NIP/bare",
              "9999999999",
              CentralEurope::plNip,
              0.95,
              "nip,identyfikacji podatkowej"),
          PERSONAL.near(
              "PL_REGON", "999999999|99999999999999", CentralEurope::plRegon, 0.95, "regon"),
          PERSONAL.id(
              "PL_ID_CARD",
              "AAA 999999",
              CentralEurope::plIdCard,
              0.4,
              0.95,
              "dowod,dowod osobisty,dowodu,nr dowodu,identity card,id card"),
          PERSONAL.id(
              "PL_PASSPORT",
              "AA 9999999",
              CentralEurope::plPassport,
              0.3,
              0.9,
              "paszport,paszportu,polish passport"),
          PERSONAL.id(
              "CZ_BIRTH_NUMBER",
              "999999/9999|999999/999",
              CentralEurope::rodneCislo,
              0.8,
              1.0,
              "rodne cislo,rodne,birth number"),
          PERSONAL.near(
              "CZ_BIRTH_NUMBER/bare",
              "9999999999",
              CentralEurope::rodneCislo,
              0.95,
              "rodne cislo,rodne,birth number,r.c"),
          PERSONAL.near(
              "CZ_ICO",
              "99999999|999 99 999",
              CentralEurope::ico,
              0.9,
              "ico,dic,identifikacni cislo"),
          PERSONAL.near(
              "SK_ID_CARD",
              "AA999999",
              NONE,
              0.75,
              "obciansky preukaz,obcianskeho preukazu,cislo op,slovak id,slovak identity card"),
          PERSONAL.near(
              "HU_TAX_ID",
              "9999999999",
              CentralEurope::huTaxId,
              0.95,
              "adoazonosito,adoazonosito jel,ado,tax id"),
          HEALTH.near("HU_TAJ", "999 999 999", CentralEurope::huTaj, 0.95, "taj,taj szam,taj-szam"),
          PERSONAL.near(
              "HU_ID_CARD", "999999AA", NONE, 0.8, "szemelyi,szemelyi igazolvany,szemelyazonosito"),
          PERSONAL.id(
              "EE_ISIKUKOOD",
              "99999999999",
              CentralEurope::balticPersonalCode,
              0.45,
              0.97,
              "isikukood,isikukoodi,personal code"),
          PERSONAL.near(
              "LT_ASMENS_KODAS",
              "99999999999",
              CentralEurope::balticPersonalCode,
              0.98,
              "asmens kodas,a.k"),
          PERSONAL.id(
              "LV_PERSONAS_KODS",
              "999999-99999",
              CentralEurope::lvPersonalCode,
              0.7,
              0.97,
              "personas kods,personas kodu,p.k"),
          PERSONAL.near(
              "LV_PERSONAS_KODS/bare",
              "99999999999",
              CentralEurope::lvPersonalCode,
              0.95,
              "personas kods,personas kodu"),
          PERSONAL.id(
              "RO_CNP",
              "9999999999999",
              EasternEurope::roCnp,
              0.7,
              0.98,
              "cnp,cod numeric personal"),
          PERSONAL.near(
              "RO_CIF",
              "ro99999999|ro9999999|99999999|9999999|999999|999999999|9999999999",
              RomanianCompany::test,
              0.85,
              "cui,cif,cod fiscal"),
          PERSONAL.id(
              "BG_EGN",
              "9999999999",
              EasternEurope::bgEgn,
              0.42,
              0.95,
              "egn,edinen grazhdanski,civil number"),
          PERSONAL.id(
              "HR_OIB",
              "99999999999",
              EasternEurope::hrOib,
              0.4,
              0.97,
              "oib,osobni identifikacijski"),
          PERSONAL.id(
              "SI_EMSO", "9999999999999", EasternEurope::jmbg, 0.6, 0.95, "emso,jmbg,maticni broj"),
          PERSONAL.near(
              "SI_TAX_NUMBER",
              "99999999",
              EasternEurope::siTax,
              0.9,
              "davcna,davcna stevilka,id za ddv"),
          PERSONAL.near("RS_JMBG", "9999999999999", EasternEurope::jmbg, 0.96, "jmbg,maticni broj"),
          PERSONAL.near(
              "UA_RNOKPP",
              "9999999999",
              EasternEurope::uaRnokpp,
              0.95,
              "rnokpp,rnokpp,ipn,taxpayer,inn"),
          PERSONAL.near(
              "RU_INN", "9999999999|999999999999", EasternEurope::ruInn, 0.95, "inn,taxpayer"),
          PERSONAL.id("RU_INN/person", "999999999999", EasternEurope::ruInn, 0.5, 0.95, "inn"),
          PERSONAL.id("RU_SNILS", "999-999-999 99", EasternEurope::ruSnils, 0.9, 1.0, "snils"),
          PERSONAL.near("RU_SNILS/bare", "99999999999", EasternEurope::ruSnils, 0.95, "snils"),
          PERSONAL.near(
              "RU_OGRN",
              "9999999999999|999999999999999",
              EasternEurope::ruOgrn,
              0.95,
              "ogrn,ogrnip"),
          PERSONAL.near(
              "RU_PASSPORT",
              "9999 999999|99 99 999999",
              NONE,
              0.75,
              "pasport,russian passport,seriya"),
          PERSONAL.near("KZ_IIN", "999999999999", EasternEurope::kzIin, 0.95, "iin,bin,zhsn"),
          PERSONAL.id(
              "TR_NATIONAL_ID",
              "99999999999",
              EasternEurope::trNationalId,
              0.6,
              1.0,
              "tckn,tc kimlik,kimlik,t.c,kimlik no,kimlik numarasi,vatandaslik,turkish id"),
          PERSONAL.near(
              "TR_TAX_NUMBER",
              "9999999999|999 999 9999",
              EasternEurope::trTaxNumber,
              0.9,
              "vkn,vergi,vergi no,vergi kimlik"),
          PERSONAL.id(
              "TR_LICENSE_PLATE",
              "99 A 9999|99 A 999|99 A 99|99 AA 9999|99 AA 999|99 AA 99|99 AAA 99|99 AAA 999|99 AAA 9999",
              TurkishPlate::province,
              0.45,
              0.85,
              "plaka,plakasi,arac,plate,license plate,plaka numarasi"));

  private PiiNorthEastDetectors() {}

  private static final class RomanianCompany {
    private RomanianCompany() {}

    static boolean test(byte[] compact, int length) {
      if (compact[0] != 'R') {
        return EasternEurope.roCif(compact, length);
      }
      return EasternEurope.roCif(java.util.Arrays.copyOfRange(compact, 2, length), length - 2);
    }
  }

  private static final class TurkishPlate {
    private TurkishPlate() {}

    static boolean province(byte[] compact, int length) {
      int code = (compact[0] - '0') * 10 + compact[1] - '0';
      return code >= 1 && code <= 81;
    }
  }
}
