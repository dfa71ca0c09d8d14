#!/bin/sh
# Checks a prompt, a tool call and an answer against a running service and acts on the verdicts.
# Needs curl only. usage: samples/check.sh [http://127.0.0.1:8080]; a bearer token is read from WRIT_TOKEN.
set -eu
service=${1:-http://127.0.0.1:8080}

# check NAME BODY: prints what may be done next; fails when nothing may pass.
check() {
  # The body goes in by standard input, so that it does not show in the list of processes.
  answer=$(printf '%s' "$2" | curl -fsS --max-time 5 -H 'Content-Type: application/json' \
    ${WRIT_TOKEN:+-H "Authorization: Bearer $WRIT_TOKEN"} --data-binary @- "$service/v1/decisions") || {
    echo "$1: no decision, so nothing passes" >&2
    return 1
  }
  # The first member of that name is the decision's own: the answer starts with "id" and "verdict".
  verdict=$(printf '%s' "$answer" | sed -n 's/^{"id":"[^"]*","verdict":"\([A-Z]*\)".*/\1/p')
  case $verdict in
    ALLOW) echo "$1: goes on as it is" ;;
    REDACT) echo "$1: goes on as $(printf '%s' "$answer" | sed -n 's/.*"content":\(\[[^]]*\]\).*/\1/p')" ;;
    REVIEW) echo "$1: waits for a person" ;;
    DENY) echo "$1: stops here" ;;
    *) echo "$1: no verdict, so nothing passes" >&2; return 1 ;;
  esac
}

check 'prompt' '{"kind":"INPUT","tenant":"acme","caller":"check.sh",
  "subject":{"id":"u-17","region":"DE"},"model":{"provider":"acme-ai","name":"m-1","region":"DE"},
  "content":[{"path":"prompt","text":"My mail is ann@example.com. Was claim 17 paid?"}]}'
check 'tool call' '{"kind":"TOOL_CALL","tenant":"acme","caller":"check.sh","tool":{"name":"sql.execute"},
  "content":[{"path":"arguments","json":{"query":"UPDATE public.users SET role = 1"}}]}'
check 'answer' '{"kind":"OUTPUT","tenant":"acme","caller":"check.sh","confidence":0.41,
  "content":[{"path":"answer","text":"Claim 17 was paid."}]}'
