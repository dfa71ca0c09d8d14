package io.writ.engine.detect.secret;

import static io.writ.engine.detect.secret.SecretScans.assertFound;
import static io.writ.engine.detect.secret.SecretScans.assertNothing;
import static io.writ.engine.detect.secret.SecretScans.made;
import static io.writ.engine.detect.secret.SecretScans.scan;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.writ.engine.Deadline;
import io.writ.engine.detect.DetectorPlan;
import io.writ.engine.detect.Detectors;
import io.writ.engine.detect.Hit;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Families of credentials beyond those with a prefix. Values are made up on the spot; {@code {}}
 * stands for one.
 */
class SecretFamiliesTest {
  private static final String ALNUM =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final String HEX = "0123456789abcdef";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://svc_billing:{}@db.internal:5432/billing",
        "DATABASE_URL=mysql://root:{}@db.example.org/app",
        "mongodb+srv://app:{}@cluster0.ab1cd.example.net/test",
        "git clone https://{}@git.example.org/repo.git",
      })
  void whatOpensAHostIsNoAddress(String template) {
    Detectors detectors =
        Detectors.of(
            new DetectorPlan(Set.of("SECRET", "EMAIL_ADDRESS"), List.of(), List.of(), Set.of()));
    String value = made(ALNUM, 24, template.hashCode());
    String text = template.replace("{}", value);

    List<Hit> hits = detectors.scan(text, Deadline.after(600_000, () -> 0)).hits();

    assertThat(hits)
        .extracting(Hit::type, hit -> text.substring(hit.start(), hit.end()))
        .containsExactly(tuple("SECRET", value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sshpass -p {} ssh root@h",
        "sshpass -p '{}' scp a b",
        "mysql -u root -p{} db",
        "mongosh -u admin -p {} --authenticationDatabase admin",
        "docker login -u bob -p {} registry.example.com",
        "redis-cli -a {} ping",
        "smbclient //h/s -U bob%{}",
        "curl -ubob:{} http://x",
        "http -a bob:{} https://x",
        "ldapsearch -D cn=admin -w {} -b dc=x",
        "htpasswd -b .htpasswd bob {}",
        "az login -u bob -p {}",
        "keytool -storepass {} -keystore a",
        "7z x a.7z -p{}",
        "unzip -P {} a.zip",
        "gpg --passphrase {} -d f",
        "rabbitmqctl add_user bob {}",
        "openssl rsa -passin pass:{} -in k",
        "echo {} | docker login --password-stdin",
        "echo \"{}\" | sudo -S ls",
        "echo 'root:{}' | chpasswd",
        "sqlcmd -S h -U sa -P {}",
        "plink -pw {} bob@h",
        "helm repo add x u --username bob --password {}",
        "Connect-AzAccount -Password {}",
        "sqlplus scott/{}@orcl",
        "sqlplus -S scott/{}@//db:1521/XE",
        "jdbc:oracle:thin:scott/{}@dbhost:1521:ORCL",
      })
  void passwordsOnCommandLinesAreFound(String template) {
    assertFound(template, made(ALNUM, 9, template.hashCode()) + "4x!");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new NetworkCredential(\"bob\", \"{}\")",
        "requests.get(url, auth=('bob', '{}'))",
        "auth=HTTPBasicAuth('bob', '{}')",
        "smtp.login(user, '{}')",
        "DriverManager.getConnection(url(a, b), \"root\", \"{}\")",
        "new PDO(\"mysql:host=h;dbname=d\", \"root\", \"{}\")",
        "jwt.sign(payload, '{}')",
        "hmac.new(b'{}', message)",
      })
  void argumentsOfKnownFunctionsAreFound(String template) {
    assertFound(template, made(ALNUM, 12, template.hashCode()));
    assertNothing(template.replace("{}", "secret"));
    assertNothing(template.replace("'{}'", "key1").replace("\"{}\"", "config.pw2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static API_KEY: &'static str = \"{}\";",
        "let token: &str = \"{}\";",
        "api_key <- \"{}\"",
        "$ENV{'API_TOKEN'} = '{}';",
        "<key>APIKey</key>\n    <string>{}</string>",
        "<name>fs.s3a.secret.key</name>\n<value>{}</value>",
        "<Password><Value>{}</Value><PlainText>true</PlainText></Password>",
        "ALTER LOGIN sa WITH PASSWORD = N'{}';",
        "ALTER USER bob IDENTIFIED BY {};",
        "CREATE USER 'a'@'%' IDENTIFIED WITH mysql_native_password BY '{}';",
        "SET PASSWORD FOR 'bob'@'h' = PASSWORD('{}')",
        "<Connector keystorePass=\"{}\"/>",
        "rootpw {}",
        "username bob password 0 {}",
        "variable \"db_password\" {\n  type    = string\n  default = \"{}\"\n}",
      })
  void assignmentsOfManyNotationsAreFound(String template) {
    assertFound(template, made(ALNUM, 24, template.hashCode()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "use password {} to log in",
        "User bob, password {}.",
        "the root password on db01 is {}",
        "login with bob / {}",
      })
  void whatIsSpokenIsFoundWhenAPolicyWouldLetItPass(String template) {
    assertFound(template, made(ALNUM, 10, template.hashCode()) + "q#Z");
    assertNothing(template.replace("{}", "protection"));
    assertNothing(template.replace("{}", "https://example.com/Reset1"));
  }

  @Test
  void lettersThatMakeNoWordsAreAPasswordOnACommandLine() {
    assertFound("curl -u bob:{} https://x", "zqXWvtKqPRcrbLDj");
    assertNothing("curl -u bob:SomePasswordHere https://x");
  }

  @Test
  void anExclamationMarkBelongsToWhatIsAssigned() {
    assertFound("DB_PASSWORD={}", made(ALNUM, 12, 1) + "!");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "requirepass {}",
        "ENV DB_PASSWORD {}",
        "setx API_KEY {}",
        "CREATE USER 'a'@'%' IDENTIFIED BY '{}'",
        "CREATE LOGIN a WITH PASSWORD = '{}'",
        "pass: {}",
        "credentials: bob / {}",
        "if (\"{}\" == password) {",
        "default login anonymous password {}",
        "db.example.com:5432:main:svc:{}",
        "*:*:*:postgres:{}",
        "host:6380,password={},ssl=True",
        "snmp-server community {} RO",
      })
  void statedPasswordsAreFound(String template) {
    assertFound(template, made(ALNUM, 9, template.hashCode()) + "4x7");
  }

  @Test
  void functionsThatCompareAreGivenTheValue() {
    assertFound("if (password.equals(\"{}\")) {", "Tr0ub4dor&3");
    assertNothing("if (password.matches(\"[!@#]+.*2\")) {");
  }

  @Test
  void fewCharactersAreEnoughBehindASign() {
    assertFound("PRIVATE_TOKEN={}", "9e07bc31");
    assertNothing("the token 9e07bc31 was seen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api_key := {},", "secret = {}", "password: {}`"})
  void bracketsThatDoNotNestAreNoCode(String template) {
    assertFound(template, "q{{w}o)c${f]nat(any[loses>-_$#thatone}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the secret key for staging is {}",
        "https://{}@git.example.com/a/b.git",
        "laravel_session={}",
        "пароль: {}",
        "密码：{}",
        "パスワード: {}",
        "비밀번호: {}",
        "كلمة المرور: {}",
        "סיסמה: {}",
        "密码是{}",
        "Schlüssel: {}",
      })
  void statedTokensAreFound(String template) {
    assertFound(template, made(ALNUM, 36, template.hashCode()) + "7q");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://chat.example.com/hooks/{}",
        "https://flows.example.com/webhook/{}",
        "https://hook.eu1.make.com/{}",
        "https://open.larksuite.com/open-apis/bot/v2/hook/{}",
      })
  void webhooksAreFoundAsAWhole(String template) {
    String url = template.replace("{}", made(ALNUM.substring(26), 30, template.hashCode()) + "7");

    assertFound("post to {} now", url);
  }

  @Test
  void hashesOfManySystemsAreFound() {
    String hex32 = made(HEX, 32, 1);
    String upper = made(HEX, 40, 2).toUpperCase(java.util.Locale.ROOT);

    assertFound("bob:500:{}:::", made(HEX, 32, 3) + ":" + hex32);
    assertFound("admin::N46iSNekpT:{}", "08ca45b7d7ea58ee:" + hex32 + ":" + made(HEX, 80, 4));
    assertFound("IDENTIFIED BY PASSWORD '*{}'", upper);
    assertFound("{}", "0x0200" + made(HEX, 136, 5));
    assertFound(
        "scrypt hash: {}", "scrypt:32768:8:1$" + made(ALNUM, 16, 6) + "$" + made(HEX, 128, 7));
    assertFound(
        "{} x", "SCRAM-SHA-256$4096:" + made(ALNUM, 22, 8) + "==$" + made(ALNUM, 43, 9) + "=");
    assertFound("{}", "$krb5asrep$23$u@D:" + hex32 + "$" + made(HEX, 100, 10));
    assertFound("\"{}\"", "md5" + hex32);
    assertFound("enable secret 9 {}", "$9$" + made(ALNUM, 14, 11) + "$" + made(ALNUM, 43, 12));
    assertFound("username bob password 7 {}", "0822455D0A16");
    assertNothing("md5: " + hex32);
    assertNothing("std::vector::size_type");
  }

  @Test
  void disguisesAreUndoneAndTheWholeDisguiseIsTaken() {
    String token = "ghp_" + made(ALNUM, 36, 21);
    String wrapped = token.substring(0, 20) + "\n" + token.substring(20);
    String turned = "\u202e" + new StringBuilder(token).reverse();

    assertFound("token: {}\n", wrapped);
    assertFound("push with {}\u202c now", turned);
    assertFound("password = {}", base64("Tr0ub4dor&3"));
    assertFound("api_token=" + "{} ok", String.join(" ", made(ALNUM, 32, 22).split("")));
    assertFound("{}", rot13(token));
    assertFound("{}\nplease rotate it soon", token);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00D5g000004Xk2a!AQEA{}.Ju7m4_Lq",
        "00D5g000004Xk2aEAC!AR8A{}.Ju7m4_Lq",
      })
  void sessionsOfAnOrganisationAreFoundWhereverTheyStand(String template) {
    String session = template.replace("{}", made(ALNUM, 80, 9));

    Hit hit = scan("curl -H 'X-Session: " + session + "' https://example.org").getFirst();

    assertThat(hit.subtype()).isEqualTo("salesforce-session");
    assertThat(hit.end() - hit.start()).isEqualTo(session.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deno-token ddp_ 36",
        "deno-token ddo_ 36",
        "packagist-token packagist_ack_ 28 hex",
        "packagist-token packagist_acs_ 64 hex",
        "pyx-key sk-pyx- 60",
        "cursor-key key_ 64 hex",
        "clickup-token pk_4753994_ 32 upper",
      })
  void keysOfIssuersAreFoundAlone(String row) {
    String[] columns = row.split(" ");
    String alphabet =
        row.endsWith("hex") ? HEX : row.endsWith("upper") ? ALNUM.replaceAll("[a-z]", "") : ALNUM;
    String key = columns[1] + made(alphabet, Integer.parseInt(columns[2]), row.hashCode());

    assertThat(scan("see " + key + " there"))
        .extracting(Hit::subtype, hit -> hit.end() - hit.start())
        .containsExactly(tuple(columns[0], key.length()));
  }

  @Test
  void theNextEntryOfAListIsAValueOfItsOwn() {
    String first = "ghp_" + made(ALNUM, 36, 31);
    String second = "ghp_" + made(ALNUM, 36, 32);

    assertThat(scan(first + "\n" + second)).hasSize(2);
  }

  private static String rot13(String text) {
    return text.chars()
        .map(c -> Character.isLetter(c) ? (c & 32 | 64) + (c % 32 + 12) % 26 + 1 : c)
        .mapToObj(Character::toString)
        .collect(java.util.stream.Collectors.joining());
  }

  @Test
  void privateMembersMakeAJsonWebKeySecret() {
    String shared = "\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + made(ALNUM, 43, 1) + "\"";

    assertFound("{}", "{" + shared + ",\"d\":\"" + made(ALNUM, 43, 2) + "\"}");
    assertNothing("{" + shared + ",\"kid\":\"" + made(ALNUM, 20, 3) + "\"}");
  }

  @Test
  void allValuesOfAKubernetesSecretAreOneSpan() {
    String first = base64(made(ALNUM, 12, 1));
    String last = base64(made(ALNUM, 15, 2));
    String yaml = "kind: Secret\ndata:\n  a: " + first + "\n  b: " + last + "\ntype: Opaque\n";

    Hit hit = scan(yaml).getFirst();

    assertThat(yaml.substring(hit.start(), hit.end())).startsWith(first).endsWith(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password: {{ .Values.db.password }}",
        "token: \"${{ secrets.GITHUB_TOKEN }}\"",
        "api_key = ENV.fetch(\"API_KEY\")",
        "secret = secrets.token_hex(32)",
        "key-${ENVIRONMENT}-4711abcd",
        "password: {DB_PASS_1}",
        "variable \"db_password\" {\n  default = \"changeme1\"\n}\nvariable \"x\" {\n  default = \"a1b2c3\"\n}",
        "variable \"region\" {\n  default = \"eu-west-1a\"\n}",
        "SET password = :db_pass_1",
        "token = \"testtoken12345678\"",
        "token = \"fake1234567890abcdef\"",
        "token: \"SGVsbG8gV29ybGQhIFRoaXMgaXMgdGV4dC4=\"",
        "key: \"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ\"",
        "api_key: \"d41d8cd98f00b204e9800998ecf8427e\"",
        "secret_arn: arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/db-AbCdEf",
        "password: op://vault/item/password",
        "password: ENC[AES256_GCM,data:abc,iv:def,tag:ghi,type:str]",
        "const keyStr = \"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789\"",
        "TOKEN_PATTERN = \"^[A-Za-z0-9_]{20,}$\"",
        "fake_token = \"tubh33bl857fmn4f\"",
        "CREDENTIALS_ID = \"K8S_CRED\"",
        "dev.credentials.url=dev-lb1.api.f4ke.com:5215",
        "keyVaultToStoreSecrets: cmp2-qat-1208358310",
        "apiVersion: external-secrets.io/v1beta1\nkind: ExternalSecret",
        "password: this.state.password2",
        "\"error.password\": \"Password is too short (min 8)\"",
        "\"password\": \"Mot de passe oublié ?\"",
        "<input type=\"password\" name=\"password\" id=\"p\">",
        "mongodb+srv://<username>:<password>@cluster0.example.net",
        "token = self.get_token(user_id=42)",
        "subject: auth0|5f7c8ec7c33c6c004bbafe82",
        "Boarding pass: LH1234 seat 14C",
        "Spotify' s playlist The Decade 1990",
        "report_access_id: e8e4df51-2054-49b0-ab1c-516ac95c691d",
        "e.key={})}(this,function(e){\"use strict\";var t=e.token})",
        "see https://docs.example.com/webhooks/create-a-webhook",
        "key-id: 9f1c5a7be0d24c6889ab34cd56ef7810",
        "initializer_range: float = 0.02\n    rms_norm_eps: float = 1e-5",
        "#define CKA_KEY_SALT      0xce534354UL\n#define CKA_KEY_AUTH   0xce534355UL",
        "#define xmlSecKeyDataX509Id    xmlSecGnuTLSKeyDataX509Id",
        "FLOAT8: \"Float8E4M3FN\"",
        "weight = square(weight_dtype=torch.float16)",
        "class _X25519PrivateKey(X25519PrivateKey):",
        "ed25519.Ed25519PrivateKey,\n    ed448.Ed448PrivateKey,",
        "self._one_mask_token(model_input[\"input_ids\"][0])",
        "row_id = token_type_ids[:, 2].tolist()[i]",
        "(r'getpassword|'\n r'getspecialfolder|')",
        "kwargs to pass to `httpx2.request`",
        "passing `add_prefix_space=True` to it",
        "def login(self, username, password=None, host=None)",
        "pw = Piecewise((1, x < 0), (2, True))",
        "drop_path=dpr[sum(config.depths[:layer_idx])]",
        "<input name=\"csrfmiddlewaretoken\" value=\"Qx8Lk2Vd9Rt5Nw3Yb7Hs1Zp6Mc4Gf0J\">",
        "stripe.js with pk_live_51Hx0kLJd8sKq2ZxR7yTnQwErTyUiOpAsDfGhJkL in the page",
        "ddp_Qx8Lk2Vd9Rt5Nw3Yb7Hs1Zp6Mc4Gf0JkQ of other length",
        "organisation 00D5g000004Xk2a and a session !AQEAQKx1p9",
      })
  void whatOnlyLooksLikeASecretIsLeftAlone(String text) {
    assertNothing(text);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
