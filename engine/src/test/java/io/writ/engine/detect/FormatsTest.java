package io.writ.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Deadline;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values as forms, letters and messages between machines write them. */
class FormatsTest {
  private static final Deadline NONE = Deadline.after(60_000, System::nanoTime);
  private static final Detectors DETECTORS =
      Detectors.of(new DetectorPlan(Detectors.types(), List.of(), List.of(), Set.of("DE", "ES")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATE_OF_BIRTH | BDAY:[19720315]",
        "DATE_OF_BIRTH | {\"birthDate\":\"[19871130]\"}",
        "DATE_OF_BIRTH | geb. am [24121957] in Ulm",
        "DATE_OF_BIRTH | DOB [12JUL78] PP",
        "DATE_OF_BIRTH | DOB: [04MAR1981]",
        "DATE_OF_BIRTH | 生年月日：[1985年4月12日]",
        "DATE_OF_BIRTH | 生年月日：[昭和60年4月12日]",
        "DATE_OF_BIRTH | 생년월일: [1982년 7월 9일], 연락처",
        "DATE_OF_BIRTH | Né(e) le : [17 avril 1991]",
        "DATE_OF_BIRTH | F. nac.: [22-11-1979]",
        "DATE_OF_BIRTH | Janm tithi: [15/08/1992]",
        "DATE_TIME | 会議は[2024年5月14日]です",
        "PIN | il PIN [60214]",
        "PIN | my PIN is [4821].",
        "PIN | 暗証番号は[4829]です",
        "PIN | ПИН-код: [7731]",
        "SWIFT_CODE | :57A:[COBADEFFXXX]",
        "HEALTH_INSURANCE_ID | insurance_no: [WXH884120937]",
        "MEDICAL_RECORD_NUMBER | Pat.-Nr.: [4471209]",
        "DE_BSNR | Betriebsstätten-Nr. [721111100]",
        "DE_HEALTH_INSURANCE | Versicherten-Nr. [A123456780]",
        "ES_NSS | Nº afiliación S.S.: [281234567840]",
        "JP_DRIVER_LICENSE | 運転免許証番号：[305012345670]",
        "PHONE_NUMBER | Tfno. [93 412 34 56]",
        "US_BANK_NUMBER | a/c [30211884471]",
        "CUSTOMER_ID | meine Kundenkontonummer ist [7004-118-293]",
        "CUSTOMER_ID | LASTSCHRIFT STADTWERKE KD-NR [4482193] MANDAT 7",
        "CUSTOMER_ID | Kd.-Nr.: [4482193]",
        "CUSTOMER_ID | Stammkundennummer [4482193]",
        "EMPLOYEE_ID | GEHALT MAERZ PERSONALNR [004821]",
        "EMPLOYEE_ID | Pers.-Nr. [00482], Steuerklasse 1",
        "EMPLOYEE_ID | Matricule : [04821]",
        "EMPLOYEE_ID | WHERE emp_id = '[E-04821]'",
        "MEDICAL_RECORD_NUMBER | Aufnahme-Nr. [20250048213]",
        "MEDICAL_RECORD_NUMBER | Fallnummer: [20250048213]",
        "DATE_TIME | DATE OF BIRTH 04.03.1991 VALID UNTIL [12.01.2030]",
        "DATE_TIME | Geburtsdatum 04.03.1991\\nGÜLTIG BIS [12.01.2030]",
        "DATE_TIME | born 12 May 1980, passport issued [4 March 2019]",
        "US_SSN | my social is [three one nine, zero two, two one four five] and I moved",
        "US_SSN | Social? It's [three one nine dash oh two dash two one four five].",
        "CREDIT_CARD | the card is [four five three nine, one four double eight, zero three four three, six four six seven]",
        "CREDIT_CARD | Karte: [vier fünf drei neun, eins vier acht acht, null drei vier drei, sechs vier sechs sieben]",
        "CREDIT_CARD | carte [quarante-cinq trente-neuf, quatorze quatre-vingt-huit, zéro trois quarante-trois, soixante-quatre soixante-sept]",
        "CREDIT_CARD | carta [quarantacinque trentanove, quattordici ottantotto, zero tre quarantatré, sessantaquattro sessantasette]",
        "CREDIT_CARD | card [forty-five thirty-nine, fourteen eighty-eight, oh three forty-three, sixty-four sixty-seven]",
        "PHONE_NUMBER | mi móvil es [seis veintidós, cuarenta y uno, ochenta, treinta y siete]",
        "PHONE_NUMBER | Handynummer: [null eins sieben sechs, achtundvierzig, einundzwanzig, dreiunddreißig, siebenundsiebzig]",
        "PHONE_NUMBER | call me: [plus four four, two oh, seven nine four six, oh one two three]",
        "PHONE_NUMBER | téléphone : [plus trente-trois, six, vingt, quatre-vingt-treize, soixante et onze, soixante-dix-sept]",
        "PIN | the PIN is [seven two nine four], love",
        "PIN | Dial-in +49 69 71049922\\, PIN [48219]#",
        "PIN | Einwahl, PIN: [482193]#",
        "CVV | cvv=[482] exp=0927",
        "US_BANK_NUMBER | account number: [1741079520]",
        "DATE_OF_BIRTH | ATT+2++M'DTM+329:[790831]'LOC+174+GBR'",
        "PASSPORT | DOC+P:110:111+[548219377]'DTM+36:270831'",
        "PASSPORT | SSR DOCS BA HK1/P/GBR/[X48219377]/GBR/14MAR82/F/12JUN30/LANE/ANN",
        "DATE_OF_BIRTH | SSR DOCS BA HK1/P/GBR/X48219377/GBR/[14MAR82]/F/12JUN30/LANE/ANN",
        "MEDICAL_RECORD_NUMBER | {\"type\":{\"coding\":{\"system\":\"http://terminology.hl7.org/CodeSystem/v2-0203\",\"code\":\"MR\"}},\"value\":\"[4821937]\"}",
        "HEALTH_INSURANCE_ID | <system value=\"http://terminology.hl7.org/CodeSystem/v2-0203\"/><code value=\"MB\"/></coding></type><value value=\"[W48219377]\"/>",
        "PASSPORT | system: http://terminology.hl7.org/CodeSystem/v2-0203\\n      code: PPN\\n  value: [X4821937]",
        "SECRET | creds for the jumphost: ops / [Stormy!Petrel8] - keep it",
        "SECRET | login for db1.corp: report / [Stormy!Petrel8]",
        "DATE_OF_BIRTH | TEL:+43 664 1920318\\nBDAY:[1970-05-23]\\nEND:VCARD",
        "DATE_OF_BIRTH | name:Huber dob:[23/05/1970]",
        "CUSTOMER_ID | Name Huber\\nKundennr.\\n[4482-1937]\\nDatum",
        "STUDENT_ID | Student ID\\r\\n[AB448213]",
        "PHONE_NUMBER | tlm [912 448 730]",
        "SECRET | db_password: !unsafe \"[Stormy!Petrel8]\"",
        "SECRET | vpn creds - owen.t / [Stormy!Petrel8]",
        "SECRET | <w:Password Type=\"http://docs.example.org/x-1.0#PasswordText\">[Pfeffer!minze2]</w:Password>",
        "SECRET | form-data; name=\"password\"\\r\\n\\r\\n[Wolke7sieben]\\r\\n--b1",
        "US_BANK_NUMBER | <BANKID>026009593<ACCTID>[48219377]<ACCTTYPE>CHECKING",
        "US_BANK_NUMBER | <BROKERID>b.example</BROKERID>\\n  <ACCTID>[482193770]</ACCTID>",
        "DATE_OF_BIRTH | DMG*D8*[19820314]*F~",
        "PHONE_NUMBER | PER*IC*ANN LANE*TE*[8145550132]*EM*ann@lane.example~",
        "EMAIL_ADDRESS | PER*IC*ANN LANE*TE*8145550132*EM*[ann@lane.example]~",
        "US_BANK_NUMBER | :20:STARTUMS\\n:25:50010517/[5407324931]\\n:28C:1/1",
        "IBAN_CODE | :20:STARTUMS\\n:25:[DE89370400440532013000]EUR\\n:28C:1/1",
        "US_BANK_NUMBER | :20:STARTUMS\\n:25P:[5407324931]EUR\\n:28C:1/1",
        "US_BANK_NUMBER | :86:105?00LASTSCHRIFT?30PBNKDEFF?31[532013000]?32ANNA MEYER",
        "HEALTH_INSURANCE_ID | NM1*IL*1*LANE*ANN*Q***MI*[W482193771]~",
        "US_SSN | REF*SY*[219099143]~",
        "IBAN_CODE | ?30COBADEFFXXX?31[DE89370400440532013000]?32HUBER",
        "UK_BANK_ACCOUNT | account number: [20100101]",
        "DATE_TIME | open 2.1.24-5.1.24, closed [6.1.24]",
        "SECRET | machine api.acme.example login ann password [Stormy!Petrel8]",
        "SECRET | default\\n  login ann\\n  account ops\\n  password [Stormy!Petrel8]",
        "SECRET | machine api.acme.example password [w8ft]",
        "SECRET | password=[sha-Qz83kd]",
        "IP_ADDRESS | listen [0.0.0.0]:80",
        "SECRET | #define WIFI_PASSWORD \"[Stormy8Petrel]\"",
        "CVV | <input id=\"cvv\" value=\"[482]\"/>",
        "DATE_TIME | since [2.4.22] again",
        "US_BANK_NUMBER | <BANKID>0260<ACCTID>[12300 000012345678]<ACCTTYPE>CHECKING",
        "US_BANK_NUMBER | <BROKERID>b.example<ACCTID>[48A1937 22B204]</INVACCTFROM>",
        "PHONE_NUMBER | Kanzlei Köln\\n[0221 - 26 39 62 0]\\nkoeln@kanzlei.example",
        "PHONE_NUMBER | Fon [0221 / 94 75 3 - 0]",
        "PHONE_NUMBER | Tech Fax: [+1.1235434123]",
        "PHONE_NUMBER | Registrant Phone: [+44.2079460123]",
        "CVV | <input name=\"cvc\" value=\"[482]\">",
        "CVV | {\"cvc\": \"[482]\"}",
        "SECRET | docker run -e \"POSTGRES_PASSWORD=[Qv7)mLz3^Rw~kT]\" postgres",
        "SECRET | -e 'REDIS_PASSWORD=[t8(Kp,w2#xV]' redis",
        "SECRET | form-data; name=\"senha\"\\nContent-Type: text/plain\\n\\n[abacaxi10]\\n--b1",
      })
  void findsTheValue(String type, String marked) {
    String lines = marked.replace("\\r", "\r").replace("\\n", "\n");
    String text = lines.replace("[", "").replace("]", "");
    String value = lines.substring(lines.indexOf('[') + 1, lines.indexOf(']'));
    assertThat(found(text)).contains(type + " " + value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PID|1||4471||LANE^ANN||19820314|F|||1 OAK ST||[5550132]|",
        "PID|1||4471||LANE^ANN||19820314|F|||1 OAK ST||[(555)555-0132]^PRN^PH|",
        "PID|1||4471||LANE^ANN||19820314|F|||1 OAK ST||^PRN^PH^^[1^814^5550132]|",
        "PID|1||4471||LANE^ANN||19820314|F|||1 OAK ST|||^WPN^PH^^^[555^1234567]",
        "NK1|1|LANE^BOB|SPO|||[8145550178]",
        "PID|1||4471||LANE^ANN||19820314|F|||1 OAK ST||[(555)555-0132]^PRN^PH~^NET^Internet^a@x.example",
        "ORC|RE|||||||||||||^WPN^PH^^1^206^5550188~[555-0177]^ORN^CP",
      })
  void findsTelephonesInMessages(String marked) {
    String value = marked.substring(marked.indexOf('[') + 1, marked.indexOf(']'));
    assertThat(found(marked.replace("[", "").replace("]", ""))).contains("PHONE_NUMBER " + value);
  }

