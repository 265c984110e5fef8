FROM debian:13
RUN apt-get -y install --no-install-recommands git
RUN apt-get install -y --no-install-recommend curl
RUN apt-get install -y --no-install-suggests jq
