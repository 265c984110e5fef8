ARG VERSION=1
FROM debian:13
RUN sh -c 'curl -fsSL "https://example.org/$VERSION.tar.gz" -o /tmp/a'
RUN <<EOT
sudo bash -c "echo \$TARGETARCH"
EOT

FROM debian:13 AS inner
RUN sh -c "echo $VERSION"

FROM debian:13 AS declared
ARG VERSION
RUN sh -c 'echo $VERSION'

FROM debian:13 AS set
RUN VERSION=2 sh -c 'echo $VERSION'
RUN sh -c 'for VERSION in 1 2; do echo "$VERSION"; done'
RUN sh -c 'echo ${VERSION:-3}' && echo '$VERSION'
RUN eval 'echo $TARGETOS'
RUN su -c 'sh -c "echo $TARGETVARIANT"' nobody

FROM debian:13 AS exec
RUN ["sh", "-c", "echo $VERSION"]
