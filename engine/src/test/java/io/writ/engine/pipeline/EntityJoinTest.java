package io.writ.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.DataClass;
import io.writ.engine.detect.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityJoinTest {
  private static final String TEXT = "0123456789 abcdef, ghijkl mnopqr";

  /** Hits are written {@code TYPE@start-end*score}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "apart, both stay            |US_SSN@0-3*0.5      |PERSON@5-8*0.9   |US_SSN@0-3 PERSON@5-8",
        "a form goes first           |US_SSN@0-5*0.5      |PERSON@0-5*0.99  |US_SSN@0-5",
        "the rest of a reading stays |UK_POSTCODE@11-17*0.6|STREET_ADDRESS@0-25*0.9|STREET_ADDRESS@0-10 UK_POSTCODE@11-17 STREET_ADDRESS@19-25",
        "a weak form gives way       |US_BANK_NUMBER@2-4*0.3|STREET_ADDRESS@0-9*0.8|STREET_ADDRESS@0-9",
        "but not to a weaker reading |US_BANK_NUMBER@2-4*0.3|STREET_ADDRESS@0-9*0.2|STREET_ADDRESS@0-2 US_BANK_NUMBER@2-4 STREET_ADDRESS@4-9",
        "one type is one finding     |DATE_TIME@2-4*0.6   |DATE_TIME@0-9*0.8|DATE_TIME@0-9",
        "also when there are two     |DATE_TIME@2-4*0.6 DATE_TIME@6-8*0.6|DATE_TIME@0-9*0.8|DATE_TIME@0-9",
        "nothing inside a URL        |URL@0-10*0.6        |PERSON@2-4*0.9   |URL@0-10",
        "attacks compete with nobody |PROMPT_INJECTION@0-20*0.9|PERSON@2-4*0.9|PROMPT_INJECTION@0-20 PERSON@2-4",
        "and tone with nobody        |US_SSN@0-3*0.9      |TOXICITY@0-20*0.4|US_SSN@0-3 TOXICITY@0-20",
        "one value, many readings    |US_SSN@4-20*0.9     |PERSON@0-5*0.9 AGE@6-8*0.9 PERSON@17-25*0.9|PERSON@0-4 US_SSN@4-20 PERSON@20-25",
        "a lone word is a label      |IMEI@18-24*0.9      |STREET_ADDRESS@11-17*0.9|STREET_ADDRESS@11-17 IMEI@18-24",
        "right before its value      |IMEI@26-32*0.9      |STREET_ADDRESS@19-25*0.9|IMEI@26-32",
        "but not before a postcode   |UK_POSTCODE@26-32*0.9|STREET_ADDRESS@19-25*0.9|STREET_ADDRESS@19-25 UK_POSTCODE@26-32",
        "nothing was seen            |-                   |PERSON@0-3*0.9   |PERSON@0-3",
      })
  void theOverlapRule(String name, String seen, String read, String expected) {
    List<Hit> joined = EntityJoin.of(TEXT, hits(seen), hits(read));

    assertThat(
            joined.stream()
                .map(h -> h.type() + "@" + h.start() + "-" + h.end())
                .collect(Collectors.joining(" ")))
        .as(name)
        .isEqualTo(expected);
  }

  private static List<Hit> hits(@org.jspecify.annotations.Nullable String written) {
    List<Hit> hits = new ArrayList<>();
    for (String each : written == null ? new String[0] : written.split(" ")) {
      String[] parts = each.split("[@*-]");
      hits.add(
          new Hit(
              parts[0],
              "",
              dataClass(parts[0]),
              Integer.parseInt(parts[1]),
              Integer.parseInt(parts[2]),
              Double.parseDouble(parts[3]),
              "d"));
    }
    return hits;
  }

  private static DataClass dataClass(String type) {
    return switch (type) {
      case "PROMPT_INJECTION" -> DataClass.THREAT;
      case "TOXICITY" -> DataClass.CONTENT;
      default -> DataClass.PERSONAL;
    };
  }
}
