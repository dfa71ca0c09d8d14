package io.writ.samples.speed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/** Texts to measure with, made here; the same in each run. */
public final class Texts {
  /** UTF-16 units of a prompt. */
  public static final int PROMPT = 2_000;

  /** UTF-16 units of a long document. */
  public static final int MEGABYTE = 1 << 20;

  private static final String ORDINARY =
      """
      Could you help me plan a weekend for my family? We would like to see the old town, have lunch near
      the river, and perhaps visit a museum if the weather turns bad. Our children are six and nine, so
      nothing too long, please. Last year we spent three days in the mountains and they loved the cable
      car; this time we prefer something closer to home. Please suggest a plan with times, say which
      tickets should be booked early, and keep the budget under 400 euros for all of us. If you know a
      good bakery on the way, add it too. Thank you!
      """;

  private static final String DENSE =
      """
      Customer Ann Lee, ann.lee@example.com, phone +49 30 901820, card 4111 1111 1111 1111 exp 11/29,
      SSN 078-05-1120, IBAN DE89 3704 0044 0532 0130 00, born 1984-03-12, server 192.0.2.17, user
      bob@example.org, tel +44 20 7946 0958, NHS 943 476 5919, api_key=9f8a7c6d5e4b3a2f1e0d, passport
      number C01X00T47, https://intranet.example.com/claims/4711?user=carol@example.net,
      """;

  private static final String CODE =
      """
      {"service": "billing", "replicas": 3, "env": [{"name": "LOG_LEVEL", "value": "info"}],
       "image": "registry.example.com/team/billing:1.14.2", "ports": [{"containerPort": 8080}]}
      public static int parse(String text) { return text.isEmpty() ? 0 : Integer.parseInt(text, 16); }
      for (int i = 0; i < rows.length; i++) { total += rows[i].amount() * 100; log.debug("row {}\\n", i); }
      SELECT id, name, created_at FROM customers WHERE status = 'open' AND amount > 1200 ORDER BY id;
      """;

  private static final String OTHER_SCRIPTS =
      """
      Könnten Sie bitte prüfen, ob die Überweisung über 1.200 € schon eingegangen ist? Grüße aus München.
      Не могли бы вы проверить, пришёл ли платёж? Спасибо, с уважением, Анна. 请帮我检查一下付款是否已经到账，
      谢谢。 お支払いが届いているか確認していただけますか。 هل يمكنك التحقق من وصول الدفعة؟ शुक्रिया, भुगतान देख लीजिए। 😀
      """;

  private static final String LETTER =
      """
      Dear Ms Jordan, thank you for your call on 3 March 2024. We have changed the address on your account to
      12 Elm Street, Springfield, IL 62704, and your new phone number (217) 555-0142 is on file. Your order
      4711-2231 will be charged to the card ending in 1111; the full number we hold is 4111 1111 1111 1111.
      If anything is wrong, write to billing@example.com or call +1 800 555 0199 between 9:00 and 17:30.
      For the refund we need an IBAN such as DE89 3704 0044 0532 0130 00 and a date of birth (yours is noted
      as 1984-03-12). Our technician, Mr Lee, visits you on 12/05/2024; his badge number is 88213. He will
      replace the router with MAC address 00:1A:2B:3C:4D:5E and the address 192.168.178.21. Kind regards, Tom
      """;

  private static final String JSON =
      """
      {"id":"019a2b7e-3c4d-7e5f-8a9b-0c1d2e3f4a5b","createdAt":"2026-03-12T10:15:30.123Z","amount":1249.95,
      "currency":"EUR","items":[{"sku":"A-1200-X","quantity":2,"price":99.5},{"sku":"B-77","quantity":1,
      "price":1050.95}],"customer":{"email":"ann.lee@example.com","phone":"+49 30 901820","address":{"street":
      "Hauptstr. 12","zip":"10115","city":"Berlin"}},"meta":{"ip":"192.0.2.17","version":"3.4.1","ok":true}}
      """;

  private static final String RUSSIAN =
      "Не могли бы вы проверить, пришёл ли платёж? Мы отправили его ещё на прошлой неделе, но банк пока"
          + " ничего не подтвердил. Спасибо, с уважением, Анна.\n";

  private static final String CHINESE =
      "请帮我检查一下付款是否已经到账，谢谢。我们上周已经汇款，但是银行还没有确认。如果有问题，请尽快联系我。" + "お支払いが届いているか確認していただけますか。\n";