  @Test
  void findsPolicies() {
    assertThat(found("IN1|1|PPO|BCBS" + "|".repeat(33) + "XYZ4821937||"))
        .containsExactly("HEALTH_INSURANCE_ID XYZ4821937");
  }

  @Test
  void findsPatientsInStrings() {
    assertThat(found("lines = [\"PID|1||482193||LANE^ANN||19820314|F\", \"PV1|1|I\"]"))
        .containsExactly("MEDICAL_RECORD_NUMBER 482193", "DATE_OF_BIRTH 19820314");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "born in a town of 20419876 people",
        "birth weight 33502100 units",
        "org.example:api:jar:3.5.12:test",
        "Customer number\n2025 orders and more",
        "{\"aud\":\"account\",\"exp\":1741079520,\"iat\":1741075920}",
        "DTM+137:20250304:102'DOC+P1'",
        "see the docs /p/guide/12345/x",
        "{\"system\":\"http://terminology.hl7.org/CodeSystem/v2-0203\",\"code\":\"FILL\"}, \"value\": \"4821937\"",
        "default login anonymous password user@site",
        "creds for the demo: see the wiki / ask ops",
        "call: one, two, three, four, five, six, seven, eight, and so on",
        "phone numbers: ten, nine, eight, seven, six, five, four, three, two, one, go",
        "call four or five of the seven two nine nine six people",
        "values (null, null, null, null, null, null, null, null, null)",
        "The PIN is four digits, one two or three of them odd",
        "look at this dot com era website. look at acme dot com too",
        "04.03. 05.03. LASTSCHRIFT",
        "0  48.21  9.37\n1  12.08  1.98",
        "Kundennummern 2019 bis heute",
        "the matricule of 2024 students",
        "3年2組5番",
        "12MAY items",
        "DOB unknown exp 04MAR29",
        "<xs:element name=\"password\" type=\"xs:string\" minOccurs=\"0\"/>",
        "form-data; name=\"password_hint\"\n\nabacaxi10\n--b1",
        "form-data; name=\"password\"\n\nPasswort\n--b1",
        "credentials - see wiki / step2",
        "environment:\n  DB_PASSWORD: secret\n worker2:\n  image: busybox",
        "DB_PASSWORD:\n  worker2024:\n    from: vault",
        "assert_tokens(\"ABC:7'\\nXYZ:9'\", expected)",
        "RDATE:19500108T010000\nEND:DAYLIGHT",
        "        pass\n\n\n@pytest.fixture\ndef client():",
        "    return self.total\n\n    @cached.property\n    def mean(self):",
        "    return total\n@app.route(\"/sum\")",
        "\"GET /account HTTP/2.0\" \"Mozilla/5.0 (X11; rv:128.0) Gecko/20100101 Firefox/128.0\"",
        "\"GET / HTTP/2.0\" 200 1203 \"-\" \"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1)\"",
        "gpg:amd64 (2.2.40-1.1, automatic), libsasl2 (2.1.28+dfsg-10), nodejs (3.5.14~rc1)",
        "libpcsclite1:amd64, isin-free",
        "open at 10:25:50010517, page.php?315407324931?32",
        "account-dump-20240314101112.log, account-dump-202403141011.log",
        "{\"request\":\"key:\\\"/registry/pods/default/web-6d4cf56db6-x2kqz\\\" \"}",
        "\"tokenizer.pad_token = tokenizer.eos_token\"]}],\"metadata\":{\"name\":\"Python",
        "pwdLastSet: 133652204421187342\nobjectGUID:: nTsc",
        "password.toHashes = true|false",
        "per machine. Authentication uses the password file.",
        "the default login configuration specifies a file-based check that uses the password file2.",
        "password_encryption = scram-sha-256",
        "password_hash_algorithm=pbkdf2_sha256",
        "PASSWORD_HASHER=argon2id13",
        "# METHOD can be \"md5\", \"password\", \"scram-sha-256\", \"gss\"",
        "# hashedPassword = base64_encoded_64_byte_salt W hash",
        "#define PKCS12_key_gen PKCS12_key_gen_utf8",
        "#define PKCS12_MAKE_KEYBAG PKCS12_SAFEBAG_create0_p8inf",
        "!*courier.Font:\n\n*fontName*skipAdjust: true",
        "#BindPasswd: secret\n#KeyByKey: 0",
        "def f(query, key, value, inv_scale):\n    counters[\"inductor\"][\"fuse_attention\"] += 1",
        "irc:x:39:39:ircd:/run/ircd:/usr/sbin/nologin\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin",
        "available since Linux 2.4.22, requires libfoo 3.1.22 or later",
        "versions 2.4.22, django>=2.10.24, rails ~> 3.1.22, left-pad ^1.3.12, x == 2.3.21",
        "software-properties (0.99.28.1) kinetic, driver 10.2.0.5 or newer",
        "<label>cvv</label><svg viewBox=\"0 0 512 512\"></svg>",
        "  @classmethod\n    @contextlib.contextmanager\n  def f(cls):",
        "Fifth Floor, Boston, MA 02110-1301, USA. Fax none",
        "$GPRMC,081402.118,A,5231.2012,N",
        "start m=+1203.447812936",
        "offset +0.001234567 s, skew +44.207946012 s",
        "System clock wrong by +2.17438291 seconds",
        "strptime('0412093015.500', '%m%d%H%M%S.%f')",
        "<img class=\"cvc-icon\" width=\"120\" height=\"240\">",
        "<img src=\"cid:logo.jpg\"></td><td width=\"300\">",
        "{\"cvc_field\": {\"width\": 300}}",
        "https://blog.example.com/analyzing-whatsapp-chats-with-python-20d62ce7fe2d",
        "https://blog.example.com/Your-Twilio-Message-Stats-in-Graphs-pQrSt7uVw9XyZa12BcDeFg",
        "https://blog.example.com/posts/token-based-auth-in-python-8f3a2b1c9d7e",
        "API_TOKEN=your_token_here\nNEXT_PHONE=+1234567890",
        "environment:\n  POSTGRES_PASSWORD:\n  POSTGRES_DB_V2: app_2024x",
        "\"&password=\" + form.password + \"&grant=\" + kind",
      })
  void leavesAloneWhatIsNone(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logger.info(\"started\")",
        "self.model.net(x)",
        "requestLogger.info",
        "if (navigator.online)",
        "make install.dev",
        "urn:cen.eu:en16931:2017",
        "Dateien mit messages.de",
      })
  void takesNoMemberForAHost(String text) {
    assertThat(hosts(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acme.info",
        "heise.de",
        "eBay.de",
        "data.ai/pricing",
        "mail.acme.net",
        "acme.ai",
        "app.acme.dev",
        "data.acme.io",
        "status.acme.cloud"
      })
  void findsHostsInASentence(String host) {
    assertThat(hosts("look at " + host + " (new)")).containsExactly("URL " + host);
  }

  private static List<String> hosts(String text) {
    return DETECTORS.scan(text, NONE).hits().stream()
        .filter(hit -> hit.type().equals("URL"))
        .map(hit -> hit.type() + " " + text.substring(hit.start(), hit.end()))
        .toList();
  }

  private static List<String> found(String text) {
    return FoundValues.of(DETECTORS.scan(text, NONE), text);
  }
}
