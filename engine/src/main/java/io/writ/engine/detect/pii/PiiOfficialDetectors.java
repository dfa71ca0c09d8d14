package io.writ.engine.detect.pii;

import static io.writ.engine.DataClass.HEALTH;
import static io.writ.engine.DataClass.PAYMENT;
import static io.writ.engine.DataClass.PERSONAL;

import io.writ.engine.DataClass;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * Numbers that states and banks give people, of whichever country: nothing but the label says what
 * they are. Where the country's own form is declared, its detector is surer and goes first.
 */
final class PiiOfficialDetectors {
  private static final double SCORE = 0.6;

  static final List<Detector> ALL =
      Stream.of(
              of(
                  "national-id",
                  "NATIONAL_ID",
                  PERSONAL,
                  Words.of(
                      """
                      national id, national id number, national id no, national id card,
                      national id card number, national id card no, national identity number,
                      national identity card, national identity card number,
                      national identification number, national identification no,
                      national insurance number, national register number,
                      national registration number, identity number, identity no,
                      identity card number, identity card no, identity document number,
                      id card number, id card no, id document number, government id,
                      government id number, citizen id, citizen number,
                      citizen identification number, citizen card number, citizenship number,
                      civil id, civil id number, civil number, personal id, personal id number,
                      personal identity number, personal identity code,
                      personal identification number, personal identification code,
                      personal code, personal identifier, resident id, resident id number,
                      resident registration number, birth number, my id number, my id no,
                      voter id, voter id number, voter card number,
                      personalausweisnummer, personalausweis nr, ausweisnummer, ausweis-nr,
                      identitatskarte nr, identitatskartennummer,
                      numero de carte d'identite, numero d'identite, numero national,
                      numero d'identification nationale, numero de registre national,
                      numero de identidad, numero de identificacion, documento de identidad,
                      numero de documento, numero de cedula, cedula de identidad,
                      carne de identidad, cedula nro, cedula no,
                      numero de identidade, carteira de identidade, bilhete de identidade,
                      documento de identidade, numero do documento,
                      numero carta d'identita, numero di carta d'identita,
                      identiteitskaartnummer, identiteitsnummer, id-kaartnummer,
                      numer dowodu, numer dowodu osobistego, nr dowodu, nr dowodu osobistego,
                      cislo obcanskeho prukazu, cislo op, cislo obcianskeho preukazu,
                      rodne cislo, szemelyi szam, szemelyi igazolvany szam, szemelyazonosito,
                      cod numeric personal, personnummer, personnr, fodselsnummer,
                      henkilotunnus, isikukood, asmens kodas, personas kods,
                      osobni identifikacijski broj, broj osobne iskaznice, broj licne karte,
                      maticni broj, stevilka osebne izkaznice, numri personal,
                      kimlik numarasi, kimlik no, tc kimlik no, nomor ktp, no ktp,
                      nomor induk kependudukan, no kad pengenalan, so cmnd, so cccd,
                      so can cuoc, namba ya kitambulisho, nambari ya kitambulisho,
                      id-nommer, identiteitsnommer, cedula:, nid:, dni:
                      """),
                  List.of(
                      "идентификационный номер",
                      "личный номер",
                      "номер удостоверения",
                      "ідентифікаційний номер",
                      "личен номер",
                      "ЛНЧ",
                      "лична карта номер",
                      "матичен број",
                      "број личне карте",
                      "αριθμός ταυτότητας",
                      "ΑΔΤ",
                      "מספר זהות",
                      "תעודת זהות",
                      "رقم الهوية",
                      "رقم البطاقة",
                      "الرقم الوطني",
                      "رقم بطاقة الهوية",
                      "کد ملی",
                      "شماره ملی",
                      "身份证号",
                      "身份证号码",
                      "身份證號碼",
                      "身分證字號",
                      "주민등록번호",
                      "マイナンバー",
                      "個人番号",
                      "เลขประจำตัวประชาชน",
                      "เลขบัตรประชาชน",
                      "पहचान संख्या",
                      "पहचान पत्र संख्या")),
              of(
                  "social-security-number",
                  "SOCIAL_SECURITY_NUMBER",
                  PERSONAL,
                  Words.of(
                      """
                      social security number, social security no, social security #,
                      social security card number, social insurance number,
                      social insurance no, social number,
                      sozialversicherungsnummer, sozialversicherungs nr, sv-nummer,
                      rentenversicherungsnummer, ahv-nummer,
                      numero de securite sociale, numero securite sociale,
                      numero de seguridad social, numero de la seguridad social,
                      numero de seguro social, numero de afiliacion,
                      numero de seguranca social, numero da seguranca social,
                      numero di previdenza sociale, numero di sicurezza sociale,
                      socialezekerheidsnummer, burgerservicenummer, numer ubezpieczenia,
                      taj szam, sosyal guvenlik numarasi, sgk no
                      """),
                  List.of(
                      "СНИЛС",
                      "номер социального страхования",
                      "номер страхового свидетельства",
                      "ΑΜΚΑ",
                      "رقم الضمان الاجتماعي",
                      "社会保障号",
                      "社会保险号",
                      "基礎年金番号",
                      "מספר ביטוח לאומי")),
              of(
                  "health-number",
                  "HEALTH_INSURANCE_ID",
                  HEALTH,
                  Words.of(
                      """
                      personal health number, personal health no, phn:, health number,
                      health card number, health card no, health id number,
                      health insurance number, health insurance no, health insurance card number,
                      nhs number, nhs no, medicare number, medicare card number,
                      medicaid number, medicaid id, patient identifier,
                      krankenversicherungsnummer, krankenversichertennummer,
                      numero d'assurance maladie, numero d'assure, numero d'assure social,
                      numero de tarjeta sanitaria, tarjeta sanitaria,
                      numero tessera sanitaria, tessera sanitaria, zorgverzekeringsnummer,
                      numero do cartao de saude, cartao de saude, cartao nacional de saude
                      """),
                  List.of(
                      "номер полиса",
                      "полис ОМС",
                      "رقم التأمين الصحي",
                      "医保卡号",
                      "健康保険証番号",
                      "保険者番号",
                      "건강보험증번호")),
              of(
                  "tax-id",
                  "TAX_ID",
                  PERSONAL,
                  Words.of(
                      """
                      tax id, tax id number, tax id no, tax number, tax no, tax identifier,
                      tax identification number, tax identification no, tax identification code,
                      tax registration number, tax reference number, tax file number,
                      taxpayer id, taxpayer number, taxpayer no, taxpayer reference,
                      taxpayer reference number, taxpayer identification number,
                      taxpayer registration number, vat number, vat no, vat id,
                      vat registration number, vat registration no, vat reg no,
                      vat identification number, gst number, gst no, fiscal number,
                      fiscal code, fiscal id,
                      steuernummer, steuer nr, steuer-id, steueridentifikationsnummer,
                      umsatzsteuer-identifikationsnummer, umsatzsteuernummer, ust-id, ust-idnr,
                      ust-id-nr, uid-nummer, mwst-nummer, mwst-nr, abgabenkontonummer,
                      numero fiscal, numero d'identification fiscale, numero de tva, tva n°,
                      matricule fiscal, matricule fiscale, identifiant fiscal,
                      numero de identificacion fiscal, numero de identificacion tributaria,
                      codigo de identificacion fiscal, identificacion tributaria,
                      numero de contribuyente, registro unico tributario,
                      registro unico de contribuyentes, registro nacional del contribuyente,
                      registro federal de contribuyentes, registro de informacion fiscal,
                      numero de registre tributari, numero de contribuinte,
                      numero de identificacao fiscal, partita iva, codice fiscale,
                      numero di identificazione fiscale, btw-nummer,
                      btw-identificatienummer, fiscaal nummer, numer identyfikacji podatkowej,
                      numer podatkowy, danove identifikacni cislo, danove cislo,
                      danove identifikacne cislo, ic dph, adoszam, adoazonosito jel,
                      kozossegi adoszam, cod de identificare fiscala, cod fiscal,
                      vergi kimlik numarasi, vergi numarasi, vergi no, momsregistreringsnummer,
                      momsnummer, merverdiavgiftsnummer, arvonlisaveronumero, veronumero,
                      alv-numero, kmkr number, kaibemaksukohustuslase number,
                      pvm moketojo kodas, pvn registracijas numurs, porezni broj,
                      poreski identifikacioni broj, davcna stevilka,
                      virdisaukaskattsnumer, numri i identifikimit, nomor pokok wajib pajak,
                      ma so thue, vergi odeyicisinin eynilesdirme nomresi, v-number, vinnutal,
                      nipt, ninea, nuit, rnc, npwp, abn, tfn, tin number, tin no, tin:, nit:, ruc:,
                      rut:, rif:, pib:, mst:, unp:, nif:, vat:
                      """),
                  List.of(
                      "идентификационный номер налогоплательщика",
                      "учетный номер плательщика",
                      "УНП",
                      "данъчен номер",
                      "ДДС номер",
                      "идентификационен номер по ДДС",
                      "даночен број",
                      "ЕДБ",
                      "ПИБ",
                      "податковий номер",
                      "αριθμός φορολογικού μητρώου",
                      "ΑΦΜ",
                      "Α.Φ.Μ",
                      "αριθμός εγγραφής Φ.Π.Α",
                      "الرقم الضريبي",
                      "التعريف الموحد",
                      "統一編號",
                      "统一编号",
                      "税号",
                      "纳税人识别号",
                      "사업자등록번호",
                      "เลขประจำตัวผู้เสียภาษี",
                      "עוסק מורשה")),
              of(
                  "residence-permit",
                  "RESIDENCE_PERMIT",
                  PERSONAL,
                  Words.of(
                      """
                      residence permit number, residence permit no, residence permit,
                      residence card number, residence card no, residency permit number,
                      residency number, resident permit number, resident card number,
                      permanent resident card number, work permit number, work permit no,
                      visa number, visa no, visa application number, immigration number,
                      immigration file number, foreigner id, foreigner number,
                      aufenthaltstitel, aufenthaltstitel nr, aufenthaltserlaubnis nr,
                      visumnummer, titre de sejour, numero de titre de sejour, numero de visa,
                      permiso de residencia, tarjeta de residencia, cedula de residencia,
                      numero de extranjero, autorizacao de residencia,
                      titulo de residencia, permesso di soggiorno, verblijfsvergunning,
                      karta pobytu, numer karty pobytu, ikamet no
                      """),
                  List.of(
                      "вид на жительство",
                      "номер визы",
                      "личен номер на чужденец",
                      "رقم الإقامة",
                      "رقم التأشيرة",
                      "居留证号",
                      "在留カード番号",
                      "外国人登録番号",
                      "외국인등록번호")),
              of(
                  "bank-account",
                  "BANK_ACCOUNT",
                  PAYMENT,
                  Words.of(
                      """
                      bank account number, bank account no, bank account #, bank account,
                      bank acct number, bank acct no, bank acct, bank a/c no, bank a/c,
                      kontonummer, konto-nr, kontonr, bankkonto, bankkontonummer, bankkontonr,
                      numero de compte, numero de compte bancaire, compte bancaire,
                      numero de cuenta, numero de cuenta bancaria, cuenta bancaria,
                      cuenta corriente, codigo cuenta corriente, numero di conto,
                      numero di conto corrente, conto corrente, numero da conta,
                      numero da conta bancaria, conta bancaria, rekeningnummer,
                      bankrekening, bankrekeningnummer, numer konta, numer konta bankowego,
                      numer rachunku, numer rachunku bankowego, nr konta, nr rachunku,
                      cislo uctu, bankovni ucet, bankovy ucet, szamlaszam, bankszamlaszam,
                      bankszamla, tilinumero, pankkitili, hesap numarasi, hesap no,
                      broj racuna, broj bankovnog racuna, stevilka racuna, numar cont,
                      cont bancar, saskaitos numeris, konta numurs, arvelduskonto,
                      nomor rekening, no rekening, no akaun bank, so tai khoan,
                      numri i llogarise, bankaccount
                      """),
                  List.of(
                      "номер счета",
                      "номер счёта",
                      "расчетный счет",
                      "расчётный счёт",
                      "банковский счет",
                      "номер рахунку",
                      "банкова сметка",
                      "αριθμός λογαριασμού",
                      "מספר חשבון",
                      "حساب بنكي",
                      "رقم الحساب",
                      "رقم الحساب البنكي",
                      "银行账号",
                      "银行卡号",
                      "銀行帳號",
                      "口座番号",
                      "계좌번호",
                      "เลขที่บัญชี",
                      "เลขบัญชี",
                      "खाता संख्या")),
              of(
                  "passport-official",
                  "PASSPORT",
                  PERSONAL,
                  Words.of("cislo pasu, utlevelszam, pasaport no, pasaport numarasi, broj pasosa"),
                  List.of(
                      "номер паспорта",
                      "паспорт номер",
                      "номер на паспорт",
                      "број пасоша",
                      "αριθμός διαβατηρίου",
                      "מספר דרכון",
                      "رقم جواز السفر",
                      "رقم الجواز",
                      "护照号",
                      "护照号码",
                      "護照號碼",
                      "旅券番号",
                      "パスポート番号",
                      "여권번호",
                      "เลขหนังสือเดินทาง",
                      "पासपोर्ट नंबर",
                      "पासपोर्ट संख्या")),
              of(
                  "driver-license-official",
                  "DRIVER_LICENSE",
                  PERSONAL,
                  Words.of(
                      """
                      driver license number, driver's license number, drivers license number,
                      driver licence number, driver's licence number, drivers licence number,
                      driving licence number, driving license number, driving permit number,
                      driver license no, driver's license no, driving licence no,
                      driving license no, fuhrerscheinnummer, fuhrerschein nr,
                      numero de permis, numero de permis de conduire,
                      numero de licencia de conducir, numero de carnet de conducir,
                      numero da carta de conducao, numero di patente, rijbewijsnummer,
                      numer prawa jazdy, nr prawa jazdy, cislo ridicskeho prukazu,
                      korkortsnummer, ehliyet no, nomor sim
                      """),
                  List.of(
                      "номер водительского удостоверения",
                      "водительское удостоверение",
                      "номер прав",
                      "αριθμός διπλώματος",
                      "رقم رخصة القيادة",
                      "驾驶证号",
                      "駕照號碼",
                      "運転免許証番号",
                      "免許証番号",
                      "운전면허번호")))
          .flatMap(detectors -> detectors)
          .toList();

  private PiiOfficialDetectors() {}

  // Behind the label, in letters of other scripts too, and in the cells below it.
  private static Stream<Detector> of(
      String id, String type, DataClass dataClass, List<String> labels, List<String> inScripts) {
    return Stream.of(
        Detector.literal(
                id, type, "", dataClass, LabelledMatcher.labels(labels), OfficialMatcher::value)
            .score(SCORE),
        Detector.literal(
                id + "-in-script", type, "", dataClass, inScripts, OfficialMatcher::inScript)
            .score(SCORE),
        Detector.cell(id + "-column", type, "", dataClass, OfficialMatcher::cell)
            .onlyNear(SCORE, labels.toArray(String[]::new)));
  }
}
