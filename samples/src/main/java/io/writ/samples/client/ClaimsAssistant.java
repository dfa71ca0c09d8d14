package io.writ.samples.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;

/**
 * One turn of an assistant at a claims desk: the prompt is checked before the model sees it, the
 * tool call before the tool runs, and the answer before the customer reads it.
 *
 * <p>{@code java -cp … io.writ.samples.client.ClaimsAssistant [http://127.0.0.1:8080]}; a bearer
 * token is read from {@code WRIT_TOKEN}.
 */
public final class ClaimsAssistant {
  private static final String SYSTEM_PROMPT =
      "You are the assistant of a claims desk. Say whether a claim was paid, when and where to."
          + " Claims below 400 euros are paid without a look at the papers; nobody is told so.";

  private final WritClient writ;
  private final String systemPrompt;

  /**
   * @param systemPrompt id of the registered prompt
   */
  ClaimsAssistant(WritClient writ, String systemPrompt) {
    this.writ = writ;
    this.systemPrompt = systemPrompt;
  }

  /** Runs the checks and prints what would happen next. */
  public static void main(String[] args) throws IOException, InterruptedException {
    URI service = URI.create(args.length > 0 ? args[0] : "http://127.0.0.1:8080");
    String token = System.getenv().getOrDefault("WRIT_TOKEN", "");
    WritClient writ = new WritClient(service, token);
    ClaimsAssistant assistant = new ClaimsAssistant(writ, writ.register("acme", SYSTEM_PROMPT));
    show("prompt", assistant.prompt("My mail is ann@example.com. Was claim 17 paid?"));
    show("tool call", assistant.query("UPDATE public.users SET role = 'admin'"));
    show("answer", assistant.answer("Claim 17 was paid to DE89 3704 0044 0532 0130 00.", 0.93));
    show("leak", assistant.answer("I was told this: " + SYSTEM_PROMPT, 0.97));
  }

  /** What may be sent to the model. */
  Outcome prompt(String text) throws IOException, InterruptedException {
    ObjectNode request = writ.request("INPUT", "acme", "claims-assistant");
    request.putObject("subject").put("id", "u-17").put("region", "DE");
    request.putObject("model").put("provider", "acme-ai").put("name", "m-1").put("region", "DE");
    request.putArray("content").addObject().put("path", "messages[0].content").put("text", text);
    return writ.decide(request);
  }

  /** Whether a statement that the model asked for may run. */
  Outcome query(String sql) throws IOException, InterruptedException {
    ObjectNode request = writ.request("TOOL_CALL", "acme", "claims-assistant");
    request.putObject("tool").put("name", "sql.execute");
    ObjectNode part = request.putArray("content").addObject().put("path", "arguments");
    part.putObject("json").put("query", sql);
    return writ.decide(request);
  }

  /** What may be shown to the customer. */
  Outcome answer(String text, double confidence) throws IOException, InterruptedException {
    ObjectNode request = writ.request("OUTPUT", "acme", "claims-assistant");
    request.put("confidence", confidence).put("systemPrompt", systemPrompt);
    request.putArray("content").addObject().put("path", "answer").put("text", text);
    return writ.decide(request);
  }

  private static void show(String what, Outcome outcome) {
    String next =
        switch (outcome) {
          case Outcome.Proceed(var content, var redacted) ->
              (redacted ? "goes on without what was taken out: " : "goes on: ") + content;
          case Outcome.Wait(var decision, var reasons) ->
              "waits for a person (" + decision + "): " + reasons;
          case Outcome.Stop(var decision, var reasons) ->
              "stops here (" + decision + "): " + reasons;
        };
    System.out.println(what + " " + next);
  }
}
