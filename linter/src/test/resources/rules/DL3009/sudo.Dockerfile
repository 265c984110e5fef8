# A removal that is appended would run as app, to whom the lists do not belong.
FROM debian:13 AS a
USER app
RUN sudo apt-get update && sudo apt-get install -y --no-install-recommends curl

FROM a
RUN su -c 'apt-get update && apt-get install -y --no-install-recommends curl'
