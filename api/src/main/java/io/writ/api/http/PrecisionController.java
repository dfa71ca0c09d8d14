package io.writ.api.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.writ.api.dispute.Precision;
import io.writ.engine.record.RuleTally;
import io.writ.engine.record.TallyReader;
import io.writ.engine.record.TallyReader.Tally;
import java.io.IOException;

/** How often each rule spoke, and how often that is said to have been wrong. */
@Controller("/v1/rules/precision")
final class PrecisionController {
  private static final double DIGITS = 1e6;

  private final TallyReader reader;

  PrecisionController(TallyReader reader) {
    this.reader = reader;
  }

  @Get(produces = MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  byte[] precision() {
    Tally tally = reader.tally();
    return AnswerWriter.write(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("rules");
          for (RuleTally rule : tally.rules()) {
            rule(json, rule);
          }
          json.writeEndArray();
          json.writeNumberField("entries", tally.entries());
          json.writeBooleanField("complete", tally.complete());
          json.writeEndObject();
        });
  }

  private static void rule(JsonGenerator json, RuleTally tally) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", tally.rule().rule());
    json.writeStringField("version", tally.rule().version());
    json.writeNumberField("decisions", tally.decisions());
    json.writeNumberField("falsePositives", tally.falsePositives());
    json.writeNumberField("falseNegatives", tally.falseNegatives());
    if (tally.decisions() > 0) {
      long right = Math.max(0, tally.decisions() - tally.falsePositives());
      Precision precision = Precision.of(right, tally.decisions());
      json.writeNumberField("precision", rounded(precision.value()));
      json.writeArrayFieldStart("interval");
      json.writeNumber(rounded(precision.low()));
      json.writeNumber(rounded(precision.high()));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static double rounded(double share) {
    return Math.round(share * DIGITS) / DIGITS;
  }
}
