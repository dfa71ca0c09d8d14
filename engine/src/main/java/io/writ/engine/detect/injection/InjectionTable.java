package io.writ.engine.detect.injection;

/**
 * Words and cues of injections, written from how such texts are built and not from any list of
 * them. A cue: family, weight, then steps; {@code ~n} allows so many other words before the next
 * step; {@code !} wants the verb to be said to somebody and not told about.
 */
final class InjectionTable {
  static final String WORDS =
      """
      IGNORE ignore ignoring disregard disregarding forget override overrule bypass dismiss discard neglect overlook omit nullify abandon unlearn
      IGNORE ignora ignorad ignoren ignorar olvida olvidad olvide olviden omite omita descarta ignorez ignorer oubliez oublie negligez
      IGNORE ignoriere ignorieren ignoriert vergiss vergesst vergessen missachte missachten ignorate dimentica dimenticate trascura
      IGNORE ignorem esqueca esquecam desconsidere desconsidera negeer vergeet zignoruj ignoruj zapomnij pomin yoksay unut unutun ignorera glom ignorer glem unohda ohita abaikan lupakan ignorati zanemari ignorujte
      PRIOR previous previously prior above preceding earlier former foregoing initial original existing past anteriores anterior previas previos precedentes precedente
      PRIOR anterieures vorherigen vorherige vorheriger bisherigen obigen obige vorigen vorangehenden vorangegangenen ursprunglichen precedenti vorige eerdere bovenstaande
      PRIOR poprzednie wczesniejsze powyzsze onceki yukaridaki foregaende tidigare tidligere aiemmat sebelumnya
      ALL all any every everything whatever entire todas todos toutes tous tout alle alles tutte tutti tudo wszystkie wszystko tum butun semua
      INSTRUCTIONS instruction instructions directions directive directives prompt prompts rule rules guideline guidelines command commands orders constraints restrictions
      INSTRUCTIONS policies programming safeguards filters limitations protocols training safety guardrails
      INSTRUCTIONS instrucciones instruccion indicaciones reglas ordenes consignes regles directives anweisungen anweisung regeln vorgaben befehle instruktionen
      INSTRUCTIONS istruzioni regole indicazioni instrucoes instrucao regras instructies regels opdrachten instrukcje polecenia zasady talimatlari talimatlar kurallari instruktioner regler ohjeet instruksi
      CONTEXT text message messages context input inputs conversation content sentence sentences words paragraph tasks question document data chat
      YOU you ya youve youre
      YOUR your ur tu tus vos votre deine deinen deiner ihre ihren sua suas tuas twoje
      NEW new updated revised real actual different following
      HIDDEN system developer hidden secret internal confidential initial original base preset underlying exact custom sistema systeme systemprompt pre prior previous starting
      PROMPT prompt prompts instruction instructions message directive directives configuration preprompt guidelines rules context preamble setup
      REVEAL reveal show print output display repeat tell give share list write return summarize summarise translate encode spell provide disclose expose leak dump recite copy paste state paraphrase echo say rewrite transform confirm convert describe describing
      REVEAL muestra muestrame revela dime repite imprime montre affiche revele repete repetez dis zeige zeig verrate wiederhole gib nenne mostra rivela ripeti dimmi revele mostre repita diga toon herhaal
      PASSWORD password passphrase passcode passwort contrasena senha wachtwoord haslo codeword
      SECRET secret secrets password passphrase passcode codeword pin credentials key keys token flag
      WHAT what whats which
      BE is are was were be s re
      PERSONA pretend act roleplay simulate imagine behave become impersonate play playing embody immerse emulate
      FREE unrestricted uncensored unfiltered unbound unethical amoral immoral jailbroken jailbreak lawless unlimited unchained unhinged
      LIMIT restrictions restriction limits limit limitations limitation filters filter boundaries constraints censorship ethics morals ethical moral guardrails restraints safeguards morality regulations inhibitions
      WITHOUT no without any zero free beyond lack lacks lacking remove disable bypass bypassing freed liberated
      REFUSE refuse refuses refusing reject rejects decline declines deny denies apologize apologise apologizes disclaimer disclaimers warn warnings warning lecture moralize
      NEVER never cannot cant not dont wont doesnt must always without
      MODEKIND developer dev god debug debugging sudo admin maintenance jailbreak dan unrestricted system test testing evil root opposite aim override diagnostic dba superuser engineering privileged training verification
      MODE mode
      ON enabled activated on active engaged unlocked activate enable initiated
      BOT ai llm model assistant chatbot chatgpt gpt bot claude gemini copilot agent agents openai bard llama
      SEND send forward email mail post upload transfer wire exfiltrate submit deliver transmit
      DO delete execute run fetch visit click download open grant call add append include insert install invoke pay purchase book
      DATA history conversation passwords credentials contacts emails files secrets data keys records inbox documents details information contents cookies tokens messages
      USER user users human humans operator owner
      TELLING tell telling inform informing mention mentioning alert alerting notify notifying reveal revealing
      ANSWERING summarizing summarising answering responding processing reading replying translating analyzing analysing completing performing summarize answer respond reply translate answers
      FOLLOW follow following obey adhere comply abide bound respect apply
      ILLEGAL illegal unethical immoral harmful dangerous offensive explicit nsfw criminal vulgar profane derogatory violent
      FICTION hypothetical fictional fiction imaginary fantasy parallel simulated simulation
      NOTIMP to i we they it he she who never dont didnt cant couldnt wont doesnt can could would will may might did does people students employees that which often not should shall isnt usually sometimes or tends nobody everyone someone
      EXPLAIN explain define discuss article paper essay blog tutorial lesson research prevent detect defend protect against avoid mitigate phrase term means meaning mean called titled translate
      ATTACK injection injections jailbreak jailbreaks jailbreaking attack attacks
      BACKWARDS backwards reverse reversed base64 rot13 hex hexadecimal acrostic poem rhyme rhymes encoded cipher morse emoji emojis leetspeak letters characters anagram
      SAY say print write output respond reply answer type
      ONLY only just exactly nothing solely
      NOWWORD now henceforth hereafter
      TEST test tests testing debug debugging debugger audit compliance diagnostics
      DEV developer creator administrator admin programmer engineer maintainer
      VENDOR openai anthropic google microsoft meta
      POLICY policy policies guidelines rules content terms
      END end ignore begin start new stop
      ACT transfer grant unlock lock disable enable install uninstall schedule cancel approve withdraw deposit donate change update modify create remove erase wipe publish retrieve fetch find search look check clear register subscribe link connect request arrange renew reschedule rename copy move save obtain export import set turn switch close order sell rent buy make use rate recommend convince contact message remind reply book access view permit allow authorize initiate
      ASSET account accounts money funds dollar dollars eur usd btc bitcoin ethereum wallet door alarm camera cameras permission permissions rights privileges photos videos calendar history card bank balance file folder repository database appointment meeting flight hotel reservation subscription product item stock shares invoice payment refund record address phone number profile device devices lights location
      MINE my mine our me us
      KIN friend colleague neighbour neighbor cousin brother sister boss son daughter wife husband partner someone anyone
      LETTERS letter character spell spelled spelling first last second third initial vowel vowels length hint hints clue clues synonym rhymes starts begins ends
      HOLD hide hides hiding protect protecting guard guarding keep keeping hold stored allowed forbidden supposed
      MUST must should shall need needs required have has let
      IF if when whenever while before after once until
      """;

