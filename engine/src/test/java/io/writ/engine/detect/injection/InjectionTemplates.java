package io.writ.engine.detect.injection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Fills the templates that the model of injections is trained on, the same way for a seed. */
final class InjectionTemplates {
  private static final List<String> FAMILIES =
      List.of("direct", "planted", "extraction", "jailbreak");

  /** How often a text stands in a document, and not in a short text. */
  private static final double IN_DOCUMENTS = 0.25;

  /** Characters of a document on either side of what stands in it. */
  private static final int AROUND = 700;

  /**
   * Templates of one way to attack, or of one kind of harmless text.
   *
   * @param families bits of the families that it may be taken for; 0 for harmless text
   */
  record Group(String name, int families, List<String> templates) {}

  final List<Group> attacks;
  final List<Group> benign;

  /** Files and pages as they are found, full of orders to people and programs. */
  final List<Group> documents;

  /** Texts that are no templates and that nothing is learnt from. */
  final List<Group> unseen;

  private final List<String> carriers;
  private final Map<String, List<String>> slots = new HashMap<>();
  private final SplittableRandom random;

  InjectionTemplates(long seed) throws IOException {
    random = new SplittableRandom(seed);
    for (String line : lines("slots.txt")) {
      int equals = line.indexOf(" = ");
      String name = line.substring(1, equals);
      if (slots.put(name, alternatives(line.substring(equals + 3))) != null) {
        throw new IllegalStateException("slots.txt has two slots named " + name);
      }
    }
    attacks = groups("attacks.txt");
    benign = new ArrayList<>(groups("benign.txt"));
    benign.addAll(groups("code.txt"));
    documents = groups("documents.txt");
    unseen = groups("unseen.txt");
    carriers = lines("carriers.txt");
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = InjectionTemplates.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).filter(line -> !line.isBlank()).toList();
    }
  }

  private static List<Group> groups(String name) throws IOException {
    List<Group> groups = new ArrayList<>();
    for (String line : lines(name)) {
      if (line.startsWith("= ")) {
        String[] columns = line.substring(2).split(" : ");
        int families = 0;
        for (String family : columns.length < 2 ? new String[0] : columns[1].split(" ")) {
          families |= 1 << FAMILIES.indexOf(family);
        }
        groups.add(new Group(columns[0], families, new ArrayList<>()));
      } else {
        groups.getLast().templates().add(line);
      }
    }
    return groups;
  }

  /** One filled template. */
  String fill(String template) {
    return expand(template).replace("\\n", "\n").replaceAll(" {2,}", " ").strip();
  }

  /** A text inside an ordinary one. */
  String carry(String inner) {
    return chance(IN_DOCUMENTS) ? plant(inner) : insert(inner);
  }

  // A line among those of a document, with as much around it as a few windows take.
  private String plant(String inner) {
    Group group = documents.get(random.nextInt(documents.size()));
    String document = fill(group.templates().get(random.nextInt(group.templates().size())));
    List<String> lines = document.lines().toList();
    int at = random.nextInt(lines.size() + 1);
    String before = String.join("\n", lines.subList(0, at));
    String after = String.join("\n", lines.subList(at, lines.size()));
    return before.substring(Math.max(0, before.length() - AROUND))
        + "\n"
        + inner
        + "\n"
        + after.substring(0, Math.min(AROUND, after.length()));
  }

  private String insert(String inner) {
    String carrier = carriers.get(random.nextInt(carriers.size()));
    return fill(carrier.replace("{$x}", "\u0001")).replace("\u0001", inner);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** So many ordinary sentences, or fewer. */
  String harmlessLines(int most) {
    return fill("{$filler} ".repeat(1 + random.nextInt(most)));
  }

  private String expand(String template) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < template.length()) {
      char c = template.charAt(i);
      int close = c == '{' ? close(template, i) : -1;
      String name = c == '$' ? name(template, i + 1) : "";
      if (close > 0 && isChoice(template.substring(i + 1, close))) {
        List<String> choices = alternatives(template.substring(i + 1, close));
        out.append(expand(choices.get(random.nextInt(choices.size()))));
        i = close + 1;
      } else if (slots.containsKey(name)) {
        List<String> choices = slots.get(name);
        out.append(expand(choices.get(random.nextInt(choices.size()))));
        i += name.length() + 1;
      } else {
        out.append(c);
        i++;
      }
    }
    return out.toString();
  }

  private static String name(String text, int from) {
    int to = from;
    while (to < text.length() && isInName(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  private static boolean isInName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  // Braces of JSON and of code are not ours.
  private boolean isChoice(String inner) {
    return inner.startsWith("$")
        || inner.isEmpty()
        || !inner.startsWith("\\n") && alternatives(inner).size() > 1;
  }

  private static int close(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> alternatives(String text) {
    List<String> all = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '|' && depth == 0) {
        all.add(text.substring(from, i));
        from = i + 1;
      }
    }
    all.add(text.substring(from));
    return all;
  }
}
