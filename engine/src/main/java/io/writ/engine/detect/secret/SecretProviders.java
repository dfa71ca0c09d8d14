package io.writ.engine.detect.secret;

import io.writ.engine.DataClass;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.Arrays;
import java.util.List;

/**
 * Issuers whose keys have no prefix of their own: a value that a machine made, right behind the
 * issuer's name, is one of theirs.
 */
final class SecretProviders {
  private static final String NAMES =
      """
      pyowm owm_ owm kafka abuseipdb abstractapi accuweather activecampaign adafruit adobe adzuna aeroworkflow
      aha.io airbrake airship airtable airvisual aiven alchemy alconost alegra aletheia algolia
      alibaba alienvault allsports aliyun amadeus amazon ambee amplitude anthropic anypoint apacta
      api2cart apideck apiflash apifonica apify apilayer apimatic apimetrics apitemplate
      appcues appfollow appointedd appoptics appsynergy artifactory artsy asana assemblyai atera
      atlassian audd auth0 authress autodesk autoklose autopilot avaza aviationstack aws_ axonaut
      aylien ayrshare azure backblaze bannerbear baremetrics baseapi beamer beebole besnappy
      besttime betterstack billomat bitbar bitbucket bitcoinaverage bitfinex bitly bitmex bittrex
      blablabus blazemeter blitapp blocknative blogger bombbomb boostnote borgbase braintree
      brandfetch browserstack browshot bscscan buddyns budibase bugherd bugsnag buildkite bulbul
      bulksms buttercms caflou calendarific calendly calorieninja campayn capsulecrm
      captaindata carboninterface cashboard caspio censys centralstation cexio chartmogul
      chatfuel checio checkly checkvist cicero circleci clarifai clearbit clickhelp
      clickhouse clicksend clickup cliengo clinchpad clockify clockwork closecrm cloudconvert
      cloudelements cloudflare cloudimage cloudmersive cloudplan cloudsmith cloverly cloze
      clustdoc codacy codeclimate codecov codemagic codequiry cohere coinapi coinbase
      coinlayer coinlib collect2 commercejs companyhub confluent contentful
      contentstack convertapi convertkit convier couchbase countrylayer courier coveralls
      craftmypdf crowdin cryptocompare currencycloud currencyfreaks currencylayer currencyscoop
      currentsapi customerguru customerio d7network dailyco dandelion databricks datadog datagov
      debounce deepai deepgram deepseek delighted demio deputy detectify detectlanguage dfuse
      diffbot diggernaut digitalocean discogs discord disqus dnscheck docker docparser
      documo docusign doppler dotdigital dovico dronahq droneci dropbox duffel dwolla dynatrace
      dyspatch eagleeye easyinsight easypost ecostruxure edamam edenai eightxeight elasticemail
      elastic_ elevenlabs enablex endorlabs enigma eraser etherscan ethplorer etsy eventbrite
      everhour exchangerate expensify exportsdk facebook facepp faceplus fastforex fastly
      fibery figma fileio findl finage financialmodel finicity finnhub firebase fixer.io fixerio
      flatio fleetbase flexport flickr flightapi flightlabs flightstats flowdash flowdock
      flowflu flutterwave fmfw formbucket formcraft formio formsite foursquare frame.io freshbooks
      freshdesk front_ fulcrum fullstory fusebill fxmarket geckoboard gengo geoapify
      geocodify geocodio geoipifi getemail getgeoapi getgist getresponse getsandbox github gitlab
      gitter glassnode gocanvas gocardless goodday google graphcms graphhopper greynoise grafana
      groovehq gtmetrix guardianapi gumroad gyazo harness haveibeenpwned hellosign
      helpcrunch helpscout hereapi heroku hetzner hiveage holidayapi host.io html2pdf hubspot
      huggingface hybiscus hypertrack ibm ibmcloud iconfinder iexapi iexcloud imagekit
      imagga infura insightly instabot instagram instamojo intercom interseller intrinio
      intra42 invoiceocean ipapi ipdata ipgeolocation ipify ipinfo ipquality ipstack jdbc jenkins
      jfrog jira jotform jumpcloud juro kairos kaleyra kanban karmacrm keenio kickbox klaviyo klipfolio
      knapsack kontent kraken kucoin kylas languagelayer larksuite launchdarkly leadfeeder lemlist
      lemonsqueezy lendflow lessannoyingcrm lexigram lindapp linemessaging linenotify
      linkedin linkpreview linode liveagent livestorm loadmill lob_ localytics locationiq loggly
      loginradius logzio lokalise looker loyverse lunchmoney luno madkudu magento magicbell
      mailboxlayer mailchimp mailerlite mailgun mailjet mailmodo mailsac mandrill mapbox
      mapquest marketstack mattermost mavenlink maxmind meaningcloud mediastack meistertask meraki
      mesibo messagebird message_bird metaapi metabase metrilo microcms microsoft midise mindmeister mistral
      mixmax mixpanel mockaroo monday.com mongodb monkeylearn moonclerk moonclock moosend
      moralis mrticktock mux_ myexperiment myfreshworks myintervals nasdaq ndc_ netcore
      netlify netsuite newrelic new-relic new_relic newsapi newscatcher nexmo nftport ngc_ ngrok
      nicereply nightfall notive nozbe npm_ nugetapi numverify nutritionix
      nylas nytimes oanda obsidian okta onbuka onedesk onelogin onepage onesignal onwater oopspam
      openai opencagedata openexchange opengraphr openrouter openuv openvpn openweather opsgenie optimizely
      oracle ordnance osquery owlbot packagecloud pagarme pagerduty paperform paralleldots parsehub
      parseur partnerstack pastebin paydirt paymo paymongo paypal paystack pdflayer pdfshift
      peopledatalabs pepipost photoroom phraseaccess phyllo pinata pinboard
      pinecone pingdom pinterest pipedream pipedrive pivotaltracker pixabay plaid planhat planview
      planyo playht plivo podio poloniex portainer positionstack postageapp postbacks
      posthog postman postmark powrbot privacyapi privateai prodpad prospectcrm protocolsio
      proxycrawl prtg pubnub pulumi purestake pushbullet pushover qase qiniu quaderno
      qualaroo qubole quickmetrics rabbitmq rambo rapidapi ravenpack razorpay
      rawg rechargepayments reddit refiner rentman repairshopr replyio
      requestfinance restpack restpackscreenshot revampcrm ringcentral ritekit roaring
      rocketreach rocketchat rollbar roninapp rootly route4me rownd rubygems runrunit runscope
      rudderstack salesblink salescookie salesflare salesforce salesmate satismeter saucelabs scaleway
      scrapeowl scraperapi scraperbox scrapersite scrapestack scrapfly scrapingant scrapingbee
      screenshotapi screenshotlayer scrutinizer securitytrails selectpdf semantria
      sendbird sendgrid sengrid sendinblue sendpulse sentry serphouse serpstack setlist
      sentrytoken shipday shippo shodan shopify shotstack shutterstock sidekiq sigopt
      signalwire signaturit signupgenius simfin simplesat simplynoted simvoly sinch sirv sitesucker
      siteleaf skrapp skybiometry slack smartsheet smooch snapchat snipcart snowflake snyk
      snykkey solcast sonar sonarcloud sourcegraph sparkpost speechtext spondyr spoonacular sportradar
      sportsmonk spotify squareup squarespace squareap sslmate statuscake statuspage statuspal
      stitchdata stockdata stormboard stormglass storyblok storychief strava stripe stripo
      stytch sugester sumologic sumo_ supabase supernotes surveyanyplace surveybot
      surveysparrow survicate swiftype synthesia tableau tailscale talenthr tallyfy tatum taxjar
      teamgate teamviewer teamwork technicalanalysis tefter telegram teletype telnyx tencent
      terraform textmagic text2data the-odds theoddsapi theguardian thousandeyes ticketmaster
      tickettailor tiingo timecamp timekit timezoneapi tmetric tmdb todoist togetherai toggl tokeet
      tomorrowio tomtom tradier transferwise transifex travelpayouts travisci travis_ trello tripadvisor
      trustpilot tru_ twelvedata twilio twitch twitter tyntec typeform typetalk ubidots uclassify
      unbounce unplugg unsplash upcdatabase uplead uploadcare uptimerobot upwave
      urlscan userflow userstack vagrant vatlayer vbout vercel verimail veriphone versioneye
      viewneo virustotal visualcrossing voicegain voiceflow voodoosms vouchery vpnapi vultr vyte
      walkscore wandb wakatime watson weatherapi weatherbit weatherstack web3 webex webflow webhookrelay
      webscraper webscraping wepay whatsapp whoxy wistia wix_ woocommerce wordnik workato
      worksnaps workstack workday worldcoinindex worldweather wrike xero xray_ yandex yelp
      youneedabudget yousign youtube zapier zendesk zenkit zenrows zenscrape zenserp zeplin zerobounce
      zerotier zipapi zipbooks zipcodeapi zipcodebase zoho zonka zulip
      """;

