package io.writ.engine.detect.secret;

import static io.writ.engine.detect.secret.SecretScans.assertFound;
import static io.writ.engine.detect.secret.SecretScans.assertNothing;
import static io.writ.engine.detect.secret.SecretScans.made;
import static io.writ.engine.detect.secret.SecretScans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Credentials by the kind of text they stand in: sentences, tables, maps, commands, wallets, and
 * what in such texts is none. Values are made up; {@code {}} stands for one.
 */
class SecretKindsTest {
  private static final String HEX = "0123456789abcdef";
  private static final String ALNUM = HEX + "ghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the password for the admin account is {}",
        "password (for staging): {}",
        "Password for bob@example.com is {}",
        "A temporary password is generated for root@localhost: {}",
        "temp pw for bob is {}, please change it",
        "wifi pw {}",
        "{\"pass\": \"{}\"}",
        "if (pass === '{}') {",
        "Passwort für den Server: {}",
        "mon mdp c'est {}",
        "clave: {}",
        "la mia password è {}",
        "minha senha do banco é {}",
        "hasło to {}",
        "salasana on {}",
        "lozinka je {}",
        "parola mea: {}",
        "mật khẩu là {}",
        "kata sandi: {}",
        "パスワードは{}です",
      })
  void passwordsThatPeopleTellAreFound(String template) {
    assertFound(template, "Quartz#81kelp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"I changed the password to {}", "user bob pass {}"})
  void aVerbNeedsWhatAPolicyWouldLetPass(String template) {
    assertFound(template, "Quartz#81kelp");
    assertNothing(template.replace("{}", "wiki2"));
  }

  @Test
  void recordsWithNameAndValueAreAssignments() {
    assertFound("{\"name\": \"DB_PASSWORD\", \"value\": \"{}\"}", "kelpReef77");
    assertFound("{\"type\":\"password\",\"value\":\"{}\"}", "kelpReef77");
    assertFound(
        "{\"Name\": \"api_token\",\n            \"Value\": \"{}\"}", "q8Zr41LmXc07VtYbN3wK");
    assertNothing("{\"type\":\"password\",\"value\":\"Enter your password\"}");
    assertNothing("{\"field\":\"token\",\"value\":\"required\"}");
    assertNothing("STRIPE_PUBLISHABLE=pk_test_51HsRg2KqVz8w");
  }

  @Test
  void anExclamationMarkBehindAColonEndsTheValueAndNotTheLine() {
    assertFound("kind: Secret\nstringData:\n  password: {}\n", "kelpReef77!");
    assertFound("Ihr Kennwort lautet {}. Bitte ändern", "Seestern48!");
    assertNothing("password: required!");
  }

  @Test
  void lettersAndDigitsAreEnoughWhereAVerbSaysSo() {
    assertFound("the password for the printer is {}", "kettle99");
    assertFound("Пароль от сервера {}", "kettle99x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I forgot my password. My username is kettle99",
        "the password policy for admins is NIST80063b",
        "the password hash is kettle99",
        "func (pw *pkgWriter2) wExpr()",
        "#define sk_user_pwd_pop(sk) ((user_pwd *)OPENSSL_sk_pop2(a(b)))",
        "You should change your password http://t.co/Kettle99x",
        "--- PASS: TestLogin2",
        "PASS: test_login_2",
        "You can pass a\n:class:`~formatted.Text99`",
        "Das Passwort muss mindestens 8 Zeichen haben.",
      })
  void talkOfPasswordsIsLeftAlone(String text) {
    assertNothing(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO users (name, password) VALUES (?, ?), (:n1, :p1)",
        "INSERT INTO users (name, password_hint) VALUES ('bob', 'dog55')",
        "INSERT INTO users (name, age) VALUES ('bob77', 'x9')",
        "SELECT id, password, email\nFROM users1, b2, c3",
        "id,password_hint,x\n1,dog55,3\n",
        "def f(user, password, mail):\n  return a1, b2, c3\n",
      })
  void columnsThatHoldNoneAreLeftAlone(String text) {
    assertNothing(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[smtp.example.com]:587 bob@example.com:{}",
        "relay.example.net:587\tbob:{}",
        "ann@example.org:{}",
        "192.0.2.7:8080:bob:{}",
        "dsn := \"root:{}@tcp(127.0.0.1:3306)/db\"",
        "bob/{}@(DESCRIPTION=(ADDRESS=(HOST=h)))",
        "impacket-psexec corp/bob:{}@192.0.2.7",
      })
  void pairsAreFound(String template) {
    assertFound(template, "Quartz.81-kelp!");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "git@example.com:team/repo2.git",
        "scp a bob@example.com:backup2024",
        "127.0.0.1:8080:80",
        "db.example.com:25 bob:staff",
        "volumes: data:8080:x"
      })
  void placesAreNoPairs(String text) {
    assertNothing(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "net user bob {} /add",
        "net use Z: \\\\srv1\\share {} /user:bob",
        "net use \\\\srv1\\share /user:bob {}",
        "schtasks /create /ru bob /rp {}",
        "echo {} | kinit bob@EXAMPLE.COM",
        "lftp -u bob,{} sftp://h",
        "mosquitto_pub -h h -p 1883 -u bob -P {} -t x",
        "wpa_passphrase HomeNet {}",
        "impdp system/{} dumpfile=x",
        "expect \"*assword:\"\nsend -- \"{}\\r\"",
        "EXEC sp_addlogin 'bob', '{}';",
        "pgp_sym_encrypt('x', '{}')",
        "pymysql.connect(\"h\", \"root\", \"{}\", \"db\")",
        "crypto isakmp key {} address 192.0.2.1",
        "radius-server host 192.0.2.1 key {}",
        "pre-shared-key {}",
        "\"bob\" * \"{}\" *",
        "snmp_community: {}",
        "app.secret_key = '{}'",
      })
  void commandsCallsAndDevicesAreRead(String template) {
    assertFound(template, "kelp#81Zq");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "net user bob * /add",
        "net use Z: \\\\srv1\\share2",
        "mosquitto_pub -h h -p 1883 -t a/b",
        "sendline(\"x1 = get_ipython()\")",
        "schtasks /query /tn job2",
      })
  void commandsWithoutPasswordsAreLeftAlone(String text) {
    assertNothing(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /cb?code={}&state=x HTTP/1.1",
        "grant_type=authorization_code&code={}&redirect_uri=https://x",
        "https://mainnet.infura.io/v3/{}",
        "https://x.cloudfront.net/a?Expires=1&Signature={}",
        "Unseal Key 1: {}",
        "password_hash: {}",
        "NTLM: {}",
      })
  void whatAMachineMadeIsFound(String template) {
    assertFound(template, made(HEX, 32, template.hashCode()));
  }

  @Test
  void seedPhrasesAreToldByTheirCheck() {
    String checked = "legal winner thank year wave sausage worth useful legal winner thank yellow";

    assertFound("keep {} safe", checked);
    assertFound("KEEP {}", checked.toUpperCase(java.util.Locale.ROOT));
    assertFound("[\"{}\"]", checked.replace(" ", "\", \""));
    assertNothing("keep " + checked.replace("yellow", "year") + " safe");
    assertFound("my seed phrase: {}", checked.replace("yellow", "year"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
        "abandon ability able about above absent absorb abstract absurd abuse access accident account",
        "seed phrase: he took the wooden boat across the river to find his old friend waiting near town",
      })
  void wordsInARowAreNoSeedPhrase(String text) {
    assertNothing(text);
  }

  @Test
  void keysWithAnOwnCheckNeedNoName() {
    // The example of Bitcoin's wiki on the wallet import format.
    assertFound("import {} now", "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ");
    assertNothing("import 5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTK now");
    assertFound(
        "BitLocker recovery key: {}", "000011-000022-110000-220000-330000-440000-550000-660000");
    assertNothing("BitLocker: 000012-000022-110000-220000-330000-440000-550000-660000");
  }

  @Test
  void xmlKeysNeedThePrivateExponent() {
    String shared = "<RSAKeyValue><Modulus>" + made(ALNUM, 86, 1) + "==</Modulus>";

    assertFound("{}</D></RSAKeyValue>", shared + "<D>" + made(ALNUM, 86, 2) + "==");
    assertNothing(shared + "<Exponent>AQAB</Exponent></RSAKeyValue>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password: %DB_PASS%",
        "set PASS=%DB_PASS2%",
        "pwd: /home/bob/project1",
        "OLDPWD=/var/www/html2",
        "git checkout 3f786850e387550fdab836ed7e6dc881de23001b",
        "AZURE_TENANT_ID=3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        "data-sitekey=\"6Lc1k9QpAAAAAJ7mVbT2xWq0zYh3nRs8uFd5gKcE\"",
        "X-CSRF-Token: vlRmAfySxxf7HRDHRJSamrwwbmpBux8R",
        "\"next_token\": \"Jg5fkE1jFLcQDMp8FhIraSgJSUldfstqDIUaH7xe6K\"",
        "\"ClientToken\": \"4752b573-40a6-4eac-a8a4-a72058761219\"",
        "passwordKey: postgres-password-2",
        "password_changed_at: 2024-05-01T10:00:00Z",
        "<input type=\"password\" id=\"pass-word-1\">",
        "\"Password\": {\n  \"maxLength\": 41",
        "const SYS_PWRITE64 = 4201",
        "login(user=user, password=password, host=host1)",
        "Tags=[{Key=Name,Value=backup},{Key=cost,Value=123}]",
        "arn:aws:secretsmanager:us-west-2:123456789012:secret:MyTest-a1b2c3",
        "\"VerifiedAccessInstanceId\": \"vai-0ce000c0b7643abea\"",
        "\"AWS::IAM::AccessKey\": \"72c2d9dd90025459\"",
        "checkpoint=\"mistralai/Mistral-Small-3.1-24B-Instruct-2503\"",
        "\"MasterUserPassword\": \"\\****\"",
        "otpauth://totp/a:b@example.com?secret=JBSWY3DPEHPK3PXP&issuer=a",
        "https://user:token@example.com/x",
        "promo code=SAVE20NOW and ?code=404",
      })
  void whatOnlyLooksLikeASecretIsLeftAlone(String text) {
    assertNothing(text);
  }

  private static void assertSpan(String text, String first, String last) {
    assertThat(scan(text))
        .as(text)
        .anySatisfy(
            h -> assertThat(text.substring(h.start(), h.end())).startsWith(first).endsWith(last));
  }
}
