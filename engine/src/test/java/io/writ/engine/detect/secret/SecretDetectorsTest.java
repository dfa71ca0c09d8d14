package io.writ.engine.detect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Deadline;
import io.writ.engine.detect.DetectorPlan;
import io.writ.engine.detect.Detectors;
import io.writ.engine.detect.Hit;
import io.writ.engine.detect.form.Detector;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values are made up on the spot: nothing here has the form of a live credential. */
class SecretDetectorsTest {
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String DIGITS = "0123456789";
  private static final Detectors DETECTORS =
      Detectors.of(new DetectorPlan(Set.of("SECRET"), List.of(), List.of(), Set.of()));

  @Test
  void thereAreFarMoreThanSixtyKinds() {
    assertThat(SecretDetectors.ALL.stream().map(Detector::subtype).distinct().count())
        .isGreaterThan(200);
  }

  @Test
  void aTokenMayEndWithASign() {
    String google = "AIza" + made("word", 34, 3) + "-";
    String sentry = "sntrys_" + made("alnum", 80, 4) + "+";
    assertFound("use " + google + " here", google, "gcp-api-key");
    assertFound("use " + sentry + " here", sentry, "sentry-token");
    assertFound("use " + google + ". Then", google, "gcp-api-key");
  }

  @ParameterizedTest
  @CsvSource({
    "aws-access-key-id, AKIA, upper, 16",
    "gcp-api-key, AIza, word, 35",
    "gcp-oauth-client-secret, GOCSPX-, word, 28",
    "digitalocean-token, dop_v1_, hex, 64",
    "alibaba-access-key-id, LTAI, alnum, 20",
    "github-token, ghp_, alnum, 36",
    "github-fine-grained-token, github_pat_, alnum, 82",
    "gitlab-token, glpat-, word, 20",
    "npm-token, npm_, alnum, 36",
    "pypi-token, pypi-AgE, word, 160",
    "docker-token, dckr_pat_, word, 27",
    "vault-token, hvs., word, 90",
    "databricks-token, dapi, hex, 32",
    "stripe-key, sk_live_, alnum, 24",
    "shopify-token, shpat_, hex, 32",
    "slack-app-token, xapp-1-A, upper, 60",
    "sendgrid-key, SG., word, 66",
    "mailgun-key, key-, hex, 32",
    "huggingface-token, hf_, alnum, 34",
    "newrelic-key, NRAK-, upper, 27",
    "grafana-token, glsa_, alnum, 41",
    "linear-key, lin_api_, alnum, 40",
    "figma-token, figd_, word, 40",
    "postman-api-key, PMAK-, hex, 59",
    "tailscale-key, tskey-, alnum, 30",
    "doppler-token, dp.pt., alnum, 43",
    "sentry-token, sntryu_, hex, 64",
    "twilio-key, SK, hex, 32",
    "heroku-api-key, HRKU-, word, 60",
    "rubygems-key, rubygems_, hex, 48",
    "atlassian-api-token, ATATT3, word, 180",
    "perplexity-key, pplx-, alnum, 48",
    "groq-key, gsk_, alnum, 52",
    "square-token, sq0csp-, word, 43",
    "plaid-token, access-sandbox-, uuid, 36",
    "1password-service-token, ops_eyJ, word, 250",
    "facebook-token, EAA, alnum, 120",
    "openshift-token, sha256~, word, 43",
  })
  void tokensAreKnownByTheirPrefix(String subtype, String prefix, String alphabet, int length) {
    String token = prefix + made(alphabet, length, subtype.hashCode());

    assertFound("use " + token + " here", token, subtype);
    assertFound("url?x=" + token + "&y=1", token, subtype);
    assertNothing("use " + prefix + "x".repeat(length) + " here");
    assertThat(scan("use q" + token)).extracting(Hit::subtype).doesNotContain(subtype);
    assertNothing("a" + prefix + " b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api_key = \"%s\"",
        "apiKey: '%s'",
        "{\"access_token\": \"%s\"}",
        "<clientSecret>%s</clientSecret>",
        "export APP_SECRET=%s",
        "$token .= \"%s\"",
        "var authToken string = \"%s\"",
        "SECRET_KEY ?= \"%s\"",
        "System.setProperty(\"X_TOKEN\", \"%s\")",
        "- name: DEPLOY_TOKEN\n  value: \"%s\"",
        "my access token is %s, keep it",
        "acmeSECRET %s",
        "Authorization: Bearer %s",
        "curl -H 'X-Api-Token: %s'",
        "twitch %s",
        "let api_key: Option<String> = Some(String::from(\"%s\"));",
        "Config { token: Some(\"%s\".into()) }",
        "apiKey = Just \"%s\"",
        "&Args{ApiToken: pulumi.String(\"%s\")}",
        "local red = redis:new(); red:auth(\"%s\")",
      })
  void valuesMadeByMachinesAreFoundBehindSecretNames(String text) {
    String value = made("alnum", 32, text.hashCode());

    assertFound(text.formatted(value), value, null);
    assertNothing(text.formatted("${TOKEN_FROM_VAULT}"));
    assertNothing(text.formatted("<your-token-goes-here>"));
    assertNothing(text.formatted("xxxxxxxxxxxxxxxxxxxxxxxx"));
    assertNothing(text.formatted("AuthenticationProviderFactory"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "password = \"h4rse+battery\"           | h4rse+battery",
        "db_password: Tr0ub4dor&3               | Tr0ub4dor&3",
        "password = Tr0ub4dor&Zebra!9           | Tr0ub4dor&Zebra!9",
        "password = Tr0ub4dor&Zebra&9!          | Tr0ub4dor&Zebra&9",
        "mein Passwort ist Kaff33kanne!         | Kaff33kanne",
        "PASSWORD=correct9horse                 | correct9horse",
        "postgres://app:s3cr3tly@db.local/x     | s3cr3tly",
        "https://bob:hunter22@example.net/a     | hunter22",
        "Server=db;Uid=app;Pwd=fizzbuzz99;      | fizzbuzz99",
        "jdbc:mysql://h/d?user=u&password=fl0wers | fl0wers",
        "curl -u admin:sw0rdfish! https://a.b   | sw0rdfish!",
        "machine h.example login me password fly2moon | fly2moon",
      })
  void passwordsAreFound(String text, String value) {
    assertFound(text, value, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is a good password policy for 2024?",
        "The password is required.",
        "password: string",
        "Enter your password: ",
        "password = os.environ['DB_PASSWORD']",
        "password=${DB_PASSWORD}",
        "const token = tokenizer.encode(text)",
        "The token limit is 4096 tokens per request",
        "primaryKey=smart-object-identifier",
        "the key: always back up your data",
        "keyboard: logitech-g915-tkl",
        "https://user:****@example.com/",
        "https://user:$PASSWORD@example.com/",
        "see https://example.com:8080/a@b",
        "commit 3f2a9c01b7d84e5f6a7b8c9d0e1f2a3b4c5d6e7f",
        "image: nginx@sha256:3f2a9c01b7d84e5f6a7b8c9d0e1f2a3b4c5d6e7f3f2a9c01b7d84e5f6a7b8c9d",
        "token_url=https://login.example.com/oauth2/token",
        "publicKey = \"9Cnzj4p4WGeKLs1Pt8QuKUpRKfFLfRYC9AIKjbJTWit\"",
        "io.jsonwebtoken:jjwt-jackson:0.11.2",
        "The secret to great pancakes is buttermilk",
        "key: 2018-08-03T10:51:42.990239",
        "clone git@github.com:acme/nodejs-welcome2.git",
        "She was the author of 1984 and access was granted in 2023-01-01",
      })
  void ordinaryTextHoldsNoSecret(String text) {
    assertNothing(text);
  }

  @Test
  void keysInArmourSpanAllTheirLines() {
    String body = made("alnum", 64, 1) + "\n" + made("alnum", 64, 2) + "\n";
    String key = "-----BEGIN " + "RSA PRIVATE KEY-----\n" + body + "-----END RSA PRIVATE KEY-----";

    assertFound("here:\n" + key + "\nthanks", key, "private-key");
    assertFound("\"" + key.replace("\n", "\\n") + "\"", key.replace("\n", "\\n"), "private-key");
    assertNothing("-----BEGIN " + "PRIVATE KEY-----\nanything\n-----END PRIVATE KEY-----");
    assertNothing(key.replace("RSA PRIVATE", "PUBLIC"));
  }

  @Test
  void jsonWebTokensNeedTheirParts() {
    String header = "eyJ" + "hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";
    String jwt = header + ".eyJ" + made("alnum", 40, 3) + "." + made("word", 43, 4);

    assertFound("x " + jwt + " y", jwt, "jwt");
    assertNothing("x " + header + " y");
    assertNothing("x " + jwt.replace("hbGci", "hb-_~") + " y");
  }

  @Test
  void anotherPartOfATokenIsNoHeader() {
    String damaged = "eyJ" + "hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ";
    String payload = "eyJ" + "zdWIiOiI0MiIsIm5hbWUiOiJBIn0";

    assertNothing("x " + damaged + "." + payload + "." + made("word", 43, 4));
  }

  @Test
  void keysCarryTheMarksOfTheirIssuer() {
    String claude = "sk-ant-" + "api03-" + made("word", 93, 5);
    String openAi = "sk-proj-" + made("word", 58, 6) + "T3Blbk" + "FJ" + made("word", 58, 7);

    assertFound("use " + claude + "AA here", claude + "AA", "anthropic-api-key");
    assertNothing("use " + claude + "BB here");
    assertFound("use " + openAi + " here", openAi, "openai-api-key");
    assertNothing("use " + openAi.replace("T3B", "T4B") + " here");
    assertNothing("use SG." + made("word", 22, 8) + ".." + made("word", 43, 9) + " here");
  }

  @Test
  void whatHasAnotherLengthThanAnIssuersKeysIsNoneOfThem() {
    String bot = "110201" + "543:AA" + made("word", 33, 10);
    String clojars = "CLOJARS_" + made("hex", 60, 11);

    assertFound("telegram_token = \"" + bot + "\"", bot, "telegram-bot-token");
    assertNothing("telegram_token = \"" + bot + "q\"");
    assertFound("deploy_key = \"" + clojars + "\"", clojars, "clojars-token");
    assertNothing("deploy_key = \"" + clojars + "7\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"statuspage_token = %s", "bitbucket_secret=%s", "accessKeyId: %s"})
  void wordsThatMakeANameHarmlessAreWhole(String text) {
    String value = made("hex", 32, text.hashCode());

    assertFound(text.formatted(value), value, null);
    assertNothing("next_page_token = " + value);
    assertNothing("nextPageToken: " + value);
  }

  @ParameterizedTest
  @CsvSource({"$2b$12$, 53", "$argon2id$v=19$m=65536$, 60", "$6$, 90", "{SSHA}, 40"})
  void passwordHashesAreFound(String prefix, int length) {
    String hash = prefix + made("alnum", length, length);

    assertFound("root:" + hash + ":19000", hash, "password-hash");
  }

  @Test
  void hiddenCharactersDoNotHideASecret() {
    String token = "ghp_" + made("alnum", 36, 9);
    String hidden = token.substring(0, 9) + "\u200b" + token.substring(9);

    assertFound("use " + hidden + " here", hidden, "github-token");
  }

  private static void assertFound(
      String text, String value, @org.jspecify.annotations.Nullable String subtype) {
    List<Hit> hits = scan(text);
    assertThat(hits).as(text).hasSize(1);
    Hit hit = hits.getFirst();
    assertThat(text.substring(hit.start(), hit.end())).isEqualTo(value);
    if (subtype != null) {
      assertThat(hit.subtype()).isEqualTo(subtype);
    }
  }

  private static void assertNothing(String text) {
    assertThat(scan(text)).as(text).isEmpty();
  }

  private static List<Hit> scan(String text) {
    return DETECTORS.scan(text, Deadline.after(60_000, System::nanoTime)).hits();
  }

  /** Random characters, the same for the same seed. */
  private static String made(String alphabet, int length, long seed) {
    if (alphabet.equals("uuid")) {
      String hex = made("hex", 32, seed);
      return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
    String set =
        switch (alphabet) {
          case "upper" -> UPPER + "234567";
          case "hex" -> DIGITS + "abcdef";
          case "word" -> UPPER + LOWER + DIGITS + "_";
          default -> UPPER + LOWER + DIGITS;
        };
    Random random = new Random(seed);
    StringBuilder value = new StringBuilder();
    while (value.length() < length) {
      value.append(set.charAt(random.nextInt(set.length())));
    }
    // A digit at the end and in the middle, whatever chance says.
    value.setCharAt(length / 2, '7');
    value.setCharAt(length - 1, '3');
    return value.toString();
  }
}