  /**
   * Beginnings of words, and phrases, without one of which no block of a text is read: what an
   * injection is about, whom it speaks to, what it asks for. {@code _} is a space.
   */
  static final String SEEDS =
      """
      ignor disregard forget overrid overrul bypass neglect discard unlearn abandon cancel erase delet omit overlook drop_ skip_
      pay_no no_attention set_aside put_aside never_mind never_again not_follow 't_follow stop_follow not_obey not_apply obey no_longer throw_away do_away matters_now not_matter
      instruc directive directions guideline guidance rules prompt command constraint restrict policy policies programming safeguard guardrail filter limits limitation censor ethic moral safety_
      system assistant assistent asistent asistente ki- ai_ ai, ai. ai: ai! ai- ais llm language_model chatbot chatgpt gpt copilot claude gemini the_model model_that models_that model: agent bot_ bot, bot: human: user: your_user l'ia
      developer_m dev_mode mode_ mode. mode, debug sudo admin root_ maintenance testing jailbr dan_ dan, unrestrict uncensor unfilter anything_now without_any without_limit no_limit amoral evil god,
      pretend act_as act_like act_as roleplay role-play role_play simulat impersonat embody hypothet fiction imagine persona_ character play_the stay_in opposite swear curs
      refus apolog illegal free_of free_from freed you_must you_may you_can_now you_will_now unlock
      you_are_now you're_now you_now from_now from_here_on this_point_on from_this_point henceforth starting_now your_new new_task new_order new_role your_task real_task your_goal only_goal your_role your_job mission task_is task:
      ,_instead ._instead instead, instead: instead_ ;_instead instead_of rather_than_s rather_than_a regardless irrespective change_of_plan stop!_ stop_what
      your_answer your_resp your_repl your_output your_summar your_next when_summ of_summ to_summ a_summary when_asked asked_for asked_to_s asked_about if_asked asks_you asked_you asks_about
      reveal disclos leak expos confidential hidden hide_ hiding secret passw passphrase passcode passkey pass_phrase pass_word code_word codeword magic_word access_code access_key pin_ pin? pin. pw pwd credential key_phrase the_key_you mot_de_passe
      protect guard told_not not_allowed not_supposed must_not mustn't never_say tell_me say_the_word spell letter vowel the_word_you the_words the_text first_word last_word what_word which_word backwards in_reverse base64 rot13 acrostic access_granted hint clue start_with starts_with begin_with begins_with rhyme
      were_you_told you_told you_told_n you_were_told were_told been_told initial configur context_win
      above verbatim word_for_word previous preceding prior_ before_this
      send_ forward_the forward_all forward_my forward_this forward_any forward_every forward_it transfer upload exfiltr download_and execut curl_ wget install uninstall grant_ disable deactivate turn_off switch_off run_the_foll run_this run_` withdraw deposit donat schedul book_a book_the book_me share_ export approv invite post_a post_the visit_http visit_www reply_to_ reply_with retriev email_it email_the email_all reserv purchase record_my wallet
      ask_the_user tell_the_user the_user user_to inform_the without_telling not_tell 't_tell never_tell not_mention 't_mention not_alert 't_alert before_you before_answ before_resp without_asking whoever_reads reads_this read_this reading_this
      urgent important: important_instr important_mess important! important> attention priority special_case procedure: action: notice: note_to mandatory immediately
      bo_qua huong_dan quy_tac mat_khau
      [inst <|im_ <<sys ###_ <system </s [system <important <inform <admin ----- ==== [[ {{ *** end_of
      """;

