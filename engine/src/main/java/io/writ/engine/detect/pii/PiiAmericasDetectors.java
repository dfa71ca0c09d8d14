package io.writ.engine.detect.pii;

import static io.writ.engine.detect.checksum.Checksum.NONE;
import static io.writ.engine.detect.pii.Identifiers.HEALTH;
import static io.writ.engine.detect.pii.Identifiers.PAYMENT;
import static io.writ.engine.detect.pii.Identifiers.PERSONAL;

import io.writ.engine.detect.checksum.NorthAmerica;
import io.writ.engine.detect.checksum.Payment;
import io.writ.engine.detect.checksum.SouthAmerica;
import io.writ.engine.detect.form.Detector;
import java.util.List;

/** Identifiers of the Americas. */
final class PiiAmericasDetectors {
  private static final String SSN = "ssn,ssns,ssn#,social security,social sec,soc sec,ss#,socsec";
  private static final String ITIN =
      "itin,individual taxpayer,taxpayer id,taxpayer identification,tax id,tin";
  private static final String ATIN =
      "atin,adoption taxpayer,adoption tax,w-7a,taxpayer id,taxpayer identification,tax id,tin";
  private static final String LICENCE =
      "driver license,drivers license,driver's license,driver licence,drivers licence,driver's licence,"
          + "driving license,driving licence,driver lic,drivers lic,license number,licence number,dl number,dl no,dl#,dln,"
          + "driver id,driver's permit,driving permit,permis de conduire,license no,licence no,license #";
  private static final String LICENCE_SHAPES =
      "A9999|A99999|A999999|A9999999|A99999999|A999999999|A9999999999|A99999999999|A999999999999"
          + "|A999 9999 9999|A9999999999999|A99999999999999|AA999999|AA9999999|AA999999A|AAA999999"
          + "|AA99999|999999|9999999|99999999|999999999|9999999999|99999999999|999999999999"
          + "|99999999999999|9999999A|99999999A|999999999A|99AAA99999|999AA9999|A9AAAAAA9A|A99999A|A999A999A999"
          + "|A99 99 9999|A999 9999 9999 99|A9999 99999 99999|AAAAAAA999AA|A999999A";
  private static final String PASSPORT = "passport,passeport,pasaporte,travel document,passaporte";

