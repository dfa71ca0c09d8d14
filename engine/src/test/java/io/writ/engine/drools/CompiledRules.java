package io.writ.engine.drools;

import io.writ.engine.rule.AcceptedRule;
import io.writ.engine.rule.CanonicalText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.runtime.KieSession;

/** The canonical text as Drools' own compiler understands it, to hold {@link RuleBase} against. */
final class CompiledRules {
  private final KieBase kieBase;

  CompiledRules(List<AcceptedRule> rules) {
    StringBuilder text = new StringBuilder("package compiled\nglobal java.util.List fired;\n");
    for (AcceptedRule rule : rules) {
      text.append("rule \"").append(rule.name()).append("\"\nwhen\n");
      text.append(CanonicalText.conditions(rule, type -> type.factClass().getName()));
      text.append("then\n  fired.add( \"").append(rule.name()).append("\" );\nend\n");
    }
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/compiled/rules.drl", text.toString());
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (!builder.getResults().getMessages().isEmpty()) {
      throw new AssertionError(builder.getResults().getMessages() + "\n" + text);
    }
    kieBase = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }

  /** Names of the rules in the order they fired, one for each time. */
  List<String> fired(Collection<?> facts) {
    List<String> fired = new ArrayList<>();
    KieSession session = kieBase.newKieSession();
    try {
      session.setGlobal("fired", fired);
      facts.forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return fired;
  }
}
