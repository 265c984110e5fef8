# syntax=docker/dockerfile:1
# a block
# of comments

FROM alpine AS build
RUN apk add \
    # inside
    curl \
    git

COPY <<A <<B /x/
one
A
two
B

RUN <<EOF
set -e
if true; then
  for i in 1 2; do
    echo $i
  done
fi
f() {
  echo
}
EOF

FROM scratch
COPY --from=build / /
