package io.writ.engine.detect.secret;

/** The table of {@link SecretForm}, by kind of issuer. */
final class IssuerForms {
  /**
   * Kind, characters behind the prefix, how many of them, prefixes. Behind the numbers, {@code $}
   * and what they end in or {@code ~} and what stands among them.
   */
  static final String TABLE =
      """
      # clouds
      aws-access-key-id upper 16-16 AKIA ASIA ABIA ACCA
      aws-access-key-id-legacy upper 17-17 A3T
      aws-bedrock-api-key base64 60-300 ABSKQmVkcm9ja0FQSUtleS
      aws-bedrock-session-key base64 0-4000 bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t
      aws-mws-auth-token dotted 30-40 amzn.mws.
      aws-appsync-key lower 26-26 da2-
      amazon-oauth-client-secret hex 60-68 amzn1.oa2-cs.v1.
      gcp-api-key url 35-36 AIza
      gcp-auth-key url 40-60 AQ.Ab8
      gcp-oauth-client-secret url 24-32 GOCSPX-
      gcp-oauth-access-token dotted 20-2000 ya29.
      gcp-oauth-refresh-token url 38-200 1//0
      gcp-hmac-access-id upper 20-60 GOOG1E GOOG1A
      alibaba-access-key-id alnum 12-26 LTAI
      tencent-secret-id alnum 32-32 AKID
      volcengine-access-key alnum 40-60 AKLT
      baidu-access-key base64 40-100 bce-v3/ALTAK-
      naver-cloud-key alnum 20-60 ncp_iam_
      yandex-iam-token dotted 60-400 t1.
      yandex-api-key url 35-42 AQVN
      yandex-static-key url 36-38 YC
      yandex-oauth-token url 35-60 y0_ y1_ y2_ y3_
      digitalocean-token hex 64-64 dop_v1_ doo_v1_ dor_v1_
      digitalocean-spaces-key upper 18-18 DO00
      scaleway-access-key upper 17-17 SCW
      flyio-token base64 40-4000 fo1_ fm1r_ fm1a_ fm2_
      heroku-api-key url 50-80 HRKU-
      render-api-key alnum 30-36 rnd_
      netlify-token alnum 36-44 nfp_ nfc_ nfo_ nfu_ nfb_
      vercel-token alnum 20-64 vcp_ vci_ vca_ vcr_ vck_ vercel_blob_rw_
      scalingo-api-token url 40-60 tk-us-
      cloudflare-origin-ca-key [a-f0-9-] 60-180 v1.0-
      cloudflare-token alnum 38-60 cfut_ cfat_ cfk_
      akamai-token [a-z0-9-] 32-40 akab-
      tailscale-key url 14-80 tskey-
      defined-networking-token base64 40-80 dnkey-
      ubidots-key alnum 20-40 BBFF- BBUS-
      snowflake-token base64 60-400 ver:1-hint:
      # code
      github-token alnum 34-255 ghp_ gho_ ghu_ ghs_ ghr_
      github-fine-grained-token word 60-255 github_pat_
      gitlab-token [a-zA-Z0-9_=.-] 20-320 glpat- gldt- glrt- glrtr- glft- glsoat- glffct- glwt-
      gitlab-token [a-zA-Z0-9_=.-] 20-64 glcbt-
      gitlab-token url 25-25 glimt-
      gitlab-token url 40-40 glptt-
      gitlab-token url 64-64 gloas-
      gitlab-token url 50-1024 glagent-
      gitlab-runner-registration-token url 20-24 GR1348941
      gitlab-session-cookie alnum 32-32 _gitlab_session=
      atlassian-api-token base64 60-300 ATATT3 ATCTT3 ATSTT3
      bitbucket-app-password base64 28-120 ATBB
      bitbucket-repository-token base64 60-300 ATCTT3xFfGN0
      npm-token alnum 36-40 npm_
      deno-token alnum 36-36 ddp_ ddo_
      pypi-token url 50-1000 pypi-AgE
      pyx-key url 30-90 sk-pyx-
      rubygems-key hex 48-48 rubygems_
      clojars-token lower 60-60 CLOJARS_
      crates-io-token alnum 32-32 cio
      nuget-key lower 43-43 oy2
      packagist-token hex 40-70 packagist_ort_ packagist_ors_ packagist_uut_ packagist_out_
      packagist-token hex 40-70 packagist_uus_ packagist_ous_ conductor_
      packagist-token hex 28-80 packagist_ack_ packagist_acs_
      docker-token url 20-40 dckr_pat_ dckr_oat_
      docker-swarm-token [a-z0-9-] 70-90 SWMTKN-1-
      docker-swarm-key base64 40-50 SWMKEY-1-
      jfrog-api-key alnum 60-75 AKCp
      jfrog-reference-token alnum 50-60 cmVmd
      circleci-token word 40-90 CCIPAT_ CCIPRJ_
      buildkite-token alnum 36-60 bkua_ bkct_ bkpat_
      harness-token dotted 50-80 pat. sat.
      sonar-token alnum 36-44 sqp_ squ_ sqa_
      snyk-token dotted 20-200 snyk_uat. snyk_sat.
      sourcegraph-token hex 40-40 sgp_
      sourcegraph-token hex 40-64 slk_ sgd_
      sourcegraph-token [a-fA-F0-9_] 57-57 sgp_
      sourcegraph-token [a-fA-F0-9_lo] 63-63 sgp_
      pulumi-token hex 40-40 pul-
      infracost-key alnum 32-32 ico-
      prefect-token alnum 36-36 pnu_ pnb_
      octopus-api-key upper 25-32 API-
      openshift-token url 43-43 sha256~
      rancher-token [a-z0-9:-] 54-70 token-
      postman-api-key [a-zA-Z0-9-] 50-64 PMAK-
      postman-collection-key upper 26-26 PMAT-
      readme-api-key lower 60-80 rdme_
      trigger-key alnum 20-40 tr_dev_ tr_prod_ tr_stg_ tr_pat_
      inngest-key hex 32-64 signkey-prod- signkey-test-
      polar-token alnum 40-60 polar_oat_ polar_pat_
      depot-token alnum 40-70 depot_project_ depot_user_ depot_org_
      settlemint-token alnum 16-40 sm_pat_ sm_aat_ sm_sat_
      # platforms
      vault-token url 20-600 hvs. hvb. hvr.
      doppler-token dotted 38-60 dp.pt. dp.st. dp.ct. dp.sa. dp.scim. dp.audit. dp.said.
      databricks-token [a-f0-9-] 32-36 dapi dkea dose dsapi
      planetscale-token [a-zA-Z0-9_=.-] 30-70 pscale_tkn_ pscale_pw_ pscale_oauth_
      supabase-token alnum 36-50 sbp_
      supabase-key url 24-60 sb_secret_
      neon-key alnum 40-90 napi_
      mongodb-atlas-secret url 30-60 mdb_sa_sk_
      dbt-cloud-token base64 30-60 dbtc_ dbtu_ dbts_
      clickhouse-secret alnum 38-38 4b1d
      confluent-secret base64 60-70 cflt
      aiven-password url 15-30 AVNS_
      xata-key alnum 30-60 xau_
      launchdarkly-key [a-f0-9-] 36-36 sdk- mob- api-
      configcat-key base64 40-60 configcat-sdk-1/
      statsig-key alnum 30-60 secret-
      shopify-token hex 32-32 shpat_ shpca_ shppa_ shpss_ shpua_ shpit_
      woocommerce-key hex 40-40 ck_ cs_
      contentful-token url 40-80 CFPAT-
      mapbox-token dotted 60-200 sk.ey pk.ey tk.ey pk.td
      frameio-token base64 60-70 fio-u-
      airtable-token [a-zA-Z0-9.] 70-90 pat
      typeform-token [a-zA-Z0-9_=.-] 40-70 tfp_
      figma-token url 36-60 figd_ figo_ figu_ figr_
      voiceflow-key dotted 35-60 VF.DM. VF.WS.
      flagsmith-key alnum 22-30 ser.
      apify-token alnum 34-40 apify_api_
      beamer-key [a-zA-Z0-9_=-] 44-44 b_
      duffel-token [a-zA-Z0-9_=-] 40-50 duffel_test_ duffel_live_
      authress-key dotted 60-150 sc_ ext_ scauth_ authress_
      pubnub-key [a-zA-Z0-9-] 36-50 pub-c- sub-c- sec-c-
      fleetbase-key alnum 20-40 flb_live_ flb_test_
      flexport-token url 40-60 shltm_
      ionic-token alnum 42-42 ion_
      nightfall-key alnum 32-32 NF-
      wakatime-key [a-f0-9-] 36-36 waka_
      dfuse-key hex 32-32 web_ server_ mobile_
      checkly-key hex 32-40 cu_ sv_
      # models
      anthropic-api-key url 80-130$AA sk-ant-
      openai-api-key url 40-250~T3BlbkFJ sk-proj- sk-svcacct- sk-admin- sk-None-
      openai-api-key-legacy alnum 32-64 sk-
      openrouter-key hex 60-70 sk-or-v1-
      langfuse-key [a-f0-9-] 36-36 sk-lf-
      huggingface-token alnum 30-40 hf_ api_org_
      replicate-token alnum 37-50 r8_
      groq-key alnum 48-56 gsk_
      perplexity-key alnum 40-64 pplx-
      xai-key word 70-90 xai-
      together-key alnum 40-64 tgp_v1_
      cursor-key hex 64-64 key_
      fireworks-key alnum 20-40 fw_
      pinecone-key word 60-80 pcsk_
      langsmith-key word 32-60 lsv2_pt_ lsv2_sk_ ls__
      nvidia-key url 60-80 nvapi-
      jina-key alnum 55-70 jina_
      voyage-key url 40-50 pa-
      tavily-key alnum 28-50 tvly- tvly-dev-
      firecrawl-key hex 32-32 fc-
      e2b-key hex 40-40 e2b_
      llamacloud-key alnum 40-56 llx-
      cerebras-key alnum 40-56 csk-
      anyscale-key alnum 24-40 esecret_
      helicone-key [a-z0-9-] 30-50 sk-helicone-
      wandb-key alnum 60-90 wandb_v1_
      modal-token alnum 22-22 ak- as-
      elevenlabs-key hex 48-48 sk_
      cartesia-key alnum 20-40 sk_car_
      runpod-key alnum 38-60 rpa_
      browserbase-key url 24-50 bb_live_
      # messages
      slack-token url 24-300 xoxb- xoxp- xoxa- xoxr- xoxs- xoxo- xoxe-
      slack-rotating-token url 60-300 xoxe.xoxp-1- xoxe.xoxb-1-
      slack-app-token [a-zA-Z0-9-] 50-120 xapp- xwfp-
      sendgrid-key [a-zA-Z0-9_=.-] 60-70 SG.
      mailgun-key hex 32-32 key- pubkey-
      mailersend-key hex 64-64 mlsn.
      klaviyo-key hex 34-34 pk_
      brevo-key [a-zA-Z0-9-] 75-90 xkeysib- xsmtpsib-
      mandrill-key url 22-22 md-
      resend-key word 24-40 re_
      twilio-key hex 32-32 SK
      telnyx-key word 40-70 KEY0 KEYU
      courier-key alnum 28-32 pk_prod_ pk_test_
      onesignal-key alnum 60-140 os_v2_app_ os_v2_org_
      matrix-token word 30-60 syt_ mat_ mct_
      # payments
      pagarme-key alnum 28-48 ak_live_ ak_test_
      sourcegraph-token hex 40-40 sgp_local_
      stripe-key alnum 14-250 sk_live_ sk_test_ sk_prod_ rk_live_ rk_test_ rk_prod_
      stripe-webhook-secret base64 30-80 whsec_
      square-token url 22-60 sq0atp- sq0csp- sq0idp- sq0acp-
      square-access-token url 60-62 EAAA
      braintree-token [a-z0-9$] 40-60 access_token$production$ access_token$sandbox$
      razorpay-key alnum 14-14 rzp_live_ rzp_test_
      flutterwave-key [a-zA-Z0-9-] 12-40 FLWSECK_TEST- FLWSECK- FLWPUBK_TEST- FLWPUBK-
      plaid-token [a-f0-9-] 36-36 access-sandbox- access-development- access-production-
      shippo-token hex 40-40 shippo_live_ shippo_test_
      easypost-key alnum 54-54 EZAK EZTK
      lob-key [a-f0-9_pub] 30-45 live_ test_
      mollie-key alnum 30-30 live_ test_
      checkout-key url 26-40 sk_sbox_
      paddle-key word 40-80 pdl_live_apikey_ pdl_sdbx_apikey_ pdl_ntfset_
      adyen-key base64 100-400 AQE
      xendit-key alnum 40-90 xnd_production_ xnd_development_
      paystack-key hex 40-40 sk_live_ sk_test_
      ticket-tailor-key word 30-60 sk_
      gocardless-token [a-zA-Z0-9_=-] 40-40 live_ sandbox_
      # monitoring
      newrelic-key [a-zA-Z0-9-] 19-42 NRAK- NRJS- NRII- NRRA- NRIQ- NRSP-
      newrelic-license-key [a-zA-Z0-9] 30-40 eu01xx us01xx
      sentry-token base64 64-600 sntrys_
      sentry-token hex 64-64 sntryu_
      grafana-token base64 32-400 glsa_ glc_
      grafana-api-key base64 60-400 eyJrIjoi
      fullstory-key base64 90-120 na1. eu1.
      honeybadger-token alnum 20-60 hbu_ hba_ hbo_
      honeycomb-key alnum 50-70 hcaik_ hcaic_ hcbik_ hcxik_
      dynatrace-token dotted 80-100 dt0c01. dt0s01. dt0s02. dt0s16.
      axiom-token [a-f0-9-] 36-36 xaat- xapt-
      posthog-key alnum 40-60 phc_ phx_ phs_
      datadog-key alnum 30-50 ddapp_ ddapi_ pub
      segment-token alnum 60-66 sgp_
      elastic-token base64 60-200 essu_
      logfire-token alnum 40-60 pylf_v1_us_ pylf_v1_eu_
      # work
      linear-key alnum 40-64 lin_api_ lin_oauth_ lin_wh_
      notion-token alnum 43-48 ntn_ secret_
      clickup-token [A-Z0-9_] 36-46 pk_
      hubspot-token [a-f0-9-] 36-36 pat-na1- pat-eu1- pat-na2- pat-ap1-
      hubspot-developer-key [a-f0-9-] 36-40 hapikey=
      intercom-token base64 50-60 dG9rO
      zoho-token [a-f0-9.] 60-70 1000.
      dropbox-token base64 100-1500 sl.
      dropbox-short-token base64 130-160 sl.B sl.u.
      canva-secret url 40-60 cnvca
      calcom-key hex 32-40 cal_live_
      asana-token [0-9a-f/:] 40-90 1/1 2/1 0/
      teamwork-token base64 60-120 tkn.v1_
      supernotes-key url 40-60 supernotes_sk-
      close-key [a-zA-Z0-9.] 45-60 api_
      # identity
      1password-secret-key [A-Z0-9-] 30-40 A3-
      1password-service-token base64 100-1200 ops_eyJ
      facebook-token alnum 80-400 EAA
      instagram-token url 80-400 IGQV IGAA
      twitter-bearer-token [a-zA-Z0-9%] 60-130 AAAAAAAAAAAAAAAAAAAAA
      pinterest-token alnum 30-70 pina_
      linkedin-token url 100-500 AQX AQV AQU
      intra42-secret hex 64-64 s-s4t2ud- s-s4t2af-
      stytch-secret [a-zA-Z0-9_=-] 36-60 secret-live- secret-test-
      duo-key upper 18-18 DI
      bip32-private-key base58 100-112 xprv yprv zprv tprv
      infisical-token dotted 60-200 st.
      ory-token url 32-100 ory_pat_ ory_wak_ ory_at_ ory_rt_ ory_st_ ory_ac_
      onfido-token dotted 44-44 api_live. api_live_us. api_live_ca. api_sandbox. api_sandbox_us. api_sandbox_ca.
      persona-key word 30-60 persona_production_ persona_sandbox_
      endorlabs-key alnum 16-32 endr+
      riot-key [a-f0-9-] 36-36 RGAPI-
      socket-key url 30-80 sktsec_
      """;

  private IssuerForms() {}
}
