package io.writ.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationReaderTest {
  @TempDir private Path folder;

  private Configuration read(Map<String, String> environment) {
    return ConfigurationReader.read(environment, folder.resolve("application.yml"));
  }

  private List<String> errors(Map<String, String> environment) {
    return catchThrowableOfType(ConfigurationException.class, () -> read(environment)).errors();
  }

  @Test
  void nothingSetMeansLoopbackAndTheEmbeddedDatabase() {
    Configuration configuration = read(Map.of("PATH", "/bin"));

    assertThat(configuration.host()).isEqualTo("127.0.0.1");
    assertThat(configuration.port()).isEqualTo(8080);
    assertThat(configuration.data()).isEqualTo(Path.of("data"));
    assertThat(configuration.database()).isEmpty();
    assertThat(configuration.rules()).isEmpty();
    assertThat(configuration.tokens().required()).isFalse();
    assertThat(configuration.maxBodyBytes()).isEqualTo(1 << 20);
  }

  @Test
  void everyErrorIsListedAtOnce() {
    assertThat(
            errors(
                Map.of(
                    "WRIT_PRT", "1",
                    "WRIT_PORT", "99999",
                    "WRIT_DB_URL", "mysql://db",
                    "WRIT_RULES", folder.resolve("missing").toString(),
                    "WRIT_MAX_BODY_BYTES", "many")))
        .containsExactlyInAnyOrder(
            "unknown key `WRIT_PRT`; did you mean `WRIT_PORT`?",
            "WRIT_PORT must be a number from 0 to 65535",
            "WRIT_DB_URL must start with `jdbc:postgresql:`",
            "WRIT_RULES is not a directory",
            "WRIT_MAX_BODY_BYTES must be a number from 1024 to 16777216");
  }

  @Test
  void aKeyLikeNoOtherHasNoSuggestion() {
    assertThat(errors(Map.of("WRIT_SOMETHING_ELSE_ENTIRELY", "")))
        .containsExactly("unknown key `WRIT_SOMETHING_ELSE_ENTIRELY`");
  }

  @Test
  void listeningBeyondLoopbackTakesTokens() throws IOException {
    assertThat(errors(Map.of("WRIT_HOST", "0.0.0.0")))
        .singleElement()
        .asString()
        .contains("WRIT_TOKEN_FILE");

    Path tokens = folder.resolve("tokens");
    Files.writeString(tokens, "desk " + "ab".repeat(32) + "\n");
    Configuration configuration =
        read(Map.of("WRIT_HOST", "0.0.0.0", "WRIT_TOKEN_FILE", tokens.toString()));
    assertThat(configuration.tokens().required()).isTrue();
  }

  @Test
  void credentialsWithoutADatabaseAreAnError() {
    assertThat(errors(Map.of("WRIT_DB_USER", "u", "WRIT_DB_PASSWORD", "p")))
        .containsExactly(
            "WRIT_DB_USER is set without WRIT_DB_URL",
            "WRIT_DB_PASSWORD is set without WRIT_DB_URL");
  }

  @Test
  void thePasswordIsNotPrinted() {
    Configuration configuration =
        read(Map.of("WRIT_DB_URL", "jdbc:postgresql://db/writ", "WRIT_DB_PASSWORD", "hunter2"));

    assertThat(configuration.toString()).doesNotContain("hunter2");
  }

  @Test
  void theFileSaysTheSameAndTheEnvironmentWins() throws IOException {
    Files.writeString(
        folder.resolve("application.yml"),
        """
        writ:
          port: 9000
          max-body-bytes: 2048
          db:
            url: jdbc:postgresql://db/writ
            user: writ
        """);

    Configuration configuration = read(Map.of("WRIT_PORT", "9001"));

    assertThat(configuration.port()).isEqualTo(9001);
    assertThat(configuration.maxBodyBytes()).isEqualTo(2048);
    assertThat(configuration.database())
        .contains(new Configuration.Database("jdbc:postgresql://db/writ", "writ", ""));
  }

  @Test
  void anUnknownKeyOfTheFileIsNamedAsItIsWritten() throws IOException {
    Files.writeString(folder.resolve("application.yml"), "writ: {prot: 9000, rules: [a]}");

    assertThat(errors(Map.of()))
        .containsExactlyInAnyOrder(
            "unknown key `writ.prot`; did you mean `WRIT_PORT`?",
            "application.yml:1: a list is not expected here");
  }
}
