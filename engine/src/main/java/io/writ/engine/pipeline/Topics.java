package io.writ.engine.pipeline;

import io.writ.engine.Deadline;
import io.writ.engine.encoder.Embedding;
import io.writ.engine.encoder.Encoder;
import io.writ.engine.encoder.EncoderType;
import io.writ.engine.encoder.Topic;
import io.writ.engine.encoder.TopicScore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The topics of the policy sets in use, each learned from its examples once. Thread-safe. */
final class Topics {
  /** Sets come and go with reloads; then all are learned again. */
  private static final int REMEMBERED = 500;

  /** What people ask about otherwise. */
  private static final List<String> ORDINARY =
      List.of(
          "What time does the shop on the corner open tomorrow?",
          "Please summarise the attached meeting notes in five points.",
          "Write a short thank-you note to a colleague who is leaving.",
          "How do I reset the password of my e-mail account?",
          "Explain how photosynthesis works to a ten-year-old.",
          "My order arrived damaged and I would like a replacement.",
          "Translate this sentence into Spanish, please.",
          "Give me a recipe for a quick dinner with rice and vegetables.",
          "Fix the bug in this function that sorts a list of dates.",
          "Which documents do I need to renew my passport?",
          "Plan a weekend trip for a family with two small children.",
          "What is the difference between a stock and a bond?",
          "The quarterly report shows that revenue grew by four percent.",
          "Can you recommend a good book about the history of Rome?",
          "I have had a headache since yesterday, should I see a doctor?",
          "Draft a job advertisement for a warehouse manager.");

  private final Map<Topic, TopicScore> learned = new ConcurrentHashMap<>();

  /** The topics with what was learned of them; what is new is learned within the deadline. */
  Map<Topic, TopicScore> scores(List<Topic> topics, Encoder encoder, Deadline deadline) {
    Map<Topic, TopicScore> scores = new HashMap<>();
    for (Topic topic : topics) {
      TopicScore known = learned.get(topic);
      if (known == null) {
        learn(topic, encoder, deadline)
            .ifPresent(score -> scores.put(topic, remember(topic, score)));
      } else {
        scores.put(topic, known);
      }
    }
    return scores;
  }

  private TopicScore remember(Topic topic, TopicScore score) {
    if (learned.size() >= REMEMBERED) {
      learned.clear();
    }
    learned.put(topic, score);
    return score;
  }

  /** Empty when the encoder says nothing about the examples. */
  private static Optional<TopicScore> learn(Topic topic, Encoder encoder, Deadline deadline) {
    List<Embedding> examples = embeddings(topic.examples(), encoder, deadline);
    return examples.size() < Topic.FEWEST
        ? Optional.empty()
        : Optional.of(
            TopicScore.of(
                examples,
                embeddings(topic.counterExamples(), encoder, deadline),
                embeddings(ORDINARY, encoder, deadline)));
  }

  private static List<Embedding> embeddings(
      List<String> texts, Encoder encoder, Deadline deadline) {
    return encoder.read(texts, Set.of(EncoderType.DENIED_TOPIC), deadline).stream()
        .flatMap(reading -> reading.windows().stream().limit(1))
        .flatMap(window -> window.embedding().stream())
        .toList();
  }
}
