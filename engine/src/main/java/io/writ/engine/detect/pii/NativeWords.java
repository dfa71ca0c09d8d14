package io.writ.engine.detect.pii;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Context words in the scripts of the countries that issue an identifier, by entity type. */
final class NativeWords {
  private static final String TABLE =
      """
      TH_TNIN: บัตรประชาชน, เลขประจำตัวประชาชน, เลขบัตรประชาชน, เลขที่บัตรประชาชน
      KR_RRN: 주민등록번호, 주민번호
      KR_FRN: 외국인등록번호
      KR_BRN: 사업자등록번호, 사업자번호
      KR_PASSPORT: 여권번호, 여권
      KR_DRIVER_LICENSE: 운전면허번호, 운전면허
      CN_RESIDENT_ID: 身份证, 身份证号, 身份证号码, 居民身份证
      CN_CREDIT_CODE: 统一社会信用代码
      CN_PASSPORT: 护照, 护照号
      TW_ID: 身分證, 身分證字號, 身份證字號
      HK_ID: 身份證, 香港身份證
      JP_MY_NUMBER: マイナンバー, 個人番号
      JP_CORPORATE_NUMBER: 法人番号
      JP_DRIVER_LICENSE: 運転免許, 運転免許証, 運転免許証番号, 免許証番号
      JP_PASSPORT: 旅券番号, パスポート
      IN_AADHAAR: आधार, आधार संख्या, आधार नंबर, ஆதார், ఆధార్, আধার, આધાર, ಆಧಾರ್, ആധാർ
      IN_PAN: पैन, पैन नंबर
      IN_PASSPORT: पासपोर्ट
      IN_VOTER: मतदाता
      IL_ID: תעודת זהות, ת.ז, מספר זהות
      SA_NATIONAL_ID: الهوية الوطنية, رقم الهوية, هوية, الإقامة
      AE_EMIRATES_ID: الهوية الإماراتية, رقم الهوية, بطاقة الهوية
      EG_NATIONAL_ID: الرقم القومي
      KW_CIVIL_ID: الرقم المدني, البطاقة المدنية
      IR_NATIONAL_CODE: کد ملی, شماره ملی
      RU_INN: ИНН
      RU_SNILS: СНИЛС
      RU_OGRN: ОГРН, ОГРНИП
      RU_PASSPORT: паспорт, серия и номер
      UA_RNOKPP: РНОКПП, ІПН, идентификационный код, ідентифікаційний номер
      KZ_IIN: ИИН, ЖСН
      BG_EGN: ЕГН, единен граждански номер
      RS_JMBG: ЈМБГ, матични број
      GR_AFM: ΑΦΜ, Α.Φ.Μ, αριθμός φορολογικού μητρώου
      GR_AMKA: ΑΜΚΑ, Α.Μ.Κ.Α
      PHONE_NUMBER: телефон, тел, моб, мобильный, позвоните, звоните, номер телефона, телефонуйте, τηλέφωνο, τηλ
      PHONE_NUMBER: 电话, 電話, 手机, 手機, 联系电话, 電話番号, 携帯, 전화, 전화번호, 휴대폰, 연락처
      PHONE_NUMBER: هاتف, جوال, موبايل, رقم الهاتف, تلفون, تلفن, الجوال, الهاتف, المحمول, טלפון, נייד, טל, फ़ोन, फोन, मोबाइल, โทร, โทรศัพท์, เบอร์โทร
      DATE_OF_BIRTH: 出生日期, 出生年月, 生年月日, 生日, 誕生日, 생년월일, 출생일, 생일, дата рождения, дата народження
      DATE_OF_BIRTH: родился, родилась, година рођења, дата на раждане, ημερομηνία γέννησης, γεννήθηκε
      DATE_OF_BIRTH: تاريخ الميلاد, تاریخ تولد, תאריך לידה, נולד, जन्म तिथि, जन्मतिथि, जन्म, วันเกิด
      CREDIT_CARD: 信用卡, 卡号, 銀行卡, クレジットカード, カード番号, 카드번호, 신용카드, номер карты, карта, بطاقة, कार्ड, บัตรเครดิต
      """;

  private static final Map<String, List<String>> BY_TYPE =
      TABLE
          .lines()
          .map(line -> line.split(": ", 2))
          .collect(
              toUnmodifiableMap(
                  parts -> parts[0],
                  parts -> Arrays.asList(parts[1].split(", ")),
                  (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList()));

  private NativeWords() {}

  /** The words of a type, or none. */
  static List<String> of(String type) {
    return BY_TYPE.getOrDefault(type, List.of());
  }
}
