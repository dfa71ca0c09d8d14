package io.writ.samples.detection;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.writ.engine.Deadline;
import io.writ.engine.Effect;
import io.writ.engine.Interaction;
import io.writ.engine.Kind;
import io.writ.engine.Part;
import io.writ.engine.Reason;
import io.writ.engine.pipeline.PolicyEngine;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.prompt.InMemoryPrompts;
import io.writ.engine.prompt.SystemPrompt;
import io.writ.engine.redact.Keys;
import io.writ.rules.ShippedPolicySet;
import io.writ.samples.detection.Corpus.LabelledSet;
import io.writ.samples.detection.evasion.Transform;
import io.writ.samples.detection.evasion.Transforms;
import io.writ.samples.detection.report.Section;
import io.writ.samples.detection.report.Table;
import java.io.IOException;
import java.io.InputStream;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What answers give away of a registered system prompt, and what the shipped rule does about it:
 * over prompts of our own with answers to them, and over long texts of the labelled sets taken for
 * prompts.
 */
final class LeakMeasure {
  private static final String FILE = "prompts.json";
  private static final String RULE = "content.prompt-leak";
  private static final String TENANT = "samples";
  private static final int SHORTEST = 600;
  private static final int MOST = 300;
  private static final int SHORTEST_SENTENCE = 20;
  private static final long DEADLINE_MILLIS = 60_000;

  private final Keys keys = Keys.generate();
  private final InMemoryPrompts prompts = new InMemoryPrompts(keys);
  private final PolicyEngine engine =
      new PolicyEngine(keys, io.writ.engine.encoder.Encoder.NONE, prompts);
  private final List<String> longTexts = new ArrayList<>();
  private final List<String> otherTexts = new ArrayList<>();
  private final Section.Builder section = new Section.Builder("Registered system prompts");

  /** A prompt of our own. */
  private record Own(String prompt, List<String> paraphrases, List<String> answers) {}

  /** What an answer to a prompt is, and that prompt's id. */
  private record Answer(String prompt, String text) {}

  private enum Outcome {
    DENIED,
    TAKEN_OUT,
    LEFT
  }

  /** Takes texts of a set: long ones for prompts, others for answers that show none. */
  void add(LabelledSet set) {
    for (Row row : set.rows()) {
      boolean isLong = row.text().length() >= SHORTEST && row.text().length() <= 20_000;
      List<String> into = isLong && longTexts.size() < MOST ? longTexts : otherTexts;
      if (into.size() < MOST) {
        into.add(row.text());
      }
    }
  }

  Section measure() throws IOException {
    List<Own> own = own();
    try (PolicySet policies = ShippedPolicySet.load()) {
      section.note(
          "Answers under a system prompt that was registered, decided by the shipped rule "
              + RULE
              + ": "
              + own.size()
              + " prompts of our own with paraphrases and ordinary answers to them, and "
              + longTexts.size()
              + " texts of the sets of attacks, of "
              + SHORTEST
              + " characters and more, taken for prompts. A light edit changes every"
              + " eighth word.");
      section.table(outcomes(policies, own));
      section.table(disguises(policies, own));
      return section.build();
    }
  }

  private Table outcomes(PolicySet policies, List<Own> own) {
    Table.Builder table =
        Table.titled("What the answer shows", "answer", "answers", "denied", "taken out", "left");
    List<String> ours = own.stream().map(Own::prompt).toList();
    quotes(policies, "own prompts", ours, table);
    row(policies, "own prompts: paraphrased", answers(own, Own::paraphrases), table);
    row(policies, "own prompts: ordinary answers", answers(own, Own::answers), table);
    row(policies, "own prompts: another prompt's text", others(ours, ours), table);
    quotes(policies, "long texts", longTexts, table);
    row(policies, "long texts: other texts", others(longTexts, otherTexts), table);
    return table.build();
  }

  private void quotes(PolicySet policies, String what, List<String> texts, Table.Builder table) {
    row(policies, what + ": all of it", each(texts, List::of), table);
    row(policies, what + ": all, light edit", each(texts, t -> List.of(edited(t))), table);
    row(policies, what + ": half", each(texts, t -> List.of(half(t))), table);
    row(policies, what + ": three sentences", each(texts, t -> sentences(t, 3)), table);
    row(policies, what + ": one sentence", each(texts, t -> sentences(t, 1)), table);
  }

  private void row(PolicySet policies, String what, List<Answer> answers, Table.Builder table) {
    List<Outcome> outcomes = answers.stream().map(a -> outcome(policies, a)).toList();
    if (outcomes.isEmpty()) {
      return;
    }
    table.row(
        what,
        outcomes.size(),
        share(outcomes, Outcome.DENIED),
        share(outcomes, Outcome.TAKEN_OUT),
        share(outcomes, Outcome.LEFT));
    section.summary(
        String.format(
            Locale.ROOT,
            "%-40s of %d: denied %s, taken out %s, left %s",
            what,
            outcomes.size(),
            share(outcomes, Outcome.DENIED),
            share(outcomes, Outcome.TAKEN_OUT),
            share(outcomes, Outcome.LEFT)));
  }

