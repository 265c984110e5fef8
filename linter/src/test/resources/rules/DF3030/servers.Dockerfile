FROM debian:13
ARG DRONE_BUILD_NUMBER
ARG SHORT_SHA
ARG GIT_COMMIT=4d1b0c7
RUN apt-get update && apt-get install -y --no-install-recommends curl=8.14.*
LABEL build=$DRONE_BUILD_NUMBER