  private static final String ARABIC =
      "هل يمكنك التحقق من وصول الدفعة؟ لقد أرسلناها الأسبوع الماضي ولكن البنك لم يؤكد بعد."
          + " शुक्रिया, भुगतान देख लीजिए।\n";

  private static final String PUNCTUATION =
      "Great news 😀🎉! We’re launching the “new” app today — thanks to everyone who helped… see you at the"
          + " party 🥳 don’t be late!\n";

  /** What is repeated to make a detector work hard. */
  private static final String[] HOSTILE = {
    "1234567890",
    "1-1-1-",
    "1 1 1 ",
    "1.1.",
    "1:1:",
    "1/1/",
    "(1) ",
    "+1 2",
    "01/01/20 ",
    "may 1 ",
    "4111",
    "4111 1111 ",
    "DE89",
    "A1 ",
    "a1",
    "phone 1",
    "eyJ",
    "AKIA",
    "sk-",
    "ghp_",
    "0x",
    "password=",
    "password: ",
    "api_key=\"x",
    "@a.",
    "a@",
    "://",
    "http://a",
    "a:b@",
    "a.a.",
    "::",
    "../",
    "(((",
    "{\"a\":",
    "\"'",
    "' or ",
    "1=1 ",
    "select ",
    "<script",
    "<a on=",
    "ignore previous ",
    "%41",
    "%25",
    "&#x41;",
    "\\u0041",
    "\\",
    "-----BEGIN ",
    "-----BEGIN RSA PRIVATE KEY-----\n",
    "A",
    "a ",
    "a\n",
    "aB1\n",
    " ",
    "-",
    "=",
    "_",
    "\0",
    "a\u200B",
    "e\u0301",
    "\uDB40\uDC41",
    "\uD800",
    "付款",
    "пароль ",
    "４１１１",
    "٤١١١ ",
    "\uFDFA"
  };

  private Texts() {}

  /** Prompts of {@link #PROMPT} units by kind. */
  public static Map<String, String> prompts() {
    return sized(PROMPT);
  }

  /** The same kinds of text, {@link #MEGABYTE} units each. */
  public static Map<String, String> megabytes() {
    return sized(MEGABYTE);
  }

  private static Map<String, String> sized(int length) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("ordinary", sized(ORDINARY, length));
    texts.put("code", sized(CODE, length));
    texts.put("json", sized(JSON, length));
    texts.put("letter", sized(LETTER, length));
    texts.put("dense", sized(DENSE, length));
    texts.put("many scripts", sized(OTHER_SCRIPTS, length));
    texts.put("russian", sized(RUSSIAN, length));
    texts.put("chinese", sized(CHINESE, length));
    texts.put("arabic, hindi", sized(ARABIC, length));
    texts.put("emoji, quotes", sized(PUNCTUATION, length));
    return texts;
  }

  /** Texts of {@link #MEGABYTE} units that are made to be slow, by what they repeat or hold. */
  public static Map<String, String> hostile() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String unit : HOSTILE) {
      texts.put(escaped(unit), sized(unit, MEGABYTE));
    }
    Random random = new Random(7);
    texts.put("random digits", made(i -> (char) ('0' + random.nextInt(10))));
    texts.put("random hex", made(i -> Character.forDigit(random.nextInt(16), 16)));
    texts.put("random base64", base64(random));
    texts.put("random ASCII", made(i -> (char) (' ' + random.nextInt(95))));
    texts.put("base64 of mail", sized(base64("write to ann@example.com at once. "), MEGABYTE));
    texts.put("all of these", mixed(random));
    return texts;
  }

  private static String base64(Random random) {
    byte[] bytes = new byte[MEGABYTE * 3 / 4];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String mixed(Random random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < MEGABYTE) {
      text.append(HOSTILE[random.nextInt(HOSTILE.length)]);
    }
    return text.substring(0, MEGABYTE);
  }

  private static String made(IntFunction<Character> character) {
    StringBuilder text = new StringBuilder(MEGABYTE);
    for (int i = 0; i < MEGABYTE; i++) {
      text.append((char) character.apply(i));
    }
    return text.toString();
  }

  private static String escaped(String unit) {
    StringBuilder escaped = new StringBuilder();
    for (char c : unit.toCharArray()) {
      boolean plain = c > ' ' && c < 0x7F;
      escaped.append(plain ? String.valueOf(c) : String.format("\\u%04X", (int) c));
    }
    return escaped.toString();
  }

  private static String sized(String text, int length) {
    return text.repeat(length / text.length() + 1).substring(0, length);
  }
}