  /** Verbs that ask for something only where a clause begins. */
  static final String REQUESTS =
      """
      access add archive ask authorize buy call change check clear click collect convince copy create email enable extract fetch file find give include inform initiate
      insert list locate lock make message modify monitor move obtain open order pay post print provide publish rate read recommend record register reject remove rename
      rent report request reschedule reset restart save say search sell send set show submit subscribe summarize switch tell text track turn update use view visit write
      """;

  static final String CLAUSES =
      "\"|: |. |> |\n|please |kindly |need you to |want you to |like you to |can you |could you |"
          + "sure to |must ";

  static final String CUES =
      """
      direct 3.7 !@IGNORE ~3 @PRIOR ~2 @INSTRUCTIONS
      direct 3.7 !@IGNORE ~4 @INSTRUCTIONS ~4 @PRIOR
      direct 2.7 !@IGNORE ~3 @ALL ~3 @INSTRUCTIONS
      direct 2.8 !@IGNORE ~2 @YOUR ~3 @INSTRUCTIONS
      direct 1.3 !@IGNORE ~2 @INSTRUCTIONS
      direct 2.6 !@IGNORE ~2 @ALL ~3 @PRIOR
      direct 3.2 !@IGNORE ~2 @ALL ~5 said|told|else|wrote|before
      direct 2.6 !@IGNORE ~1 the ~0 above
      direct 2.2 !@IGNORE ~3 @PRIOR ~2 @CONTEXT
      direct 1.6 !@IGNORE ~3 @CONTEXT ~3 and|instead
      direct 2.6 not|dont|stop ~1 @FOLLOW ~3 @INSTRUCTIONS
      direct 3.0 no ~1 attention ~3 @PRIOR|@INSTRUCTIONS|@CONTEXT
      direct 1.6 your ~1 @NEW ~2 @INSTRUCTIONS|task|goal|role
      direct 2.2 @NEW ~1 important|instructions ~1 instructions|follow
      direct 2.0 @END ~1 @NEW ~0 @INSTRUCTIONS
      direct 2.6 regardless|irrespective ~2 @PRIOR|@ALL|@YOUR ~3 @INSTRUCTIONS|@CONTEXT
      direct 2.4 @PRIOR ~0 @INSTRUCTIONS ~3 contrary|mistake|error|test|joke|fake
      direct 1.4 @IGNORE ~1 @ALL ~1 boundaries|limits|safety|content|warnings
      direct 1.2 unlock ~2 hidden|full|restricted|all
      direct 1.3 from @NOWWORD on
      direct 1.0 you ~1 @NOWWORD ~1 @BOT|free|in|going|a|an
      direct 2.2 @PRIOR ~1 @INSTRUCTIONS ~4 false|void|invalid|cancelled|outdated|wrong|obsolete|longer|over
      direct 1.4 instead ~3 @SAY|tell|give
      direct 1.0 @ONLY ~2 @SAY
      direct 1.0 @SAY ~2 @ONLY
      direct 1.2 nothing else
      direct 2.0 i ~2 @YOUR ~2 @DEV
      direct 2.2 @MODEKIND @MODE ~2 @ON
      direct 1.5 enter|entering|activate|enable|switch|initiate|entered|operating|running ~4 @MODE
      direct 1.4 @MODEKIND @MODE
      direct 1.4 for|enable ~1 @TEST ~1 purposes|please|reasons|execute
      direct 1.6 forgot ~2 ask|tell ~1 @YOU
      direct 1.4 sorry ~3 mistake ~5 @INSTRUCTIONS
      direct 1.4 change ~1 of ~0 plans
      direct 1.4 stop ~1 everything|processing
      direct 1.3 override ~2 @INSTRUCTIONS|code|protocol|system
      direct 1.6 special ~0 case|instructions
      planted 3.0 if|when|whenever|as ~2 @YOU ~2 @BE ~2 @BOT
      planted 2.6 attention|note|message|hey|dear|important|instructions|instruction|hello ~2 to|for|all|ai|any ~2 @BOT
      planted 2.6 not|without|dont|never ~1 @TELLING ~3 @USER
      planted 1.8 not|without|dont|never ~1 @TELLING ~2 this|these|anyone|them
      planted 2.0 instead ~1 of ~2 @ANSWERING
      planted 1.6 before|after|while|when ~2 @ANSWERING ~6 @SEND|@DO|must|also|first
      planted 1.2 @SEND ~5 @DATA ~6 to
      planted 0.9 @SEND ~3 to ~3 ATADDRESS
      planted 0.6 !@SEND ~8 ATADDRESS
      planted 0.8 !@DO ~8 ATURL
      planted 2.0 important ~1 @INSTRUCTIONS
      planted 1.4 @USER ~2 wants|asked|requested|authorized|approved|needs|instructed|permission|consent
      planted 1.2 @YOU ~1 must|should ~1 also|first|immediately|now|always
      planted 1.4 before ~1 @YOU ~1 can|answer|respond|proceed|continue
      planted 1.6 end ~2 of ~2 @CONTEXT|@INSTRUCTIONS|results|output|file|email
      planted 1.2 @BOT ~1 must|should|please|will|shall
      planted 1.3 @DO ~2 the ~1 following ~1 command|code|tool|function|script|link
      planted 1.2 critical|urgent|mandatory|required ~2 action|security|update|step|instruction
      planted 1.0 this ~1 is ~2 important|urgent|mandatory|critical
      planted 1.6 urgent|priority|emergency|special|experimental|mandatory|critical ~1 task|instructions|instruction|case|procedure|directive|notice|new
      planted 1.2 @NEW ~0 task|tasks|objective|goal|mission
      planted 2.2 if ~3 told|asked|instructed ~2 to ~1 @ANSWERING
      planted 1.2 system ~1 malfunction|error|failure|alert|override|notice|update|message
      planted 1.0 experiencing ~1 errors|problems|error
      planted 1.0 @YOU|your ~1 task|mission|need ~2 to|is|it
      planted 1.2 no ~0 matter ~0 what
      planted 1.2 make|be ~1 sure ~1 to ~2 also|include|mention|add
      planted 1.0 grant ~2 temporary|administrative|admin|access|full
      planted 2.4 MARKER
      planted 1.0 SPEAKER
      extraction 3.2 @REVEAL ~4 @HIDDEN ~1 @PROMPT
      extraction 2.8 @REVEAL ~2 @YOUR ~2 @PROMPT
      extraction 2.6 @WHAT ~1 @BE ~2 @YOUR ~2 @PROMPT
      extraction 2.4 @WHAT ~4 @HIDDEN @PROMPT
      extraction 2.4 @REVEAL ~2 @ALL ~2 above|before
      extraction 2.6 @REVEAL ~3 @CONTEXT|words ~1 above|before
      extraction 2.4 @REVEAL ~3 above ~2 @CONTEXT|@PROMPT|verbatim
      extraction 2.2 @PROMPT|@CONTEXT ~2 @YOU ~3 given|told|provided|received|programmed|fed
      extraction 2.4 starting|beginning|start|starts|begins|begin ~1 with ~1 @YOU ~0 are
      extraction 1.8 first|last ~2 sentence|line|lines|words|word|paragraph|sentences ~3 @PROMPT|system
      extraction 0.9 system @PROMPT
      extraction 1.4 verbatim|word
      extraction 2.8 @REVEAL ~3 @PASSWORD
      extraction 2.8 @WHAT ~1 @BE ~2 @PASSWORD
      extraction 2.2 @REVEAL ~2 the|your|system|secret|admin ~2 @SECRET
      extraction 2.2 @WHAT ~1 @BE ~1 the|your ~1 secret|hidden
      extraction 1.4 @PASSWORD ~5 @BACKWARDS
      extraction 1.4 @BACKWARDS ~6 @PASSWORD
      extraction 1.6 hint|hints|letter|letters|starts|begins|rhymes|length|characters|synonym ~5 @PASSWORD|secret
      jailbreak 3.4 do anything now
      jailbreak 2.6 dan|stan|dude|aim|devmode|jailbreak|evil|omega|maximum ~1 @MODE
      jailbreak 2.2 @WITHOUT ~3 @LIMIT
      jailbreak 1.9 @FREE
      jailbreak 0.6 @PERSONA ~1 as|like|to|the|you|that
      jailbreak 0.5 @YOU ~2 @PERSONA
      jailbreak 1.7 @NEVER ~2 @REFUSE
      jailbreak 1.1 stay|break|remain ~1 in|character ~0 character
      jailbreak 0.8 break ~0 character
      jailbreak 1.2 @NEVER ~3 as ~1 an ~1 @BOT
      jailbreak 0.8 language @BOT
      jailbreak 1.8 @VENDOR|@BOT ~1 @POLICY ~1 @POLICY|apply|restrictions
      jailbreak 1.6 @VENDOR ~1 @POLICY
      jailbreak 1.6 not|dont|longer ~3 @FOLLOW ~4 @INSTRUCTIONS|@LIMIT|@POLICY
      jailbreak 1.2 not|longer|no ~1 bound|restricted|limited|constrained|confined|tied
      jailbreak 0.8 @ILLEGAL
      jailbreak 0.9 @FICTION ~2 world|scenario|response|story|character|universe|setting
      jailbreak 1.6 regardless|matter|irrespective ~5 @ILLEGAL|legality|ethical|moral|consequences|legal
      jailbreak 1.4 two|2 ~2 responses|answers|ways|paragraphs|replies
      jailbreak 1.4 broken|break ~1 free|out ~4 @BOT|@LIMIT|confines|rules
      jailbreak 1.0 @ANSWERING ~2 any|all|every ~1 question|questions|request|requests|prompt|prompts
      jailbreak 1.0 @ON ~1 tokens|points
      jailbreak 1.0 tokens ~3 deducted|lose|die|cease
      jailbreak 1.2 swear|curse|cuss|profanity|swearing
      jailbreak 1.0 opposite|evil ~2 of|version|twin|confidant|bot|chatbot
      jailbreak 1.2 free|freed ~2 from ~3 confines|@LIMIT|rules
      harmless -1.4 how ~1 do|can|to|should|does|could ~1 i|we|one|you
      harmless -1.0 i ~1 @IGNORE
      harmless -1.4 @EXPLAIN ~5 @ATTACK
      harmless -1.0 @WHAT ~2 does|do ~4 mean
      harmless -1.2 phrase|term|sentence|keyword|expression|statement|titled|called|command|word ~1 @IGNORE|system|override|bypass
      harmless -1.2 in ~1 python|java|javascript|css|c|git|linux|excel|sql|bash|typescript|kotlin|react|django|code|c++
      harmless -0.8 my ~1 @PASSWORD|password
      harmless -1.2 forgot|reset|change|strong|generate|create ~2 @PASSWORD
      """;

  private InjectionTable() {}
}
