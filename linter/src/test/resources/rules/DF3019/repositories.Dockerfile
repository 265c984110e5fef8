FROM ubuntu:24.04
RUN add-apt-repository ppa:team/ppa && apt-get install -y --no-install-recommends a
