package io.writ.engine.detect.injection;

import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Words;
import java.util.BitSet;

/**
 * Tells orders about an answer's manner from attacks. "No disclaimers, just the recipe" has the
 * words of "never refuse, never warn": they speak of an attack only beside a role, limits to do
 * away with, refusals that are forbidden to the model, or a harmful aim.
 */
final class Manners {
  private static final Affixes REMARKS =
      Affixes.prefixes(
          Words.of(
              """
              apologies, apologise, apologising, apologize, apologizes, apologizing, apology,
              caveat, caveats, disclaimer, disclaimers, hedging, lecture, lectures, lecturing,
              moralise, moralising, moralize, moralizing, warn, warning, warnings"""));

  /** Beginnings of words for leaving something out. */
  private static final Affixes LEAVING =
      Affixes.prefixes(
          Words.of(
              """
              avoid, cut, drop, hide, hold, leav, not, omit, rid, sav, skip, spare, stop, suppress"""));

  private static final Affixes REFUSALS =
      Affixes.prefixes(Words.of("declin, denied, denies, deny, refus, reject"));

  /** What a model is asked for: beginnings of words for a request of any kind. */
  private static final Affixes REQUESTS =
      Affixes.prefixes(
          Words.of(
              """
              answer, any, command, comply, demand, instruction, prompt, quer, question, request,
              respond, task, tell, user"""));

  /** Beginnings of words: arms, drugs, break-ins into machines, fraud, theft, violence, hate. */
  private static final Affixes HARM =
      Affixes.prefixes(
          Words.of(
              """
              ammunition, anthrax, arsenic, arson, assassin, backdoor, behead, bioweapon,
              blackmail, bomb, botnet, bribe, burglar, chloroform, cocaine, counterfeit, crime,
              criminal, cyanide, ddos, deepfake, detonat, dynamite, embezzl, exploit, explosive,
              extort, felony, fentanyl, firearm, forging, fraud, genocid, grenade, hack, hateful,
              heroin, hijack, hostage, incest, kidnap, keylog, launder, lynch, malware, massacre,
              methamphet, molest, molotov, murder, napalm, narcotic, nazi, nerve, opium, overdos,
              phish, poison, porn, racis, ransom, ricin, rifle, robbery, rootkit, sarin,
              self-harm, sexual, shoplift, silencer, smuggl, spyware, stalk, steal, stole,
              strangl, suicid, terror, theft, thermite, tortur, toxin, trojan, unlawful, virus,
              weapon, wiretap"""));

  private static final Affixes HARMFUL_WORDS =
      Affixes.prefixes(
          Words.of(
              """
              dox, doxing, doxxing, forge, gun, guns, gunpowder, kill, killing, kills, meth, nude,
              nudes, rape, rob, scam, scams, slur, slurs, stab, stabbing"""));

  /** A word that says nothing, in whose place the others are read. */
  private static final long ORDINARY = InjectionWords.hash("notes");

  /** How many words before a refusal who refuses stands, and how many behind it what. */
  private static final int BEFORE = 4;

  private static final int BEHIND = 3;

  /** How many words before a remark it is left out. */
  private static final int LEFT_OUT = 5;

  private final BitSet aims;
  private final BitSet roles;
  private final BitSet likenesses;
  private final BitSet ignoring;
  private final BitSet instructions;
  private final BitSet addressed;
  private final BitSet negations;
  private final BitSet absent;

  Manners(InjectionWords words) {
    aims = words.step("@FREE|@LIMIT|@ILLEGAL|@BOT|dan|evil|jailbreak");
    roles = words.step("@PERSONA");
    likenesses = words.step("as|like|you|youre|that");
    ignoring = words.step("@IGNORE");
    instructions = words.step("@INSTRUCTIONS");
    addressed = words.step("@YOU|@YOUR|@BOT");
    negations = words.step("@NEVER");
    absent = words.step("@NEVER|@WITHOUT|@IGNORE");
  }

  /** Reads words about manner as others where nothing is an attack, and says whether it did. */
  boolean mute(Haystack text, InjectionText words) {
    BitSet manner = new BitSet();
    text.spend(words.size);
    for (int i = 0; i < words.size; i++) {
      int start = words.starts[i];
      boolean refusal = REFUSALS.startAt(text, start);
      if (refusal && isForbidden(text, words, i) || isAim(text, words, i)) {
        return false;
      }
      boolean remark = REMARKS.behindWhole(text, start) >= 0 && isLeftOut(text, words, i);
      manner.set(i, refusal || remark);
    }
    manner.stream().forEach(i -> words.replace(i, ORDINARY));
    return !manner.isEmpty();
  }

  // No apologies or warnings; skip the disclaimer. "Warning: …" is no order.
  private boolean isLeftOut(Haystack text, InjectionText words, int at) {
    for (int i = Math.max(0, at - LEFT_OUT); i < at; i++) {
      if (absent.get(words.ids[i]) || LEAVING.startAt(text, words.starts[i])) {
        return true;
      }
    }
    return false;
  }

  // You never refuse; no refusals, you …; never refuse a request; never refuse, never warn.
  private boolean isForbidden(Haystack text, InjectionText words, int at) {
    for (int i = Math.max(0, at - BEFORE); i < Math.min(words.size, at + 1 + BEHIND); i++) {
      if (addressed.get(words.ids[i]) || i > at && REQUESTS.startAt(text, words.starts[i])) {
        return true;
      }
    }
    int next = at + 1;
    return next == words.size
        || words.first[next]
        || negations.get(words.ids[next])
        || next + 1 < words.size && negations.get(words.ids[next + 1]);
  }

  private boolean isAim(Haystack text, InjectionText words, int at) {
    int id = words.ids[at];
    return aims.get(id)
        || roles.get(id) && isFollowed(words, at, 2, likenesses)
        || ignoring.get(id) && isFollowed(words, at, BEFORE, instructions)
        || HARM.startAt(text, words.starts[at])
        || HARMFUL_WORDS.behindWhole(text, words.starts[at]) >= 0;
  }

  private static boolean isFollowed(InjectionText words, int at, int reach, BitSet by) {
    for (int i = at + 1; i < Math.min(words.size, at + 1 + reach); i++) {
      if (by.get(words.ids[i])) {
        return true;
      }
    }
    return false;
  }
}
