FROM debian:13
ARG DEPS="curl git"
ENV MORE="vim nano"
RUN buildDeps='gcc make' && apt-get update && apt-get install -y $buildDeps $DEPS $MORE ${OTHER} && rm -rf /var/lib/apt/lists/*
