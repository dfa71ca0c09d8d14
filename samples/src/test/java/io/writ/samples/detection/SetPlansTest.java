package io.writ.samples.detection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.writ.samples.detection.Corpus.LabelledSet;
import io.writ.samples.detection.SetPlan.Measure;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SetPlansTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theNearestNameOfALabelCounts() throws IOException {
    SetPlan plan = SetPlans.load().of(set("pii", "validatorjs-cases", "{}"));

    assertThat(plan.types("isIdentityCard/PL")).contains(Set.of("PL_PESEL"));
    assertThat(plan.reasonLeftOut("isIdentityCard/PL")).isEmpty();
    assertThat(plan.reasonLeftOut("isIP/10")).isPresent();
    assertThat(plan.reasonLeftOut("isIP/4")).isEmpty();
    assertThat(plan.reasonLeftOut("isSemVer/")).isPresent();
  }

  @Test
  void aSetThatNobodyKnowsIsReadByItsArea() throws IOException {
    SetPlan marked =
        SetPlans.load()
            .of(
                set(
                    "pii",
                    "new",
                    "{\"entities\":[{\"type\":\"IBAN_CODE\",\"start\":0,\"end\":1}]}"));
    SetPlan attacks = SetPlans.load().of(set("injection", "new", "{\"label\":\"benign\"}"));

    assertThat(marked.measure()).isEqualTo(Measure.SPANS);
    assertThat(marked.types("IBAN_CODE")).contains(Set.of("IBAN_CODE"));
    assertThat(attacks.types("benign")).contains(Set.of());
    assertThat(attacks.types("jailbreak").orElseThrow()).contains("PROMPT_INJECTION");
  }

  private static LabelledSet set(String area, String name, String row) throws IOException {
    return new LabelledSet(area, name, "", "", List.of(Row.of(JSON.readTree(row))));
  }
}