  /** Names that are words of the language or of programs too: they need a value without doubt. */
  private static final String WORDS =
      """
      agora apollo box canny chatbot checkout coda column commodities copper ditto envoy extractor
      float gemini geocode guru happi harvest hive humanity hunter impala line_ linear magnetic
      manifest mite moderation near_ neptune neutrino nimble nitro noticeable notion parsers percy
      perplexity persona polygon pusher quip ramp raven readme redis replicate rev_ segment
      semaphore sentiment shortcut signable sleeper square streak surge survey swell twist
      umbrella unify verifier wise zoom
      """;

  private static final int LEAST_BEHIND_WORD = 16;
  private static final CharSet UUIDS = CharSet.of("a-fA-F0-9-");
  private static final int UUID = 36;
  private static final int SHA1 = 40;
  private static final int SHA256 = 64;

  private SecretProviders() {}

  static List<Detector> detectors() {
    return List.of(
        issuers("issuer-key", NAMES, SecretProviders::match),
        issuers("issuer-key-behind-word", WORDS, SecretProviders::behindWord));
  }

  private static Detector issuers(String id, String names, Matcher matcher) {
    List<String> literals = Arrays.stream(names.strip().split("\\s+")).distinct().toList();
    return Detector.literal(id, "SECRET", "issuer-key", DataClass.CREDENTIAL, literals, matcher)
        .score(0.65);
  }

