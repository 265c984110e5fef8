# A program of PATH that the file copies may install from the lists.
FROM debian:13 AS named
RUN apt-get update && apt-get install -y --no-install-recommends curl
COPY bin/setup /usr/local/bin/
RUN setup --all

FROM named AS renamed
RUN apt-get update && apt-get install -y --no-install-recommends curl
COPY scripts/setup.pl /usr/local/bin/install-all
RUN install-all

FROM renamed AS heredoc
RUN apt-get update && apt-get install -y --no-install-recommends curl
COPY --chmod=755 <<prepare /usr/local/bin/
#!/bin/sh
apt-get install -y git
prepare
RUN prepare

FROM heredoc
RUN apt-get update && apt-get install -y --no-install-recommends curl
RUN mkdir /data
