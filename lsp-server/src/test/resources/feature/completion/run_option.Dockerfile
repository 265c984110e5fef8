FROM debian
RUN apt-get update \
  && DEBIAN_FRONTEND=noninteractive apt-get -q install -y --▮ curl
