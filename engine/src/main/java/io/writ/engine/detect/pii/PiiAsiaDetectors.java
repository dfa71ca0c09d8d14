package io.writ.engine.detect.pii;

import static io.writ.engine.detect.checksum.Checksum.NONE;
import static io.writ.engine.detect.pii.Identifiers.PAYMENT;
import static io.writ.engine.detect.pii.Identifiers.PERSONAL;

import io.writ.engine.DataClass;
import io.writ.engine.detect.checksum.EastAsia;
import io.writ.engine.detect.checksum.SouthAsia;
import io.writ.engine.detect.form.Detector;
import java.util.List;

/** Identifiers of Asia. */
final class PiiAsiaDetectors {
  static final List<Detector> ALL =
      List.of(
          PERSONAL.id(
              "IN_AADHAAR",
              "9999 9999 9999",
              SouthAsia::inAadhaar,
              0.45,
              0.97,
              "aadhaar,aadhar,adhaar,uidai,uid,adhar"),
          PERSONAL.id(
              "IN_AADHAAR/grouped",
              "9999_9999_9999",
              SouthAsia::inAadhaar,
              0.75,
              1.0,
              "aadhaar,aadhar,adhaar,uidai,uid,adhar"),
          PERSONAL.id(
              "IN_PAN",
              "AAAAA9999A",
              SouthAsia::inPan,
              0.7,
              0.97,
              "pan,pan card,permanent account,income tax"),
          PERSONAL.id(
              "IN_PAN/form",
              "AAAAA9999A",
              SouthAsia::inPanForm,
              0.3,
              0.8,
              "pan,pan card,permanent account,income tax"),
          PERSONAL.id("IN_GSTIN", "99AAAAA9999A9zX", SouthAsia::inGstin, 0.97, 1.0, "gstin,gst"),
          PERSONAL.id(
              "IN_GSTIN/form",
              "99AAAAA9999AXzX|99_AAAAA_9999_AX_zX",
              SouthAsia::inGstinForm,
              0.8,
              0.95,
              "gstin,gst"),
          PERSONAL.id("IN_PASSPORT", "A9999999|A99 99999", NONE, 0.1, 0.75, "passport"),
          PERSONAL.id(
              "IN_VOTER",
              "AAA9999999",
              NONE,
              0.4,
              0.85,
              "voter,epic,election,elector,vote,voters id"),
          PERSONAL.id(
              "IN_VEHICLE_REGISTRATION",
              "AA99AA9999|AA9AA9999|AA9AAA9999|AA99A9999|AA99AAA9999|AA 99 AA 9999|AA99 AA 9999|AA 9 AA 9999|AA 99 A 9999|AA 9 AAA 9999",
              SouthAsia::inVehicle,
              0.65,
              0.95,
              "registration,vehicle,rto,plate,car,bike,number plate"),
          PERSONAL.near(
              "IN_DRIVER_LICENSE",
              "AA99 99999999999|AA99-99999999999|AA-9999999999999|AA99 9999 9999999",
              NONE,
              0.85,
              "driving licence,driving license,licence,license,dl no,dl number"),
          Detector.literal(
              "in-upi",
              "IN_UPI_ID",
              "",
              DataClass.PAYMENT,
              UpiMatcher.HANDLES,
              UpiMatcher::address),
          PAYMENT.id(
              "IN_IFSC", "AAAA0XXXXXX", NONE, 0.4, 0.9, "ifsc,ifsc code,neft,rtgs,bank,branch"),
          PERSONAL.near(
              "IN_UAN",
              "9999 9999 9999",
              NONE,
              0.75,
              "uan,universal account,epf,epfo,provident fund"),
          PERSONAL.id("PK_CNIC", "99999-9999999-9", NONE, 0.7, 0.95, "cnic,nadra,nicop"),
          PERSONAL.near(
              "BD_NID",
              "9999999999|9999999999999|99999999999999999",
              NONE,
              0.75,
              "nid,national id card,voter id"),
          PERSONAL.id("LK_NIC", "999999999A", SouthAsia::lkNic, 0.4, 0.9, "nic,national identity"),
          PERSONAL.near(
              "LK_NIC/new", "999999999999", SouthAsia::lkNic, 0.85, "nic,national identity"),
          PERSONAL.id(
              "SG_NRIC_FIN",
              "A9999999A",
              SouthAsia::sgNric,
              0.8,
              1.0,
              "nric,fin,singapore,identity card,uinfin"),
          PERSONAL.id(
              "SG_NRIC_FIN/form",
              "A9999999A",
              SouthAsia::sgNricForm,
              0.3,
              0.8,
              "nric,fin,singapore"),
          PERSONAL.id(
              "SG_UEN",
              "99999999A|999999999A|A99AA9999A|A99AX9999A",
              SouthAsia::sgUen,
              0.6,
              0.97,
              "uen,entity number,acra"),
          PERSONAL.id(
              "MY_NRIC",
              "999999-99-9999",
              SouthAsia::myNric,
              0.85,
              1.0,
              "mykad,nric,kad pengenalan,ic no,ic number,no. kp,kp"),
          PERSONAL.near(
              "MY_NRIC/bare",
              "999999999999",
              SouthAsia::myNric,
              0.9,
              "mykad,nric,kad pengenalan,ic no,ic number,no. kp"),
          PERSONAL.id(
              "ID_NIK", "9999999999999999", SouthAsia::idNik, 0.45, 0.95, "nik,ktp,kependudukan"),
          PERSONAL.near(
              "ID_NPWP", "99.999.999.9-999.999|999999999999999", NONE, 0.9, "npwp,wajib pajak"),
          PERSONAL.id(
              "TH_TNIN/grouped",
              "9_9999_99999_99_9",
              SouthAsia::thNationalId,
              0.9,
              0.97,
              "thai id,tnin,thai national,national id"),
          PERSONAL.id(
              "TH_TNIN",
              "9999999999999|9 9999 99999 99 9",
              SouthAsia::thNationalId,
              0.45,
              0.97,
              "thai id,tnin,thai national,national id"),
          PERSONAL.near(
              "VN_CCCD",
              "999999999999",
              SouthAsia::vnCccd,
              0.85,
              "cccd,can cuoc,can cuoc cong dan,cmnd"),
          PERSONAL.id(
              "PH_TIN",
              "999-999-999-999|999-999-999|999-999-999-99999",
              SouthAsia::phTin,
              0.4,
              0.9,
              "tin,bir,tax identification,taxpayer,tax id"),
          PERSONAL.near(
              "PH_TIN/bare",
              "999999999|999999999999",
              SouthAsia::phTin,
              0.8,
              "tin,bir,tax id,taxpayer identification"),
          PERSONAL.near("PH_SSS", "99-9999999-9", NONE, 0.85, "sss,social security system"),
          PERSONAL.near("PH_UMID", "9999-9999999-9", NONE, 0.85, "umid,crn"),
          PERSONAL.id(
              "CN_RESIDENT_ID",
              "99999999999999999X|999999 99999999 999X",
              EastAsia::cnResidentId,
              0.95,
              1.0,
              "resident identity,shenfenzheng,id card"),
          PERSONAL.id(
              "CN_CREDIT_CODE",
              "XX999999XXXXXXXXXX",
              EastAsia::cnCreditCode,
              0.8,
              0.97,
              "uscc,credit code,business licence"),
          PERSONAL.near(
              "CN_PASSPORT",
              "A99999999|AA9999999",
              NONE,
              0.65,
              "chinese passport,china passport,huzhao"),
          PERSONAL.id(
              "HK_ID",
              "A999999 9|AA999999 9|A999999 X|AA999999 X",
              EastAsia::hkId,
              0.35,
              0.95,
              "hkid,hong kong id,hong kong identity,identity card"),
          PERSONAL.id(
              "TW_ID",
              "A999999999",
              EastAsia::twId,
              0.55,
              0.95,
              "taiwan id,national id,arc,household"),
          PERSONAL.id(
              "JP_MY_NUMBER",
              "9999_9999_9999",
              EastAsia::jpMyNumber,
              0.4,
              0.97,
              "my number,mynumber,individual number,kojin bango"),
          PERSONAL.near(
              "JP_MY_NUMBER/bare",
              "999999999999",
              EastAsia::jpMyNumber,
              0.95,
              "my number,mynumber,individual number,kojin bango"),
          PERSONAL.near(
              "JP_CORPORATE_NUMBER",
              "9999999999999",
              EastAsia::jpCorporateNumber,
              0.95,
              "corporate number,hojin bango"),
          PERSONAL.near(
              "JP_PASSPORT", "AA9999999", NONE, 0.65, "japanese passport,japan passport,ryoken"),
          PERSONAL.near("JP_DRIVER_LICENSE", "999999999999", NONE, 0.65, "japanese driver,menkyo"),
          PERSONAL.id(
              "KR_RRN/grouped",
              "999999-9999999",
              EastAsia::krRrnForm,
              0.8,
              0.95,
              "rrn,resident registration,korean"),
          PERSONAL.id(
              "KR_RRN",
              "999999-9999999|9999999999999",
              EastAsia::krRrn,
              0.85,
              1.0,
              "rrn,resident registration,korean"),
          PERSONAL.id(
              "KR_RRN/form",
              "9999999999999",
              EastAsia::krRrnForm,
              0.5,
              0.9,
              "rrn,resident registration,korean"),
          PERSONAL.id(
              "KR_FRN/grouped",
              "999999-9999999",
              EastAsia::krFrnForm,
              0.8,
              0.95,
              "frn,foreigner registration,alien registration,korean"),
          PERSONAL.id(
              "KR_FRN",
              "999999-9999999|9999999999999",
              EastAsia::krFrn,
              0.85,
              1.0,
              "frn,foreigner registration,alien registration,korean"),
          PERSONAL.id(
              "KR_FRN/form",
              "9999999999999",
              EastAsia::krFrnForm,
              0.5,
              0.9,
              "frn,foreigner registration,alien registration,korean"),
          PERSONAL.id(
              "KR_BRN/grouped",
              "999-99-99999",
              EastAsia::krBrn,
              0.8,
              1.0,
              "brn,business registration"),
          PERSONAL.id(
              "KR_BRN", "9999999999", EastAsia::krBrn, 0.42, 0.97, "brn,business registration"),
          PERSONAL.id(
              "KR_PASSPORT/old",
              "A99999999",
              KoreanPassport::form,
              0.15,
              0.72,
              "passport,yeogwon,korean passport"),
          PERSONAL.id(
              "KR_PASSPORT", "A999A9999", KoreanPassport::form, 0.3, 0.85, "passport,yeogwon"),
          PERSONAL.id(
              "KR_DRIVER_LICENSE",
              "99-99-999999-99|99_99_999999_99",
              EastAsia::krDriverLicense,
              0.8,
              1.0,
              "license,licence,driver"),
          PERSONAL.id(
              "KR_DRIVER_LICENSE/bare",
              "999999999999",
              EastAsia::krDriverLicense,
              0.2,
              0.85,
              "driver license,driver licence,driving license,driver's license"));

  private PiiAsiaDetectors() {}

  private static final class KoreanPassport {
    private KoreanPassport() {}

    static boolean form(byte[] compact, int length) {
      return "MSRODG".indexOf(compact[0]) >= 0;
    }
  }
}
