package io.writ.samples.jmh;

import java.util.Map;

/** Texts to measure with, made here. */
final class Texts {
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

  static final Map<String, String> BY_NAME =
      Map.of(
          "ordinary", sized(ORDINARY, 2_000),
          "dense", sized(DENSE, 2_000),
          "code", sized(CODE, 2_000),
          "non-ascii", sized(OTHER_SCRIPTS, 2_000),
          "ordinary-1m", sized(ORDINARY, 1 << 20),
          "dense-1m", sized(DENSE, 1 << 20),
          "hostile-groups-1m", sized("1-1-1-", 1 << 20),
          "hostile-cards-1m", sized("4111 1111 ", 1 << 20),
          "hostile-tokens-1m", sized("eyJ", 1 << 20),
          "hostile-names-1m", sized("password=", 1 << 20));

  private Texts() {}

  private static String sized(String text, int length) {
    return text.repeat(length / text.length() + 1).substring(0, length);
  }
}
