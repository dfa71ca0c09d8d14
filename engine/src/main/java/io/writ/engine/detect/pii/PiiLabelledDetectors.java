package io.writ.engine.detect.pii;

import static io.writ.engine.DataClass.HEALTH;
import static io.writ.engine.DataClass.PAYMENT;
import static io.writ.engine.DataClass.PERSONAL;

import io.writ.engine.DataClass;
import io.writ.engine.detect.form.Detector;
import java.util.List;

/** Numbers that firms, schools, insurers and banks give people in forms of their own. */
final class PiiLabelledDetectors {
  /** What a patient's number is called. */
  static final String RECORDS =
      "mrn,medical record number,medical record no,patient id,patient number,patient no,chart number,hospital number,patientennummer,numero de dossier medical,historia clinica";

  /** What the number of an insured person is called. */
  static final String POLICIES =
      "policy number,policy no,insurance number,insurance id,member id,subscriber id,beneficiary number,beneficiary id,health plan number,versicherungsnummer,versichertennummer,numero de police,numero de poliza,numero di polizza,polisnummer";

  static final List<Detector> ALL =
      List.of(
          of(
              "employee-id",
              "EMPLOYEE_ID",
              PERSONAL,
              "employee id",
              "employee number",
              "employee no",
              "employee code",
              "employee #",
              "staff id",
              "staff number",
              "staff no",
              "personnel number",
              "personnel id",
              "personnel no",
              "payroll number",
              "payroll id",
              "worker id",
              "badge number",
              "badge id",
              "personalnummer",
              "mitarbeiternummer",
              "medewerkernummer",
              "anstallningsnummer",
              "ansattnummer",
              "numero de empleado",
              "numero d'employe",
              "matricola dipendente"),
          of(
              "student-id",
              "STUDENT_ID",
              PERSONAL,
              "student id",
              "student number",
              "student no",
              "student #",
              "matriculation number",
              "enrolment number",
              "enrollment number",
              "roll number",
              "matrikelnummer",
              "studentnummer",
              "numero etudiant",
              "numero de estudiante"),
          of(
              "customer-id",
              "CUSTOMER_ID",
              PERSONAL,
              "customer id",
              "customer number",
              "customer no",
              "customer #",
              "customer account number",
              "membership number",
              "membership id",
              "membership no",
              "member number",
              "loyalty number",
              "loyalty card number",
              "frequent flyer number",
              "patron id",
              "kundennummer",
              "kundennr",
              "kunden nr",
              "kunden id",
              "mitgliedsnummer",
              "numero client",
              "numero de client",
              "numero d'adherent",
              "numero de cliente",
              "numero de socio",
              "numero do cliente",
              "numero cliente",
              "codigo de cliente",
              "codice cliente",
              "numero tessera",
              "klantnummer",
              "lidnummer",
              "kundnummer",
              "medlemsnummer",
              "kundenummer",
              "kundenr",
              "asiakasnumero",
              "jasennumero",
              "numer klienta",
              "nr klienta"),
          of(
              "device-id",
              "DEVICE_ID",
              PERSONAL,
              "serial number",
              "serial no",
              "device id",
              "device serial",
              "hardware id",
              "android id",
              "advertising id",
              "meid",
              "idfa",
              "idfv",
              "gaid",
              "udid"),
          of("medical-record-number-labelled", "MEDICAL_RECORD_NUMBER", HEALTH, RECORDS.split(",")),
          of("health-insurance-id-labelled", "HEALTH_INSURANCE_ID", HEALTH, POLICIES.split(",")),
          Detector.literal(
                  "pin",
                  "PIN",
                  "",
                  PAYMENT,
                  LabelledMatcher.labels(
                      "pin", "pin code", "pin number", "atm pin", "card pin", "geheimzahl"),
                  LabelledMatcher::pin)
              .score(0.75),
          Detector.literal(
                  "swift-code-letters",
                  "SWIFT_CODE",
                  "",
                  PAYMENT,
                  LabelledMatcher.labels(
                      "swift", "bic", "swift code", "bic code", "swift/bic", "bic/swift"),
                  LabelledMatcher::bic)
              .score(0.85));

  private PiiLabelledDetectors() {}

  private static Detector of(String id, String type, DataClass dataClass, String... labels) {
    List<String> literals = LabelledMatcher.labels(labels);
    return Detector.literal(id, type, "", dataClass, literals, LabelledMatcher::value).score(0.7);
  }
}
