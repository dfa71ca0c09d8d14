package io.writ.engine.detect.secret;

import io.writ.engine.DataClass;
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
      pyowm owm_ owm kafka abuseipdb abstractapi accuweather activecampaign adafruit adobe adzuna aeroworkflow agora
      aha.io airbrake airship airtable airvisual aiven alchemy alconost alegra aletheia algolia
      alibaba alienvault allsports aliyun amadeus amazon ambee amplitude anthropic anypoint apacta
      api2cart apideck apiflash apifonica apify apilayer apimatic apimetrics apitemplate apollo
      appcues appfollow appointedd appoptics appsynergy artifactory artsy asana assemblyai atera
      atlassian audd auth0 authress autodesk autoklose autopilot avaza aviationstack aws_ axonaut
      aylien ayrshare azure backblaze bannerbear baremetrics baseapi beamer beebole besnappy
      besttime betterstack billomat bitbar bitbucket bitcoinaverage bitfinex bitly bitmex bittrex
      blablabus blazemeter blitapp blocknative blogger bombbomb boostnote borgbase box braintree
      brandfetch browserstack browshot bscscan buddyns budibase bugherd bugsnag buildkite bulbul
      bulksms buttercms caflou calendarific calendly calorieninja campayn canny capsulecrm
      captaindata carboninterface cashboard caspio censys centralstation cexio chartmogul chatbot
      chatfuel checio checkly checkout checkvist cicero circleci clarifai clearbit clickhelp
      clickhouse clicksend clickup cliengo clinchpad clockify clockwork closecrm cloudconvert
      cloudelements cloudflare cloudimage cloudmersive cloudplan cloudsmith cloverly cloze
      clustdoc coda codacy codeclimate codecov codemagic codequiry cohere coinapi coinbase
      coinlayer coinlib collect2 column commercejs commodities companyhub confluent contentful
      contentstack convertapi convertkit convier copper couchbase countrylayer courier coveralls
      craftmypdf crowdin cryptocompare currencycloud currencyfreaks currencylayer currencyscoop
      currentsapi customerguru customerio d7network dailyco dandelion databricks datadog datagov
      debounce deepai deepgram deepseek delighted demio deputy detectify detectlanguage dfuse
      diffbot diggernaut digitalocean discogs discord disqus ditto dnscheck docker docparser
      documo docusign doppler dotdigital dovico dronahq droneci dropbox duffel dwolla dynatrace
      dyspatch eagleeye easyinsight easypost ecostruxure edamam edenai eightxeight elasticemail
      elastic_ elevenlabs enablex endorlabs enigma envoy eraser etherscan ethplorer etsy eventbrite
      everhour exchangerate expensify exportsdk extractor facebook facepp faceplus fastforex fastly
      fibery figma fileio findl finage financialmodel finicity finnhub firebase fixer.io fixerio
      flatio fleetbase flexport flickr flightapi flightlabs flightstats float flowdash flowdock
      flowflu flutterwave fmfw formbucket formcraft formio formsite foursquare frame.io freshbooks
      freshdesk front_ fulcrum fullstory fusebill fxmarket geckoboard gemini gengo geoapify geocode
      geocodify geocodio geoipifi getemail getgeoapi getgist getresponse getsandbox github gitlab
      gitter glassnode gocanvas gocardless goodday google graphcms graphhopper greynoise grafana
      groovehq gtmetrix guardianapi gumroad guru gyazo happi harness harvest haveibeenpwned hellosign
      helpcrunch helpscout hereapi heroku hetzner hive hiveage holidayapi host.io html2pdf hubspot
      huggingface humanity hunter hybiscus hypertrack ibm ibmcloud iconfinder iexapi iexcloud imagekit
      imagga impala infura insightly instabot instagram instamojo intercom interseller intrinio
      intra42 invoiceocean ipapi ipdata ipgeolocation ipify ipinfo ipquality ipstack jdbc jenkins
      jfrog jira jotform jumpcloud juro kairos kaleyra kanban karmacrm keenio kickbox klaviyo klipfolio
      knapsack kontent kraken kucoin kylas languagelayer larksuite launchdarkly leadfeeder lemlist
      lemonsqueezy lendflow lessannoyingcrm lexigram lindapp line_ linear linemessaging linenotify
      linkedin linkpreview linode liveagent livestorm loadmill lob_ localytics locationiq loggly
      loginradius logzio lokalise looker loyverse lunchmoney luno madkudu magento magicbell magnetic
      mailboxlayer mailchimp mailerlite mailgun mailjet mailmodo mailsac mandrill manifest mapbox
      mapquest marketstack mattermost mavenlink maxmind meaningcloud mediastack meistertask meraki
      mesibo messagebird message_bird metaapi metabase metrilo microcms microsoft midise mindmeister mite mistral
      mixmax mixpanel mockaroo moderation monday.com mongodb monkeylearn moonclerk moonclock moosend
      moralis mrticktock mux_ myexperiment myfreshworks myintervals nasdaq ndc_ near_ neptune netcore
      netlify netsuite neutrino newrelic new-relic new_relic newsapi newscatcher nexmo nftport ngc_ ngrok
      nicereply nightfall nimble nitro noticeable notion notive nozbe npm_ nugetapi numverify nutritionix
      nylas nytimes oanda obsidian okta onbuka onedesk onelogin onepage onesignal onwater oopspam
      openai opencagedata openexchange opengraphr openrouter openuv openvpn openweather opsgenie optimizely
      oracle ordnance osquery owlbot packagecloud pagarme pagerduty paperform paralleldots parsehub
      parsers parseur partnerstack pastebin paydirt paymo paymongo paypal paystack pdflayer pdfshift
      peopledatalabs pepipost percy perplexity persona photoroom phraseaccess phyllo pinata pinboard
      pinecone pingdom pinterest pipedream pipedrive pivotaltracker pixabay plaid planhat planview
      planyo playht plivo podio poloniex polygon portainer positionstack postageapp postbacks
      posthog postman postmark powrbot privacyapi privateai prodpad prospectcrm protocolsio
      proxycrawl prtg pubnub pulumi purestake pushbullet pusher pushover qase qiniu quaderno
      qualaroo qubole quickmetrics quip rabbitmq rambo ramp rapidapi raven ravenpack razorpay
      rawg readme rechargepayments reddit redis refiner rentman repairshopr replicate replyio
      requestfinance restpack restpackscreenshot rev_ revampcrm ringcentral ritekit roaring
      rocketreach rocketchat rollbar roninapp rootly route4me rownd rubygems runrunit runscope
      rudderstack salesblink salescookie salesflare salesforce salesmate satismeter saucelabs scaleway
      scrapeowl scraperapi scraperbox scrapersite scrapestack scrapfly scrapingant scrapingbee
      screenshotapi screenshotlayer scrutinizer securitytrails segment selectpdf semantria semaphore
      sendbird sendgrid sengrid sendinblue sendpulse sentiment sentry serphouse serpstack setlist
      sentrytoken shipday shippo shodan shopify shortcut shotstack shutterstock sidekiq sigopt signable
      signalwire signaturit signupgenius simfin simplesat simplynoted simvoly sinch sirv sitesucker
      siteleaf skrapp skybiometry slack sleeper smartsheet smooch snapchat snipcart snowflake snyk
      snykkey solcast sonar sonarcloud sourcegraph sparkpost speechtext spondyr spoonacular sportradar
      sportsmonk spotify square squareup squarespace squareap sslmate statuscake statuspage statuspal
      stitchdata stockdata stormboard stormglass storyblok storychief strava streak stripe stripo
      stytch sugester sumologic sumo_ supabase supernotes surge survey surveyanyplace surveybot
      surveysparrow survicate swell swiftype synthesia tableau tailscale talenthr tallyfy tatum taxjar
      teamgate teamviewer teamwork technicalanalysis tefter telegram teletype telnyx tencent
      terraform textmagic text2data the-odds theoddsapi theguardian thousandeyes ticketmaster
      tickettailor tiingo timecamp timekit timezoneapi tmetric tmdb todoist togetherai toggl tokeet
      tomorrowio tomtom tradier transferwise transifex travelpayouts travisci travis_ trello tripadvisor
      trustpilot tru_ twelvedata twilio twist twitch twitter tyntec typeform typetalk ubidots uclassify
      umbrella unbounce unify unplugg unsplash upcdatabase uplead uploadcare uptimerobot upwave
      urlscan userflow userstack vagrant vatlayer vbout vercel verifier verimail veriphone versioneye
      viewneo virustotal visualcrossing voicegain voiceflow voodoosms vouchery vpnapi vultr vyte
      walkscore wandb wakatime watson weatherapi weatherbit weatherstack web3 webex webflow webhookrelay
      webscraper webscraping wepay whatsapp whoxy wise wistia wix_ woocommerce wordnik workato
      worksnaps workstack workday worldcoinindex worldweather wrike xero xray_ yandex yelp
      youneedabudget yousign youtube zapier zendesk zenkit zenrows zenscrape zenserp zeplin zerobounce
      zerotier zipapi zipbooks zipcodeapi zipcodebase zoho zonka zoom zulip
      """;

  private SecretProviders() {}

  static List<Detector> detectors() {
    List<String> names =
        Arrays.stream(NAMES.split("\\s+")).filter(n -> !n.isEmpty()).distinct().toList();
    return List.of(
        Detector.literal(
                "issuer-key",
                "SECRET",
                "issuer-key",
                DataClass.CREDENTIAL,
                names,
                SecretProviders::match)
            .score(0.65));
  }

  private static long match(Haystack text, int start, int end) {
    if (text.isLetter(start - 1)) {
      return Matcher.NONE;
    }
    SecretName name = SecretName.at(text, start, end);
    // google-oauth2|103… names an account.
    if (name == null || name.dotted() || text.at(end) == '|') {
      return Matcher.NONE;
    }
    int from = name.value();
    int to = name.valueEnd(text);
    int least = name.operator() ? 12 : 16;
    boolean secret =
        to - from >= least
            && !name.isCall(text, to)
            && (name.assigned() || isPlain(text, from, to))
            && SecretValue.isToken(text, from, to, least)
            && !SecretPlaceholder.is(text, from, to);
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