  private static Object share(List<Outcome> outcomes, Outcome of) {
    return Bootstrap.share(outcomes.stream().map(outcome -> outcome == of).toList());
  }

  private Table disguises(PolicySet policies, List<Own> own) {
    Table.Builder table =
        Table.titled("The whole prompt in disguise", "disguise", "answers", "denied");
    List<Outcome> all = new ArrayList<>();
    List<String> weak = new ArrayList<>();
    for (Transform transform : Transforms.ALL) {
      List<Outcome> outcomes =
          each(own.stream().map(Own::prompt).toList(), t -> List.of(transform.apply().apply(t)))
              .stream()
              .map(answer -> outcome(policies, answer))
              .toList();
      all.addAll(outcomes);
      table.row(transform.name(), outcomes.size(), share(outcomes, Outcome.DENIED));
      if (outcomes.contains(Outcome.LEFT)) {
        weak.add(transform.name());
      }
    }
    section.summary(
        String.format(
            Locale.ROOT,
            "%-40s of %d: denied %s; not all of: %s",
            "own prompts: in disguise",
            all.size(),
            share(all, Outcome.DENIED),
            weak.isEmpty() ? "none" : String.join(", ", weak)));
    return table.build();
  }

  private Outcome outcome(PolicySet policies, Answer answer) {
    Interaction interaction =
        Interaction.of(
                Kind.OUTPUT, TENANT, "samples", List.of(new Part.Text("answer", answer.text())))
            .under(answer.prompt());
    List<Effect.Type> effects =
        engine
            .decide(policies, interaction, Deadline.after(DEADLINE_MILLIS, System::nanoTime))
            .reasons()
            .stream()
            .filter(reason -> reason.rule().equals(RULE))
            .map(Reason::effect)
            .toList();
    return effects.contains(Effect.Type.DENY)
        ? Outcome.DENIED
        : effects.isEmpty() ? Outcome.LEFT : Outcome.TAKEN_OUT;
  }

  private String registered(String prompt) {
    return prompts.register(TENANT, new SystemPrompt(prompt, List.of()));
  }

  private interface Answers<T> {
    Collection<String> of(T prompt);
  }

  private List<Answer> answers(List<Own> own, Answers<Own> answers) {
    List<Answer> all = new ArrayList<>();
    for (Own each : own) {
      String id = registered(each.prompt());
      answers.of(each).forEach(text -> all.add(new Answer(id, text)));
    }
    return all;
  }

  private List<Answer> each(List<String> texts, Answers<String> answers) {
    List<Answer> all = new ArrayList<>();
    for (String text : texts) {
      String id = registered(text);
      answers.of(text).forEach(shown -> all.add(new Answer(id, "Of course. " + shown)));
    }
    return all;
  }

  /** Every prompt with the answers that are not about it. */
  private List<Answer> others(List<String> texts, List<String> others) {
    List<Answer> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String id = registered(texts.get(i));
      for (int k = 1; k <= Math.min(7, others.size()); k++) {
        String other = others.get((i * 7 + k) % others.size());
        if (!other.equals(texts.get(i))) {
          all.add(new Answer(id, other));
        }
      }
    }
    return all;
  }

  private static String half(String text) {
    return text.substring(text.length() / 4, text.length() * 3 / 4);
  }

  private static String edited(String text) {
    String[] words = text.split("(?<=\\s)");
    return IntStream.range(0, words.length)
        .mapToObj(i -> i % 8 == 4 ? "otherwise " : words[i])
        .collect(Collectors.joining());
  }

  /** Runs of so many sentences that follow one another, up to ten of a text. */
  private static List<String> sentences(String text, int count) {
    List<String> sentences = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    for (int from = breaks.first(), to = breaks.next();
        to != BreakIterator.DONE;
        from = to, to = breaks.next()) {
      if (to - from >= SHORTEST_SENTENCE) {
        sentences.add(text.substring(from, to));
      }
    }
    List<String> runs = new ArrayList<>();
    for (int i = 0; i + count <= sentences.size() && runs.size() < 10; i += count) {
      runs.add(String.join("", sentences.subList(i, i + count)));
    }
    return runs;
  }

  private static List<Own> own() throws IOException {
    try (InputStream in = LeakMeasure.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + FILE);
      }
      return new ObjectMapper().readValue(in, new TypeReference<List<Own>>() {});
    }
  }
}