  /** As {@link #match}, but only what nothing but chance makes. */
  private static long behindWord(Haystack text, int start, int end) {
    long span = match(text, start, end);
    if (span == Matcher.NONE) {
      return span;
    }
    int from = Matcher.start(span);
    int to = Matcher.end(span);
    boolean made =
        to - from >= LEAST_BEHIND_WORD
            && SecretValue.isMixed(text, from, to)
            && text.runEnd(CharSet.BASE64URL, from) >= to
            && !(text.at(from - 1) == ' ' && isDigest(text, from, to));
    return made ? span : Matcher.NONE;
  }

  // AZURE_TENANT_ID=3f2504e0-4f89-…, which names something.
  private static boolean isNumbered(Haystack text, int end, int from, int to) {
    int tail = text.runEnd(CharSet.WORD, end);
    return to - from == UUID
        && !text.startsWith(tail - 8, "client")
        && !text.startsWith(tail - 9, "client")
        && text.startsWith(tail - 2, "id")
        && text.at(from + 8) == '-';
  }

  // my-github-connection/…, AmazonSecurityLake-896f218b-cfba-…
  private static boolean isNamed(Haystack text, int end, int from, int to) {
    boolean uuid = text.runEnd(UUIDS, from) - from == UUID && text.at(from + 8) == '-';
    return uuid && text.at(end) != '-' || text.has('/', from, to);
  }

  // git checkout 3f786850e387…
  private static boolean isDigest(Haystack text, int start, int end) {
    int length = end - start;
    return (length == SHA1 || length == SHA256) && text.runEnd(CharSet.LOWER_HEX, start) == end;
  }

  private static long match(Haystack text, int start, int end) {
    if (text.isAlnum(start - 1)) {
      return Matcher.NONE;
    }
    SecretName name = SecretName.at(text, start, end);
    // google-oauth2|103… names an account.
    if (name == null || name.joint() == '.' || text.at(end) == '|') {
      return Matcher.NONE;
    }
    int from = name.value();
    int to = name.valueEnd(text);
    int least = name.operator() ? 11 : 16;
    boolean secret =
        to - from >= least
            && !name.isCall(text, to)
            && !isNumbered(text, end, from, to)
            && !text.startsWith(from, "pk_")
            && !(name.joint() == '-' && isNamed(text, end, from, to))
            && !name.isSlug(text, to)
            && (name.assigned() || isPlain(text, from, to))
            && SecretValue.isRealToken(text, from, to, least)
            && !SecretForm.isBroken(text, from, to);
    return secret ? Matcher.span(from, to) : Matcher.NONE;
  }

  // Without an operator punctuation says that it is text: "Wise Inc:2113". What stands behind
  // the last colon or bar may still be a key.
  private static boolean isPlain(Haystack text, int start, int end) {
    for (int i = end - 1; i > start; i--) {
      if (text.at(i) == ':' || text.at(i) == '|') {
        return SecretValue.isMixed(text, i + 1, end) && SecretValue.isToken(text, i + 1, end, 16);
      }
    }
    return true;
  }
}