  static final List<Detector> ALL =
      List.of(
          PERSONAL.id("US_SSN/grouped", "999_99_9999", NorthAmerica::usSsn, 0.85, 1.0, SSN),
          PERSONAL.id(
              "US_SSN", "999999999|99999_9999|999_999999", NorthAmerica::usSsn, 0.3, 0.9, SSN),
          PERSONAL.near(
              "US_SSN/advertised",
              "999_99_9999|999999999",
              NorthAmerica::usSsnAdvertised,
              0.6,
              SSN),
          PERSONAL.id("US_ITIN/grouped", "999_99_9999", NorthAmerica::usItin, 0.8, 0.95, ITIN),
          PERSONAL.id(
              "US_ITIN", "999999999|99999_9999|999_999999", NorthAmerica::usItin, 0.3, 0.85, ITIN),
          PERSONAL.id("US_ATIN/grouped", "999_99_9999", NorthAmerica::usAtin, 0.8, 0.95, ATIN),
          PERSONAL.near("US_ATIN", "999999999", NorthAmerica::usAtin, 0.9, ATIN),
          PERSONAL.near(
              "US_EIN",
              "99-9999999",
              NorthAmerica::usEin,
              0.85,
              "ein,employer identification,employer id,fein,federal tax id,tax id,irs"),
          PERSONAL.near(
              "US_ALIEN_NUMBER",
              "a99999999|a999999999|a-99999999|a-999999999|a999-999-999|a-999-999-999",
              NONE,
              0.85,
              "alien number,alien registration,a-number,a number,uscis number,uscis,green card,permanent resident card"),
          PERSONAL.id("US_PASSPORT", "A99999999", NONE, 0.1, 0.75, PASSPORT),
          PERSONAL.near("US_PASSPORT/digits", "999999999", NONE, 0.65, PASSPORT),
          PERSONAL.near("US_DRIVER_LICENSE", LICENCE_SHAPES, NONE, 0.7, LICENCE),
          PERSONAL.id("US_DRIVER_LICENSE/weak", "A9999999|A99999999", NONE, 0.1, 0.7, LICENCE),
          HEALTH.id(
              "US_MBI",
              "9AX9 AX9 AA99",
              NorthAmerica::usMbi,
              0.75,
              1.0,
              "mbi,medicare,beneficiary"),
          HEALTH.id(
              "US_NPI",
              "9999999999|9999_999_999",
              NorthAmerica::usNpi,
              0.4,
              1.0,
              "npi,national provider,provider identifier,provider id,provider number,physician,prescriber"),
          HEALTH.id(
              "MEDICAL_LICENSE",
              "AX9999999",
              NorthAmerica::usDea,
              0.6,
              1.0,
              "dea,dea number,dea#,medical license,certificate,prescriber"),
          HEALTH.near(
              "MEDICAL_RECORD_NUMBER",
              "99999|999999|9999999|99999999|999999999|9999999999|A99999|A999999|A9999999|A99999999|AA999999|AA99999999|99_99_99|999_999_999|AAA999999|999_99_99",
              NONE,
              0.75,
              PiiLabelledDetectors.RECORDS + ",mrn#,medical record,health record,medical rec"),
          HEALTH.near(
              "HEALTH_INSURANCE_ID",
              "AAA999999999|A99999999|A999999999|99999999999|9999999999|AAA99999999|999999999|999999999 99|AAAA99999999|AA9999999|A9999999999",
              NONE,
              0.7,
              PiiLabelledDetectors.POLICIES + ",health plan,medicaid,health insurance"),
          PERSONAL.id(
              "CA_SIN/grouped",
              "999_999_999",
              NorthAmerica::caSin,
              0.6,
              0.95,
              "sin,social insurance,nas,assurance sociale"),
          PERSONAL.near(
              "CA_SIN",
              "999999999",
              NorthAmerica::caSin,
              0.85,
              "sin,social insurance,nas,assurance sociale"),
          HEALTH.near(
              "CA_HEALTH_CARD",
              "9999 999 999|9999 999 999 AA|9999999999AA",
              CanadianHealth::card,
              0.85,
              "ohip,health card,health number,carte sante,assurance maladie,ramq"),
          HEALTH.near(
              "CA_HEALTH_CARD/ramq",
              "AAAA 9999 9999",
              NONE,
              0.85,
              "ramq,assurance maladie,carte soleil,health card,nam"),
          PERSONAL.near("CA_PASSPORT", "AA999999|A999999AA", NONE, 0.7, "passport,passeport"),
          PERSONAL.id("MX_CURP", "AAAA999999AAAAAAX9", NorthAmerica::mxCurp, 0.95, 1.0, "curp"),
          PERSONAL.id(
              "MX_RFC",
              "AAAA 999999 XXX|AAA 999999 XXX",
              NorthAmerica::mxRfc,
              0.7,
              0.95,
              "rfc,contribuyente,sat"),
          PERSONAL.id(
              "MX_RFC/form",
              "AAAA 999999 XXX|AAA 999999 XXX",
              NorthAmerica::mxRfcForm,
              0.3,
              0.8,
              "rfc,contribuyente"),
          PERSONAL.near(
              "MX_NSS", "99 99 99 9999 9", NorthAmerica::mxNss, 0.85, "nss,imss,seguro social"),
          PAYMENT.id(
              "MX_CLABE",
              "999999999999999999|999 999 99999999999 9",
              Payment::clabe,
              0.45,
              0.95,
              "clabe,cuenta,spei,interbancaria"),
          PERSONAL.id(
              "BR_CPF/grouped", "999.999.999-99", SouthAmerica::brCpf, 0.95, 1.0, "cpf,cadastro"),
          PERSONAL.id(
              "BR_CPF",
              "99999999999|999 999 999 99",
              SouthAmerica::brCpf,
              0.45,
              0.95,
              "cpf,cadastro de pessoa,cadastro de pessoas,contribuinte"),
          PERSONAL.id(
              "BR_CNPJ/grouped", "XX.XXX.XXX/XXXX-99", SouthAmerica::brCnpj, 0.95, 1.0, "cnpj"),
          PERSONAL.id(
              "BR_CNPJ",
              "99999999999999|XXXXXXXXXXXX99",
              SouthAmerica::brCnpj,
              0.5,
              0.95,
              "cnpj,pessoa juridica"),
          PERSONAL.near(
              "BR_CNH",
              "99999999999",
              SouthAmerica::brCnh,
              0.9,
              "cnh,habilitacao,carteira de motorista"),
          PERSONAL.near(
              "BR_PIS",
              "999.99999.99-9|99999999999",
              SouthAmerica::brPis,
              0.9,
              "pis,pasep,nis,nit"),
          PERSONAL.near(
              "BR_RG",
              "99.999.999-X|99999999X|999999999",
              NONE,
              0.75,
              "rg,registro geral,carteira de identidade,identidade"),
          PERSONAL.near("BR_PASSPORT", "AA999999", NONE, 0.7, "passaporte"),
          PERSONAL.id(
              "AR_CUIT/grouped", "99-99999999-9", SouthAmerica::arCuit, 0.85, 1.0, "cuit,cuil"),
          PERSONAL.near("AR_CUIT", "99999999999", SouthAmerica::arCuit, 0.95, "cuit,cuil"),
          PERSONAL.near(
              "AR_DNI",
              "99.999.999|9.999.999|99999999|9999999",
              NONE,
              0.7,
              "dni,documento nacional,documento de identidad"),
          PAYMENT.id(
              "AR_CBU",
              "9999999999999999999999|99999999 99999999999999",
              Payment::cbu,
              0.8,
              1.0,
              "cbu,cvu"),
          PERSONAL.id(
              "CL_RUT/grouped",
              "99.999.999-X|9.999.999-X|99999999-X",
              SouthAmerica::clRut,
              0.8,
              1.0,
              "rut,run,rol unico"),
          PERSONAL.near(
              "CL_RUT",
              "99999999X|9999999X|9999999-X",
              SouthAmerica::clRut,
              0.9,
              "rut,run,rol unico"),
          PERSONAL.near(
              "CO_NIT",
              "999.999.999-9|999999999-9|9999999999|999999999",
              SouthAmerica::coNit,
              0.85,
              "nit,tributaria"),
          PERSONAL.near(
              "CO_CEDULA",
              "9.999.999.999|99.999.999|9.999.999|9999999999|99999999|9999999",
              NONE,
              0.7,
              "cedula,cedula de ciudadania,c.c,cc no"),
          PERSONAL.near("PE_RUC", "99999999999", SouthAmerica::peRuc, 0.9, "ruc,contribuyente"),
          PERSONAL.near("PE_DNI", "99999999|99999999-9", NONE, 0.7, "dni,documento nacional"),
          PERSONAL.near(
              "EC_CEDULA",
              "9999999999|999999999-9",
              SouthAmerica::ecCedula,
              0.85,
              "cedula,identidad"),
          PERSONAL.near(
              "UY_CEDULA",
              "9.999.999-9|9999999-9|99999999",
              SouthAmerica::uyCedula,
              0.85,
              "cedula,identidad,ci"),
          PERSONAL.id(
              "DO_CEDULA/grouped", "999-9999999-9", SouthAmerica::doCedula, 0.6, 0.95, "cedula"),
          PERSONAL.near("DO_CEDULA", "99999999999", SouthAmerica::doCedula, 0.9, "cedula"),
          PERSONAL.near(
              "VE_CEDULA",
              "A 99999999|A 9999999|A-99999999-9|A-99.999.999|A-9.999.999",
              NONE,
              0.7,
              "cedula,rif"));

  private PiiAmericasDetectors() {}

  /** The numeric part of a health card, with or without a version code. */
  private static final class CanadianHealth {
    private CanadianHealth() {}

    static boolean card(byte[] compact, int length) {
      return length >= 10 && NorthAmerica.caOhip(compact, 10);
    }
  }
}
