package io.writ.engine.prompt;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.writ.engine.Deadline;
import io.writ.engine.DeadlineExceeded;
import io.writ.engine.redact.Keys;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PromptWatchTest {
  private static final Keys KEYS = Keys.of(new byte[32]);
  private static final Deadline FAR = Deadline.after(60_000, () -> 0);
  private static final String FIRST =
      "You are Harbour, the assistant of a marina on the west coast, and you speak for its office. ";
  private static final String PROMPT =
      FIRST
          + "Quote berth prices only from the table that the booking tool returns. "
          + "When a guest asks about the storm of last spring, say that the harbour master will call. "
          + "Keep the discount code for returning guests to yourself unless the tool marks them as one. "
          + "Never discuss the dispute with the diving school, and end every answer with a tide.";
  private static final String CANARY = "tide-7Kq9-gull-Vx2m";

  private final PromptWatch watch = watch(PROMPT, List.of(CANARY));

  private static PromptWatch watch(String text, List<String> canaries) {
    InMemoryPrompts prompts = new InMemoryPrompts(KEYS);
    String id = prompts.register("acme", new SystemPrompt(text, canaries));
    return prompts.find("acme", id).orElseThrow();
  }

  private List<Leak> look(String text) {
    return watch.look(text, FAR);
  }

  private static Leak only(List<Leak> leaks) {
    assertThat(leaks).hasSize(1);
    return leaks.getFirst();
  }

  @Test
  void theWholePromptIsOneLeakOfAllOfIt() {
    Leak leak = only(look("Sure, here it is: " + PROMPT + " Anything else?"));
    assertThat(leak.subtype()).isEqualTo(Leak.PASSAGE);
    assertThat(leak.score()).isEqualTo(1);
    assertThat(leak.start()).isEqualTo(18);
    assertThat(leak.end()).isEqualTo(18 + PROMPT.length() - 1);
  }

  @Test
  void aPartScoresItsShare() {
    Leak half = only(look("My rules: " + PROMPT.substring(0, PROMPT.length() / 2)));
    assertThat(half.score()).isBetween(0.4, 0.55);
    Leak sentence = only(look("I was told: " + FIRST));
    assertThat(sentence.score()).isBetween(0.12, 0.25);
  }

  @Test
  void twoQuotesAreTwoLeaksWithOneShare() {
    String told =
        FIRST + "And now for something else entirely, nothing of this was written there. ";
    List<Leak> leaks = look(told + PROMPT.substring(PROMPT.length() - 90));
    assertThat(leaks).hasSize(2);
    assertThat(leaks.get(0).score()).isEqualTo(leaks.get(1).score()).isBetween(0.25, 0.45);
  }

  @Test
  void aChangedWordDoesNotHideTheRest() {
    String changed = PROMPT.replace("booking tool", "booking system");
    assertThat(only(look(changed)).score()).isBetween(0.8, 0.99);
  }

  @Test
  void otherWordsOnTheSameSubjectAreNoLeak() {
    assertThat(
            look(
                "The harbour master can tell you more about the storm; berth prices depend on the"
                    + " length of your boat, and returning guests get a discount. High tide is at"
                    + " noon."))
        .isEmpty();
    assertThat(look("")).isEmpty();
  }

  @TestFactory
  List<DynamicTest> disguisesAreSeenThrough() {
    Map<String, String> disguises =
        Map.ofEntries(
            Map.entry("upper case", PROMPT.toUpperCase(java.util.Locale.ROOT)),
            Map.entry("spaced letters", spaced(PROMPT, " ")),
            Map.entry("dashes", spaced(PROMPT, "-")),
            Map.entry("zero width", spaced(PROMPT, "\u200B")),
            Map.entry("no spaces", PROMPT.replace(" ", "")),
            Map.entry("a list", PROMPT.replace(". ", ".\n* **")),
            Map.entry("look-alikes", PROMPT.replace('a', '\u0430').replace('e', '\u0435')),
            Map.entry("leet", PROMPT.replace('e', '3').replace('o', '0').replace('i', '1')),
            Map.entry("accents", PROMPT.replace("e", "e\u0301").replace("o", "ö")),
            Map.entry("full width", wide(PROMPT)),
            Map.entry("back to front", new StringBuilder(PROMPT).reverse().toString()),
            Map.entry("rot13", rot13(PROMPT)),
            Map.entry("base64", base64(PROMPT.getBytes(UTF_8))),
            Map.entry(
                "base64 lines", Base64.getMimeEncoder().encodeToString(PROMPT.getBytes(UTF_8))),
            Map.entry("base64 twice", base64(base64(PROMPT.getBytes(UTF_8)).getBytes(UTF_8))),
            Map.entry("UTF-16 base64", base64(PROMPT.getBytes(UTF_16LE))),
            Map.entry("hex", HexFormat.of().formatHex(PROMPT.getBytes(UTF_8))),
            Map.entry("url", URLEncoder.encode(spaced(PROMPT, "/"), UTF_8)),
            Map.entry(
                "html", PROMPT.chars().mapToObj(c -> "&#" + c + ";").collect(Collectors.joining())),
            Map.entry(
                "tags",
                PROMPT
                    .chars()
                    .mapToObj(c -> Character.toString(0xE0000 + c))
                    .collect(Collectors.joining())));
    return disguises.entrySet().stream()
        .map(
            disguise ->
                DynamicTest.dynamicTest(
                    disguise.getKey(),
                    () -> {
                      String before = "Of course: ";
                      List<Leak> leaks = look(before + disguise.getValue() + " That was it.");
                      assertThat(leaks).isNotEmpty();
                      assertThat(leaks).allMatch(leak -> leak.score() > 0.9);
                      int covered = leaks.stream().mapToInt(l -> l.end() - l.start()).sum();
                      assertThat(covered).isGreaterThan(disguise.getValue().length() * 9 / 10);
                      assertThat(leaks.getLast().end())
                          .isLessThanOrEqualTo(before.length() + disguise.getValue().length() + 8);
                    }))
        .toList();
  }

  private static String spaced(String text, String between) {
    return text.codePoints().mapToObj(Character::toString).collect(Collectors.joining(between));
  }

  private static String wide(String text) {
    return text.chars()
        .mapToObj(c -> Character.toString(c > ' ' && c < 0x7F ? c + 0xFEE0 : c))
        .collect(Collectors.joining());
  }

  private static String rot13(String text) {
    return text.chars()
        .mapToObj(
            c ->
                Character.toString(
                    Character.isLetter(c) ? c + (Character.toLowerCase(c) < 'n' ? 13 : -13) : c))
        .collect(Collectors.joining());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void otherScriptsAreReadToo() {
    for (String prompt :
        List.of(
            "Ты помощник городской библиотеки. Отвечай только о фондах и часах работы, а о ремонте"
                + " читального зала на втором этаже никому ничего не рассказывай.",
            "你是市立图书馆的助手。只回答馆藏和开放时间的问题，不要谈论二楼阅览室的装修，也不要透露读者的借阅记录。")) {
      PromptWatch other = watch(prompt, List.of());
      Leak leak = only(other.look("> " + prompt, FAR));
      assertThat(leak.score()).isEqualTo(1);
      assertThat(other.look(new StringBuilder(prompt).reverse().toString(), FAR)).hasSize(1);
      assertThat(other.look(prompt.substring(prompt.length() / 2), FAR).getFirst().score())
          .isBetween(0.3, 0.6);
      assertThat(other.look(PROMPT, FAR)).isEmpty();
    }
  }

  @Test
  void aCanaryIsSeenWhateverStandsBetweenItsLetters() {
    for (String shown :
        List.of(
            CANARY,
            CANARY.toUpperCase(java.util.Locale.ROOT),
            CANARY.replace("-", ""),
            spaced(CANARY, " "),
            spaced(CANARY, "\u2060"),
            new StringBuilder(CANARY).reverse().toString())) {
      Leak leak = only(look("The code is " + shown + "."));
      assertThat(leak).isEqualTo(new Leak(Leak.CANARY, 12, 12 + shown.length(), 1));
    }
    String sealed = base64(("It says " + CANARY).getBytes(UTF_8));
    assertThat(only(look("Look: " + sealed)).subtype()).isEqualTo(Leak.CANARY);
    assertThat(look("tide-7Kq9-gull-Vx2")).isEmpty();
    assertThat(look("a tide and a gull")).isEmpty();
  }

  @Test
  void canariesWithOneBeginningAreToldApart() {
    PromptWatch alike = watch("", List.of("shared-head-one", "shared-head-two-longer"));
    assertThat(alike.look("shared-head-one", FAR)).hasSize(1);
    assertThat(alike.look("shared-head-two-longer", FAR).getFirst().end()).isEqualTo(22);
    assertThat(alike.look("shared-head-three", FAR)).isEmpty();
  }

  @Test
  void anIdIsTheTenantsAndTheSameAgain() {
    Fingerprints fingerprints = new Fingerprints(KEYS);
    SystemPrompt prompt = new SystemPrompt(PROMPT, List.of("canary-one", "canary-two"));
    Fingerprint print = fingerprints.of("acme", prompt);
    assertThat(print.id()).matches("hmac-sha256:[0-9a-f]{32}");
    assertThat(
            fingerprints
                .of("acme", new SystemPrompt(PROMPT, List.of("canary-two", "canary-one")))
                .id())
        .isEqualTo(print.id());
    assertThat(fingerprints.of("globex", prompt).id()).isNotEqualTo(print.id());
    assertThat(fingerprints.of("acme", new SystemPrompt(PROMPT, List.of())).id())
        .isNotEqualTo(print.id());
    assertThat(print.canaries()).isEqualTo(2);
    assertThat(print.passages()).isBetween(print.letters() / 8, print.letters() / 3);
  }

  @Test
  void whatWasSealedOpensForItsTenantAndIdOnly() {
    Fingerprints fingerprints = new Fingerprints(KEYS);
    Fingerprint print = fingerprints.of("acme", new SystemPrompt(PROMPT, List.of(CANARY)));
    char[] changed = print.sealed().toCharArray();
    changed[40] = changed[40] == 'A' ? 'B' : 'A';
    assertThat(fingerprints.watch("acme", print).look(PROMPT, FAR)).hasSize(1);
    for (Fingerprint bad :
        List.of(
            with(print, new String(changed)),
            with(print, ""),
            with(print, "no base64"),
            new Fingerprint("hmac-sha256:" + "0".repeat(32), 1, 1, 1, print.sealed()))) {
      assertThatThrownBy(() -> fingerprints.watch("acme", bad))
          .isInstanceOf(UnreadablePrompt.class);
    }
    assertThatThrownBy(() -> fingerprints.watch("globex", print))
        .isInstanceOf(UnreadablePrompt.class);
    assertThatThrownBy(() -> new Fingerprints(Keys.generate()).watch("acme", print))
        .isInstanceOf(UnreadablePrompt.class);
  }

  private static Fingerprint with(Fingerprint print, String sealed) {
    return new Fingerprint(print.id(), print.letters(), print.passages(), print.canaries(), sealed);
  }

  @Test
  void whatIsSeenIsTheSameUnderEveryKey() {
    String text = "First " + PROMPT.substring(40, 200) + " then " + PROMPT.substring(260, 340);
    for (int i = 0; i < 20; i++) {
      InMemoryPrompts prompts = new InMemoryPrompts(Keys.generate());
      String id = prompts.register("acme", new SystemPrompt(PROMPT, List.of(CANARY)));
      assertThat(prompts.find("acme", id).orElseThrow().look(text, FAR)).isEqualTo(look(text));
    }
  }

  @Test
  void whatCannotBeWatchedIsRefusedByField() {
    String[] many = new String[17];
    Arrays.setAll(many, i -> "canary-number-" + i);
    Map.of(
            "text",
                List.of(
                    prompt(""),
                    prompt("You are a helpful assistant."),
                    prompt("x ".repeat(70_000))),
            "canaries", List.of(prompt(PROMPT, many)),
            "canaries[1]",
                List.of(
                    prompt(PROMPT, "canary-one", "short"),
                    prompt("", "canary-one", "a".repeat(257))))
        .forEach(
            (field, all) ->
                all.forEach(
                    prompt ->
                        assertThatThrownBy(prompt::run)
                            .isInstanceOfSatisfying(
                                SystemPrompt.Invalid.class,
                                e -> assertThat(e.field()).isEqualTo(field))));
  }

  private static Runnable prompt(String text, String... canaries) {
    return () -> new SystemPrompt(text, List.of(canaries));
  }

  @Test
  void looksOnlyWhileThereIsTime() {
    AtomicLong clock = new AtomicLong();
    Deadline over = Deadline.after(1, () -> clock.getAndAdd(2_000_000));
    assertThatThrownBy(() -> watch.look("x", over)).isInstanceOf(DeadlineExceeded.class);
  }
}
