package io.writ.engine.detect.secret;

import io.writ.engine.DataClass;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Matcher;
import java.util.List;
import java.util.stream.Stream;

/** Keys, tokens and passwords. */
public final class SecretDetectors {
  /** All of them. */
  public static final List<Detector> ALL =
      Stream.of(
              SecretPrefixes.detectors(),
              SecretAssignments.detectors(),
              SecretSentences.detectors(),
              SecretStatements.detectors(),
              SecretPairs.detectors(),
              SecretsGiven.detectors(),
              SecretCodes.detectors(),
              RecoveryCodes.detectors(),
              AuthenticatorKeys.detectors(),
              SessionCookies.detectors(),
              SecretWallets.detectors(),
              SeedPhrases.detectors(),
              SecretTables.detectors(),
              SecretParts.detectors(),
              SecretProviders.detectors(),
              SecretTokens.detectors(),
              SecretKeys.detectors(),
              SecretHashes.detectors(),
              SecretUrls.detectors(),
              SecretHeaders.detectors(),
              SecretCommands.detectors(),
              SecretCalls.detectors(),
              SecretFiles.detectors())
          .flatMap(List::stream)
          .toList();

  private SecretDetectors() {}

  /** A detector whose subtype is its id. */
  static Detector of(String id, Matcher matcher, String... literals) {
    return of(id, matcher, List.of(literals));
  }

  /** The same for many literals. */
  static Detector of(String id, Matcher matcher, List<String> literals) {
    return Detector.literal(id, "SECRET", id, DataClass.CREDENTIAL, literals, matcher);
  }
}
