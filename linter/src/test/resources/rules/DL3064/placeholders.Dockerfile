FROM debian:13 AS build
ENV CLIENT_SECRET=dummyRequired
ENV SECRET_KEY_BASE=dummy_key_for_build API_KEY=placeholder
ENV DB_PASSWORD=s3cr3t
ARG API_TOKEN=dummy

FROM debian:13
ENV DB_PASSWORD=changeme
