#!/bin/sh
# KEPU_URL=http://127.0.0.1:8080 KEPU_TOKEN=… sh curl.sh
set -eu
base="$KEPU_URL/v1/regions/610526/notices/pucheng-2023"
auth="Authorization: Bearer $KEPU_TOKEN"
json="Content-Type: application/json"

# A unit and an activity. If-None-Match: * adds what is not there yet.
curl -sS --fail-with-body -o /dev/null -X PUT "$base/units/curl" -H "$auth" -H "$json" -H 'If-None-Match: *' \
  -d '{"id":"curl","name":"县图书馆"}'
curl -sS --fail-with-body -o /dev/null -w '%{http_code}\n' "$base/activities" -H "$auth" -H "$json" \
  -H 'Idempotency-Key: curl-first' -d '{"id":"curl-1","name":"亲子阅读","host":"curl"}'

# Annex 1 as spreadsheets open it, compressed on the way.
curl -sS --fail-with-body --compressed "$base/annex-1.csv?unit=curl" -H "$auth"

# Judges files, of which nothing is kept.
printf '序号,项目名称,举办单位\n1,食品安全进万家,县教育局\n' |
  curl -sS --fail-with-body "$KEPU_URL/v1/assessments" -H "$auth" -o /dev/null -w '%{http_code} %{content_type}\n' \
    -F notice=pucheng-2023 -F asOf=2023-09-25T09:00:00+08:00 -F 'annex1=@-;filename=附件1.csv'

# A problem, in English.
curl -sS -o /dev/null -w '%{http_code} %{content_type}\n' -X DELETE "$base/activities/curl-1" -H "$auth" -H 'Accept-Language: en'
