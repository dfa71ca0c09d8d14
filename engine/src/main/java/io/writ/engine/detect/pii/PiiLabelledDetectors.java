package io.writ.engine.detect.pii;

import static io.writ.engine.DataClass.HEALTH;
import static io.writ.engine.DataClass.PAYMENT;
import static io.writ.engine.DataClass.PERSONAL;

import io.writ.engine.DataClass;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Words;
import java.util.List;
import java.util.stream.Stream;

/** Numbers that firms, schools, insurers and banks give people in forms of their own. */
final class PiiLabelledDetectors {
  /** What a patient's number is called. */
  static final String RECORDS =
      "mrn,medical record number,medical record no,patient id,patient number,patient no,chart number,hospital number,patientennummer,patienten nr,pat.-nr,pat.nr,numero de dossier medical,historia clinica";

  /** What the number of a stay in a hospital is called. */
  private static final String STAYS = "aufnahmenummer, aufnahme nr, fallnummer, fall nr";

  /** What the number of an insured person is called. */
  static final String POLICIES =
      "policy number,policy no,insurance number,insurance id,member id,subscriber id,beneficiary number,beneficiary id,health plan number,insurance no,versicherungsnummer,versicherungs nr,versichertennummer,versicherten nr,vers.-nr,vers.nr,kv nr,numero de police,numero de poliza,numero di polizza,polisnummer";

  private static final String[] PINS = {
    "pin", "pin code", "pin number", "atm pin", "card pin", "geheimzahl"
  };

  static final List<Detector> ALL =
      Stream.of(
              of(
                  "employee-id",
                  "EMPLOYEE_ID",
                  PERSONAL,
                  Words.of(
                      """
                      employee id, employee number, employee no, employee code, employee #,
                      staff id, staff number, staff no, personnel number, personnel id,
                      personnel no, payroll number, payroll id, worker id, badge number, badge id,
                      emp id, emp no,
                      personalnummer, personal nr, pers.-nr, pers.nr, pers nr, matricule,
                      mitarbeiternummer, medewerkernummer, anstallningsnummer,
                      ansattnummer, numero de empleado, numero d'employe, matricola dipendente
                      """)),
              of(
                  "student-id",
                  "STUDENT_ID",
                  PERSONAL,
                  Words.of(
                      """
                      student id, student number, student no, student #, matriculation number,
                      enrolment number, enrollment number, roll number, matrikelnummer,
                      studentnummer, numero etudiant, numero de estudiante
                      """)),
              of(
                  "customer-id",
                  "CUSTOMER_ID",
                  PERSONAL,
                  Words.of(
                      """
                      customer id, customer number, customer no, customer #,
                      customer account number, membership number, membership id, membership no,
                      member number, loyalty number, loyalty card number, frequent flyer number,
                      patron id, kundennummer, kundennr, kunden nr, kunden id,
                      kundenkontonummer, kundenkonto nr, kd.-nr, kd.nr, kd nr, mitgliedsnummer,
                      numero client, numero de client, numero d'adherent, numero de cliente,
                      numero de socio, numero do cliente, numero cliente, codigo de cliente,
                      codice cliente, numero tessera, klantnummer, lidnummer, kundnummer,
                      medlemsnummer, kundenummer, kundenr, asiakasnumero, jasennumero,
                      numer klienta, nr klienta
                      """)),
              // A column of serial numbers counts things.
              Stream.of(
                  behind(
                      "device-id",
                      "DEVICE_ID",
                      PERSONAL,
                      Words.of(
                          """
                          serial number, serial no, device id, device serial, hardware id,
                          android id, advertising id, meid, idfa, idfv, gaid, udid
                          """))),
              of(
                  "medical-record-number-labelled",
                  "MEDICAL_RECORD_NUMBER",
                  HEALTH,
                  Words.of(RECORDS.replace(",", ", "), STAYS)),
              of(
                  "health-insurance-id-labelled",
                  "HEALTH_INSURANCE_ID",
                  HEALTH,
                  List.of(POLICIES.split(","))),
              Stream.of(
                  Detector.literal(
                          "pin",
                          "PIN",
                          "",
                          PAYMENT,
                          LabelledMatcher.labels(List.of(PINS)),
                          LabelledMatcher::pin)
                      .score(0.75),
                  Detector.literal(
                          "pin-in-script",
                          "PIN",
                          "",
                          PAYMENT,
                          List.of("暗証番号", "핀번호", "пин-код", "пин код", "пинкод", "الرقم السري"),
                          LabelledMatcher::pinInScript)
                      .score(0.75),
                  Detector.cell("pin-column", "PIN", "", PAYMENT, LabelledMatcher::pinCell)
                      .onlyNear(0.75, PINS)),
              Stream.of(
                  Detector.literal(
                          "swift-code-letters",
                          "SWIFT_CODE",
                          "",
                          PAYMENT,
                          LabelledMatcher.labels(
                              Words.of(
                                  """
                                  swift, bic, swift code, bic code, swift/bic, bic/swift, :52a,
                                  :53a, :54a, :56a, :57a, :58a
                                  """)),
                          LabelledMatcher::bic)
                      .score(0.85)))
          .flatMap(detectors -> detectors)
          .toList();

  private PiiLabelledDetectors() {}

  // Behind its label, and in the cells below it.
  private static Stream<Detector> of(
      String id, String type, DataClass dataClass, List<String> labels) {
    return Stream.of(
        behind(id, type, dataClass, labels),
        Detector.cell(id + "-column", type, "", dataClass, LabelledMatcher::cell)
            .onlyNear(0.7, labels.toArray(String[]::new)));
  }

  private static Detector behind(String id, String type, DataClass dataClass, List<String> labels) {
    List<String> literals = LabelledMatcher.labels(labels);
    return Detector.literal(id, type, "", dataClass, literals, LabelledMatcher::value).score(0.7);
  }
}
