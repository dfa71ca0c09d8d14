package io.writ.engine.detect.pii;

import static io.writ.engine.detect.checksum.Checksum.NONE;
import static io.writ.engine.detect.pii.Identifiers.CONFIDENTIAL;
import static io.writ.engine.detect.pii.Identifiers.PAYMENT;
import static io.writ.engine.detect.pii.Identifiers.PERSONAL;

import io.writ.engine.DataClass;
import io.writ.engine.detect.checksum.Devices;
import io.writ.engine.detect.checksum.Germany;
import io.writ.engine.detect.checksum.NorthAmerica;
import io.writ.engine.detect.checksum.Payment;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Words;
import java.util.ArrayList;
import java.util.List;

/** Cards, accounts, devices and vehicles, which no country owns. */
final class PiiPaymentDetectors {
  private static final String CARD =
      "card,credit,debit,visa,mastercard,amex,american express,cc,pan,discover,credit card,carte,karte,kreditkarte,tarjeta,cartao,carta di credito,card number,cc#,maestro,jcb,diners";
  private static final String ACCOUNT =
      "account number,bank account,account no,account#,a/c,a/c no,acct,acct no,acct#,acctid,checking account,savings account,account,routing,iban,direct deposit,bank";
  private static final String PLATE =
      "license plate,licence plate,number plate,plate number,plate,registration number,vehicle registration,tag number,plate no,placa,placas,patente";

  static final List<Detector> ALL = all();

  private PiiPaymentDetectors() {}

  // "cvc": "123", "exp_year": 2027; cvv=123 exp=0927
  private static boolean isNoDate(byte[] digits, int length) {
    int month = (digits[0] - '0') * 10 + digits[1] - '0';
    boolean soon = digits[2] == '2' || digits[2] == '3' && digits[3] <= '2';
    boolean expiry = month >= 1 && month <= 12 && soon;
    return length == 3 || month != 20 && !expiry;
  }

  // Seconds or milliseconds since 1970, {@code "exp": 1741079520}, unless a label says otherwise.
  private static boolean isNoTime(byte[] digits, int length) {
    return (length != 10 && length != 13 || digits[0] != '1') && isNoDay(digits, length);
  }

  // Gecko/20100101, 202403141011: days and moments of our time, unless a label says otherwise.
  static boolean isNoDay(byte[] digits, int length) {
    if (length != 8 && length != 12 && length != 14) {
      return true;
    }
    int century = number(digits, 0);
    int month = number(digits, 4);
    int day = number(digits, 6);
    boolean time = length == 8 || number(digits, 8) < 24 && number(digits, 10) < 60;
    boolean date = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    return century != 19 && century != 20 || !date || !time;
  }

  private static int number(byte[] digits, int at) {
    return (digits[at] - '0') * 10 + digits[at + 1] - '0';
  }

  private static List<Detector> all() {
    List<Detector> all = new ArrayList<>(numbers());
    all.addAll(devices());
    return List.copyOf(all);
  }

