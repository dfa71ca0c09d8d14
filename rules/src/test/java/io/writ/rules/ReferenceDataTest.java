package io.writ.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.source.Problem;
import io.writ.engine.target.Reference;
import io.writ.engine.target.ReferenceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {
  private static final Path REFERENCE = Path.of("policies", "reference");
  private static final List<Problem> PROBLEMS = new ArrayList<>();
  private static Reference reference;

  @BeforeAll
  static void load() throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    for (String file : List.of("regions.csv", "endpoints.csv", "tools.yaml", "patterns.yaml")) {
      files.put("reference/" + file, Files.readAllBytes(REFERENCE.resolve(file)));
    }
    reference = ReferenceLoader.load(files, PROBLEMS::add);
  }

  @Test
  void itLoads() {
    assertThat(PROBLEMS).isEmpty();
  }

  @Test
  void theUnionIsInTheAreaAndNotOnTheListOfThirdCountries() {
    assertThat(reference.groupsOf("DE")).contains("EU", "EEA", "ADEQUATE_UK", "ADEQUATE_CH");
    assertThat(reference.groupsOf("NO")).contains("EEA").doesNotContain("EU");
    assertThat(reference.groupsOf("DE")).doesNotContain("ADEQUATE_EU");
    assertThat(reference.groupsOf("EU")).contains("EEA", "ADEQUATE_BR");
  }

  @Test
  void theUnitedStatesAreAdequateForCertifiedEndpointsOnly() {
    assertThat(reference.groupsOf("US")).containsExactly("US");
    assertThat(reference.groupsOf("US_DPF"))
        .contains("ADEQUATE_EU", "ADEQUATE_UK", "ADEQUATE_CH")
        .doesNotContain("US_BAA");
    assertThat(reference.groupsOf("US_DPF_BAA")).contains("ADEQUATE_EU", "US_BAA");
  }

  @Test
  void endpointsOfProvidersAreWhereTheyAre() {
    assertThat(reference.regionOfHost("bedrock-runtime.eu-central-1.amazonaws.com"))
        .isEqualTo("DE");
    assertThat(reference.regionOfHost("europe-west4-aiplatform.googleapis.com")).isEqualTo("NL");
    assertThat(reference.regionOfHost("eu.api.openai.com")).isEqualTo("EEA_CH");
    assertThat(reference.groupsOf("EEA_CH")).contains("ADEQUATE_EU", "ADEQUATE_UK", "ADEQUATE_CH");
    // What its provider routes to any region is nowhere in particular.
    assertThat(reference.regionOfHost("api.openai.com")).isEmpty();
    assertThat(reference.regionOfHost("api.mistral.ai")).isEmpty();
    assertThat(reference.regionOfHost("api.openai.com.evil.example")).isEmpty();
  }
}