  private static List<Detector> numbers() {
    return List.of(
        PAYMENT.id(
            "CREDIT_CARD",
            "9999 9999 9999 9999|9999 999999 99999|9999 999999 9999|9999 9999 9999 9999 999|9999 9999 9999 999|9999999999999|999999999999|99999999999999999|999999999999999999|9999 9999 9999 99|999999 9999999999|9999 9999 99999",
            Payment::card,
            0.9,
            1.0,
            CARD),
        PAYMENT.near(
            "CREDIT_CARD/grouped",
            "999 999 999 999 9999|99 99 99 99 99 99 99 99|99999999 99999999|9999 99999999 9999|9 999 999 999 999 999|99999 99999 99999 9",
            Payment::card,
            0.9,
            CARD),
        PAYMENT.near(
            "CVV",
            "999|9999",
            PiiPaymentDetectors::isNoDate,
            0.75,
            "cvv,cvc,cvv2,cvc2,cid,security code,card verification,codigo de seguridad,codigo de seguranca,codice di sicurezza,cryptogramme,prufziffer,prufnummer,kartenprufnummer,sicherheitscode,veiligheidscode"),
        PAYMENT.id(
            "ABA_ROUTING_NUMBER",
            "9999_9999_9",
            Payment::abaRouting,
            0.6,
            0.97,
            "routing,aba,aba routing,bank routing,routing number,rtn,ach,transit"),
        PAYMENT.id(
            "ABA_ROUTING_NUMBER/bare",
            "999999999",
            Payment::abaRouting,
            0.41,
            0.97,
            "routing,aba,aba routing,bank routing,routing number,rtn,ach,transit"),
        PAYMENT.near(
            "US_BANK_NUMBER",
            "99999999|999999999|9999999999|99999999999|999999999999|9999999999999|99999999999999|999999999999999|9999999999999999|99999999999999999",
            PiiPaymentDetectors::isNoTime,
            0.6,
            ACCOUNT),
        Detector.literal(
                "us-bank-number-ofx",
                "US_BANK_NUMBER",
                "",
                DataClass.PAYMENT,
                List.of("<acctid>"),
                LabelledMatcher::tagged)
            .score(0.8),
        PAYMENT.id(
            "US_BANK_NUMBER/weak",
            "99999999999|999999999999",
            PiiPaymentDetectors::isNoDay,
            0.05,
            0.6,
            ACCOUNT),
        PAYMENT.near(
            "SWIFT_CODE",
            "AAAAAAXX|AAAAAAXXXXX|AAAA AA XX XXX",
            Payment::bic,
            0.85,
            "swift,bic,swift code,bic code,swift/bic"),
        CONFIDENTIAL.id(
            "ISIN", "AAXXXXXXXXX9", Payment::isin, 0.6, 0.95, "isin,security,securities,wkn"),
        CONFIDENTIAL.id(
            "LEI",
            "9999XXXXXXXXXXXXXX99|XXXXXXXXXXXXXXXXXX99",
            Payment::lei,
            0.75,
            0.97,
            "lei,legal entity"));
  }

  private static List<Detector> devices() {
    return List.of(
        PERSONAL.id(
            "IMEI",
            "99 999999 999999 9",
            Devices::imei,
            0.42,
            0.95,
            "imei,imei number,device,handset,phone"),
        PERSONAL.near("IMSI", "999999999999999", NONE, 0.85, "imsi,subscriber identity"),
        PERSONAL.near(
            "ICCID",
            "9999999999999999999|99999999999999999999",
            Devices::iccid,
            0.95,
            "iccid,sim,sim card"),
        PERSONAL.id("ORCID", "9999-9999-9999-999X", Devices::orcid, 0.8, 1.0, "orcid,isni"),
        PERSONAL.id(
            "VIN",
            "XXXXXXXXXXXXX9999",
            NorthAmerica::vin,
            0.7,
            1.0,
            "vin,vin#,vehicle identification,chassis"),
        PERSONAL.near(
            "VIN/form",
            "XXXXXXXXXXXXX9999",
            NorthAmerica::vinForm,
            0.8,
            "vin,vin#,vehicle identification,chassis,fahrgestellnummer"),
        PERSONAL.near(
            "LICENSE_PLATE",
            "AAA 9999|AAA 999|9AAA999|AA 99999|999 AAA|9AA 9999|AAA9A99|AA 999 AA|AAA 99 99",
            NONE,
            0.65,
            PLATE),
        PERSONAL.near(
            "PASSPORT",
            "A9999999|A99999999|AA999999|AA9999999|99AA99999|99999999|999999999|AAA999999|A999999|X9999999X",
            NONE,
            0.6,
            "passport number,passport no,passport,passeport,pasaporte,reisepass,passaporto,paspoort,paszport,passaporte,pasaport"),
        PERSONAL.near("PASSPORT/mixed", "AXXXXXXXX", Germany::documentForm, 0.6, "passport"),
        Detector.literal(
                "passport-labelled",
                "PASSPORT",
                "",
                DataClass.PERSONAL,
                LabelledMatcher.labels(
                    Words.of(
                        """
                        passport number, passport no, passport #, passport id, reisepassnummer,
                        passnummer, numero de passeport, numero de pasaporte, numero di passaporto,
                        numero do passaporte, paspoortnummer, numer paszportu
                        """)),
                LabelledMatcher::value)
            .score(0.6),
        Detector.literal(
                "passport-zone",
                "PASSPORT",
                "machine-readable-zone",
                DataClass.PERSONAL,
                List.of("<<"),
                MachineReadableZone::match)
            .score(1.0),
        PERSONAL.near(
            "DRIVER_LICENSE",
            "AAAAAA99999A|A999999999999|AA9999999|99999999999|9999999999|AA99 99999999999",
            NONE,
            0.55,
            "driving licence,driver's licence,driving license,permis de conduire,fuhrerschein,patente di guida,rijbewijs,carnet de conducir,permiso de conducir,prawo jazdy,korkort"));
  }
}
